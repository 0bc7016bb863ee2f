import { v7 as uuidv7 } from 'uuid'
import { machineDayProblems } from '../../../shared/complaint/machine-days.ts'
import { unreadCard } from '../../../shared/rules/own-layer-schema.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { lastFour } from '../../../shared/text/phone.ts'
import { readings } from '../../../shared/text/pinyin.ts'
import type { Day } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import { refreshIncompleteOf } from '../complaints/incomplete.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { addEntry } from '../own-layer/record.ts'
import { indexCustomer, indexRecordsOfCustomer } from '../search/index-writer.ts'
import {
  type CustomerRow,
  clearPhones,
  complaintRowsOf,
  customerHasRecords,
  customerIdsByPhone,
  customerRow,
  isVoidUnit,
  type ModelRow,
  modelRows,
  phoneRows,
  type UnitRow,
  unitHasRecords,
  unitRow,
  unitRowsOf,
} from './queries.ts'
import type { CustomerInput, CustomerRef, UnitInput, UnitRef } from './schema.ts'

function customerColumns(input: CustomerInput) {
  return {
    kind: input.kind,
    name: input.name,
    contact_name: input.contactName,
    region: input.region,
    address: input.address,
    relation: input.relation,
  }
}

function writePhones(store: Store, customerId: number, phones: CustomerInput['phones']): void {
  for (const { number, label } of phones)
    store.insert('customer_phone', { customer_id: customerId, number, last_four: lastFour(number), label })
}

/** The columns of a machine; a reading of the odometer that was not there `before` was made today. */
function unitColumns(input: UnitInput, today: Day, before: UnitRow | null) {
  const readBefore = before !== null && before.mileageKm === input.mileageKm
  return {
    mileage_km: input.mileageKm,
    mileage_day: input.mileageKm === null ? null : readBefore ? before.mileageDay : today,
    product_class: input.productClass,
    product_name: input.productName,
    brand: input.brand,
    model: input.model,
    serial: input.serial,
    batch: input.batch,
    seller: input.seller,
    price_fen: input.priceFen,
    production_day: input.productionDay,
    purchase_day: input.purchaseDay,
    delivery_day: input.deliveryDay,
    installation_day: input.installationDay,
    installed_by_trader: input.installedByTrader === null ? null : Number(input.installedByTrader),
    first_use_day: input.firstUseDay,
    voucher_kind: input.voucherKind,
    voucher_number: input.voucherNumber,
    exchange_day: input.exchangeDay,
    previous_brand: input.previousBrand,
    recent_use: input.recentUse,
    sales_channel: input.salesChannel,
    sold_with_host: input.soldWithHost === null ? null : Number(input.soldWithHost),
    replaces_unit_id: input.replacesUnitId,
  }
}

const NO_MACHINE = {
  productionDay: null,
  purchaseDay: null,
  deliveryDay: null,
  installationDay: null,
  firstUseDay: null,
}

/** Looks over the days of a machine, and the day its fault showed also where no machine is known. @throws DeskError `invalid` with a reason per field, paths beginning with `unit.` (the fault's day: `faultShownDay`) */
export function checkMachineDays(
  context: SignedIn,
  unit: UnitInput | UnitRow | null,
  faultShownDay: string | null,
): void {
  const problems = machineDayProblems({ ...(unit ?? NO_MACHINE), faultShownDay }, dayOf(context.clock()))
  const fields = Object.fromEntries(
    Object.entries(problems).map(([field, reason]) => [field === 'faultShownDay' ? field : `unit.${field}`, reason]),
  )
  if (Object.keys(fields).length > 0) throw new DeskError('invalid', 'check-the-fields', { fields })
}

/** A customer who still has a name. @throws DeskError `not-found`, `conflict` when he was anonymised or voided */
function namedCustomer(store: Store, id: number): CustomerRow {
  const customer = found(customerRow(store, id))
  if (customer.anonymisedAt !== null) throw new DeskError('conflict', 'customer-anonymised')
  if (customer.voidedAt !== null) throw new DeskError('conflict', 'customer-is-void')
  return customer
}

/** The id of the customer meant, written first when new. Call inside a command. */
export function resolveCustomer(store: Store, ref: CustomerRef, now: number): number {
  if ('id' in ref) return namedCustomer(store, ref.id).id
  const id = store.insert('customer', {
    uid: uuidv7(),
    ...customerColumns(ref.new),
    consent_at: ref.new.consent ? now : null,
    created_at: now,
  })
  writePhones(store, id, ref.new.phones)
  indexCustomer(store, id)
  return id
}

/** A machine comes in exchange for another one of the same customer, never for itself or for what came after it. */
function checkReplaces(store: Store, input: UnitInput, customerId: number, id: number | null): void {
  if (input.replacesUnitId !== null && input.exchangeDay === null) throw wrongField('unit.exchangeDay', 'required')
  for (let next = input.replacesUnitId; next !== null; ) {
    const unit = unitRow(store, next)
    if (!unit || unit.customerId !== customerId || unit.id === id)
      throw wrongField('unit.replacesUnitId', 'not-its-predecessor')
    next = unit.replacesUnitId
  }
}

/** The id of the unit meant, written first when new. Call inside a command. */
export function resolveUnit({ store, caller }: SignedIn, ref: UnitRef, customerId: number, now: number): number {
  if ('id' in ref) {
    const unit = unitRow(store, ref.id)
    // A stranger's machine would bring its history and its serial onto this customer's papers.
    if (!unit || unit.customerId !== customerId) throw wrongField('unit', 'not-this-customers')
    if (isVoidUnit(store, unit.id)) throw wrongField('unit', 'machine-is-void')
    return unit.id
  }
  checkReplaces(store, ref.new, customerId, null)
  const { extendedWarranty, ...unit } = ref.new
  const id = store.insert('unit', {
    uid: uuidv7(),
    customer_id: customerId,
    ...unitColumns(unit, dayOf(now), null),
    created_at: now,
  })
  if (extendedWarranty !== null)
    addEntry(
      store,
      { unitId: id, origin: 'typed', terms: unreadCard(extendedWarranty), authorId: caller.personId },
      now,
    )
  return id
}

/** A customer as the intake shows him: phones, machines, cases. @throws DeskError `not-found` */
export function customerBrief(store: Store, id: number) {
  const customer = found(customerRow(store, id))
  return {
    ...customer,
    phones: phoneRows(store, id),
    units: unitRowsOf(store, id),
    complaints: complaintRowsOf(store, id),
  }
}

export type CustomerBrief = ReturnType<typeof customerBrief>

/** Who may be calling: customers whose number begins with what was typed, or ends with four digits. At most eight. */
export function customersByPhone(store: Store, digits: string): CustomerBrief[] {
  if (digits.length < 4) return []
  return customerIdsByPhone(store, digits, 8)
    .map((id) => customerBrief(store, id))
    .filter(({ voidedAt }) => voidedAt === null)
}

/** Saves a customer. @throws DeskError `conflict` with the record as it now stands */
export function saveCustomer(context: SignedIn, id: number, version: number, input: CustomerInput): void {
  const { store } = context
  command(context, (now) => {
    const before = namedCustomer(store, id)
    const consentAt = input.consent ? (before.consentAt ?? now) : null
    if (!store.updateVersion('customer', id, version, { ...customerColumns(input), consent_at: consentAt }))
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: customerBrief(store, id) })
    clearPhones(store, id)
    writePhones(store, id, input.phones)
    indexCustomer(store, id)
    indexRecordsOfCustomer(store, id)
    refreshIncompleteOf(store, id)
    return {
      kind: 'customer.changed',
      subject: before.uid,
      details: input,
      areas: ['customers', 'complaints', 'repairs'],
      result: undefined,
    }
  })
}

/** Saves a unit. @throws DeskError `conflict` with the record as it now stands, `invalid` for impossible days */
export function saveUnit(context: SignedIn, id: number, version: number, input: UnitInput): void {
  const { store } = context
  checkMachineDays(context, input, null)
  command(context, (now) => {
    const before = found(unitRow(store, id))
    namedCustomer(store, before.customerId)
    if (isVoidUnit(store, id)) throw new DeskError('conflict', 'machine-is-void')
    checkReplaces(store, input, before.customerId, id)
    if (!store.updateVersion('unit', id, version, unitColumns(input, dayOf(now), before)))
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: found(unitRow(store, id)) })
    indexRecordsOfCustomer(store, before.customerId)
    refreshIncompleteOf(store, before.customerId)
    return {
      kind: 'unit.changed',
      subject: before.uid,
      details: input,
      areas: ['customers', 'complaints', 'repairs', 'today'],
      units: [id],
      result: undefined,
    }
  })
}

/**
 * Voids a customer entered by mistake or twice (作废客户): he is no longer offered, and what stands about him stays to be seen.
 * @throws DeskError `conflict` (`customer-has-records` while a case, a repair or a machine of his stands, `already-void`)
 */
export function voidCustomer(context: SignedIn, id: number, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const customer = found(customerRow(store, id))
    if (customer.voidedAt !== null) throw new DeskError('conflict', 'already-void')
    namedCustomer(store, id)
    if (customerHasRecords(store, id)) throw new DeskError('conflict', 'customer-has-records')
    store.updateVersion('customer', id, customer.version, { voided_at: now, void_reason: reason })
    return {
      kind: 'customer.voided',
      subject: customer.uid,
      details: { reason },
      areas: ['customers'],
      result: undefined,
    }
  })
}

/**
 * Voids a machine entered by mistake (作废机器). @throws DeskError `conflict` (`machine-has-records` while a case, a repair or the
 * machine that came for it stands, `already-void`)
 */
export function voidUnit(context: SignedIn, id: number, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const unit = found(unitRow(store, id))
    if (isVoidUnit(store, id)) throw new DeskError('conflict', 'already-void')
    namedCustomer(store, unit.customerId)
    if (unitHasRecords(store, id)) throw new DeskError('conflict', 'machine-has-records')
    store.updateVersion('unit', id, unit.version, { voided_at: now, void_reason: reason })
    return { kind: 'unit.voided', subject: unit.uid, details: { reason }, areas: ['customers'], result: undefined }
  })
}

/** A register with more models than this offers the first of them; a model beyond is typed as before. */
const MOST_MODELS = 3000
/** As many as a list can show at once. */
const MOST_OFFERED = 8

/**
 * The models of the register that a text may mean (型号提示): part of the model itself, or the beginning of the initials
 * of brand, product and model in that order or each alone (`hxds` 海信电视).
 */
export function knownModels(store: Store, text: string): ModelRow[] {
  const typed = foldText(text).replaceAll(/\s+/g, '')
  if (typed === '') return []
  const offered: ModelRow[] = []
  for (const row of modelRows(store, MOST_MODELS)) {
    if (isMeant(row, typed)) offered.push(row)
    if (offered.length === MOST_OFFERED) break
  }
  return offered
}

function isMeant({ model, brand, productName }: ModelRow, typed: string): boolean {
  if (foldText(model).replaceAll(/\s+/g, '').includes(typed)) return true
  const named = [`${brand ?? ''}${productName}`, productName, model]
  return named.some((name) => readings(name).initials.some((spelt) => spelt.startsWith(typed)))
}
