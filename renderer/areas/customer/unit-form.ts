import type { inferRouterInputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { type SalesChannel, type VoucherKind, voucherKinds } from '../../../shared/complaint/choices.ts'
import { classOfName } from '../../../shared/rules/class-of-name.ts'
import type { Day } from '../../../shared/time/day.ts'
import { type Answer, answerOf, answerValue, kmText, typedDay, typedFen, typedKm, yuanText } from './typed.ts'

/** A machine as the desk takes it when it is new; one already there keeps its cards and promises apart. */
export type UnitInput = Extract<
  NonNullable<inferRouterInputs<DeskRouter>['complaints']['register']['unit']>,
  { new: unknown }
>['new']

/** A machine as typed (机器表单): days and amounts stay the text they are until they are sent. */
export type UnitForm = {
  readonly productClass: string
  readonly productName: string
  readonly brand: string
  readonly model: string
  readonly serial: string
  readonly batch: string
  readonly seller: string
  readonly price: string
  readonly productionDay: string
  readonly purchaseDay: string
  readonly deliveryDay: string
  readonly installationDay: string
  readonly installedByTrader: Answer
  readonly firstUseDay: string
  readonly voucherKind: VoucherKind | ''
  readonly voucherNumber: string
  readonly extendedWarranty: string
  readonly exchangeDay: string
  readonly previousBrand: string
  readonly recentUse: string
  readonly salesChannel: SalesChannel | ''
  readonly soldWithHost: Answer
  /** The id of the machine it came in exchange for, as text; '' for none. */
  readonly replacesUnitId: string
  readonly mileage: string
}

/** What the desk tells of a machine, as far as the form shows it. */
type KnownUnit = {
  readonly productClass: string | null
  readonly productName: string
  readonly brand: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly batch: string | null
  readonly seller: string | null
  readonly priceFen: number | null
  readonly productionDay: string | null
  readonly purchaseDay: string | null
  readonly deliveryDay: string | null
  readonly installationDay: string | null
  readonly installedByTrader: number | null
  readonly firstUseDay: string | null
  readonly voucherKind: string | null
  readonly voucherNumber: string | null
  readonly exchangeDay: string | null
  readonly previousBrand: string | null
  readonly recentUse: string | null
  readonly salesChannel: SalesChannel | null
  readonly soldWithHost: number | null
  readonly replacesUnitId: number | null
  readonly mileageKm: number | null
}

export const emptyUnit: UnitForm = {
  productClass: '',
  productName: '',
  brand: '',
  model: '',
  serial: '',
  batch: '',
  seller: '',
  price: '',
  productionDay: '',
  purchaseDay: '',
  deliveryDay: '',
  installationDay: '',
  installedByTrader: '',
  firstUseDay: '',
  voucherKind: '',
  voucherNumber: '',
  extendedWarranty: '',
  exchangeDay: '',
  previousBrand: '',
  recentUse: '',
  salesChannel: '',
  soldWithHost: '',
  replacesUnitId: '',
  mileage: '',
}

/**
 * What changes when a machine is called `productName`: its class goes along as long as nobody chose another one, and is
 * empty again where the new name leaves it open.
 */
export function namedProduct(
  unit: Pick<UnitForm, 'productName' | 'productClass'>,
  productName: string,
  classes: readonly { readonly id: string }[],
): Pick<UnitForm, 'productName' | 'productClass'> {
  const chosen = unit.productClass !== '' && unit.productClass !== classOfName(unit.productName, classes)
  return { productName, productClass: chosen ? unit.productClass : (classOfName(productName, classes) ?? '') }
}

/** Whether nothing at all was typed about a machine. */
export function isEmptyUnit(form: UnitForm): boolean {
  return Object.values(form).every((value) => value.trim() === '')
}

/** The form of a machine in the register. */
export function unitFormOf(unit: KnownUnit): UnitForm {
  return {
    productClass: unit.productClass ?? '',
    productName: unit.productName,
    brand: unit.brand ?? '',
    model: unit.model ?? '',
    serial: unit.serial ?? '',
    batch: unit.batch ?? '',
    seller: unit.seller ?? '',
    price: yuanText(unit.priceFen),
    productionDay: unit.productionDay ?? '',
    purchaseDay: unit.purchaseDay ?? '',
    deliveryDay: unit.deliveryDay ?? '',
    installationDay: unit.installationDay ?? '',
    installedByTrader: answerOf(unit.installedByTrader),
    firstUseDay: unit.firstUseDay ?? '',
    voucherKind: voucherKinds.find((kind) => kind === unit.voucherKind) ?? '',
    voucherNumber: unit.voucherNumber ?? '',
    extendedWarranty: '',
    exchangeDay: unit.exchangeDay ?? '',
    previousBrand: unit.previousBrand ?? '',
    recentUse: unit.recentUse ?? '',
    salesChannel: unit.salesChannel ?? '',
    soldWithHost: answerOf(unit.soldWithHost),
    replacesUnitId: unit.replacesUnitId === null ? '' : String(unit.replacesUnitId),
    mileage: kmText(unit.mileageKm),
  }
}

/** What is sent to the desk; days without a year are read as of `today`. */
export function unitInput(form: UnitForm, today: Day): UnitInput {
  return {
    productClass: form.productClass || null,
    productName: form.productName,
    brand: form.brand,
    model: form.model,
    serial: form.serial,
    batch: form.batch,
    seller: form.seller,
    priceFen: typedFen(form.price),
    productionDay: typedDay(form.productionDay, today),
    purchaseDay: typedDay(form.purchaseDay, today),
    deliveryDay: typedDay(form.deliveryDay, today),
    installationDay: typedDay(form.installationDay, today),
    installedByTrader: answerValue(form.installedByTrader),
    firstUseDay: typedDay(form.firstUseDay, today),
    voucherKind: form.voucherKind || null,
    voucherNumber: form.voucherNumber,
    extendedWarranty: form.extendedWarranty,
    exchangeDay: typedDay(form.exchangeDay, today),
    previousBrand: form.previousBrand,
    recentUse: form.recentUse,
    salesChannel: form.salesChannel || null,
    soldWithHost: answerValue(form.soldWithHost),
    replacesUnitId: form.replacesUnitId === '' ? null : Number(form.replacesUnitId),
    mileageKm: typedKm(form.mileage),
  }
}
