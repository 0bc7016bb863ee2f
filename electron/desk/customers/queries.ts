import type { SalesChannel } from '../../../shared/complaint/choices.ts'
import type { Store } from '../../store/store.ts'

export type CustomerRow = {
  id: number
  uid: string
  version: number
  kind: 'person' | 'company'
  name: string
  contactName: string | null
  region: string | null
  address: string | null
  relation: string | null
  consentAt: number | null
  anonymisedAt: number | null
  voidedAt: number | null
  voidReason: string | null
}

const CUSTOMER = `id, uid, version, kind, name, contact_name AS contactName, region, address, relation, consent_at AS consentAt,
  anonymised_at AS anonymisedAt, voided_at AS voidedAt, void_reason AS voidReason`

export function customerRow(store: Store, id: number): CustomerRow | undefined {
  return store.prepare<[number], CustomerRow>(`SELECT ${CUSTOMER} FROM customer WHERE id = ?`).get(id)
}

export type PhoneRow = { number: string; label: string | null }

export function phoneRows(store: Store, customerId: number): PhoneRow[] {
  return store
    .prepare<[number], PhoneRow>('SELECT number, label FROM customer_phone WHERE customer_id = ? ORDER BY id')
    .all(customerId)
}

export function clearPhones(store: Store, customerId: number): void {
  store.prepare<[number]>('DELETE FROM customer_phone WHERE customer_id = ?').run(customerId)
}

export type ModelRow = { model: string; brand: string | null; productName: string; productClass: string | null }

/** The models of the register (型号库), each once with the machine last entered under it, at most `limit`. */
export function modelRows(store: Store, limit: number): ModelRow[] {
  // Walks from one model to the next by its index, where DISTINCT would read every machine.
  return store
    .prepare<[number], ModelRow>(
      `WITH RECURSIVE known (model) AS (
         SELECT min(model) FROM unit WHERE model IS NOT NULL
         UNION ALL
         SELECT (SELECT min(model) FROM unit WHERE model > known.model) FROM known WHERE known.model IS NOT NULL
       )
       SELECT known.model, brand, product_name AS productName, product_class AS productClass
       FROM known JOIN unit ON unit.id = (SELECT max(id) FROM unit WHERE unit.model = known.model)
       LIMIT ?`,
    )
    .all(limit)
}

export type UnitRow = {
  id: number
  uid: string
  version: number
  customerId: number
  productClass: string | null
  productName: string
  brand: string | null
  model: string | null
  serial: string | null
  batch: string | null
  seller: string | null
  priceFen: number | null
  productionDay: string | null
  purchaseDay: string | null
  deliveryDay: string | null
  installationDay: string | null
  installedByTrader: number | null
  firstUseDay: string | null
  voucherKind: string | null
  voucherNumber: string | null
  exchangeDay: string | null
  previousBrand: string | null
  recentUse: string | null
  salesChannel: SalesChannel | null
  soldWithHost: number | null
  replacesUnitId: number | null
  mileageKm: number | null
  mileageDay: string | null
  useFeePercent: number | null
}

const UNIT = `id, uid, version, customer_id AS customerId, product_class AS productClass, product_name AS productName, brand, model,
  serial, batch, seller, price_fen AS priceFen, production_day AS productionDay, purchase_day AS purchaseDay,
  delivery_day AS deliveryDay, installation_day AS installationDay, installed_by_trader AS installedByTrader,
  first_use_day AS firstUseDay, voucher_kind AS voucherKind, voucher_number AS voucherNumber,
  exchange_day AS exchangeDay, previous_brand AS previousBrand, recent_use AS recentUse,
  sales_channel AS salesChannel, sold_with_host AS soldWithHost, replaces_unit_id AS replacesUnitId,
  mileage_km AS mileageKm, mileage_day AS mileageDay, use_fee_percent AS useFeePercent`

export function unitRow(store: Store, id: number): UnitRow | undefined {
  return store.prepare<[number], UnitRow>(`SELECT ${UNIT} FROM unit WHERE id = ?`).get(id)
}

export function unitRowsOf(store: Store, customerId: number): UnitRow[] {
  return store
    .prepare<[number], UnitRow>(`SELECT ${UNIT} FROM unit WHERE customer_id = ? AND voided_at IS NULL ORDER BY id DESC`)
    .all(customerId)
}

/** Customers whose phone begins with the digits, or ends with them when there are just four. */
export function customerIdsByPhone(store: Store, digits: string, limit: number): number[] {
  const beginning = store
    .prepare<[string, string, number], { customer_id: number }>(
      'SELECT DISTINCT customer_id FROM customer_phone WHERE number >= ? AND number < ? ORDER BY number LIMIT ?',
    )
    .all(digits, `${digits}:`, limit)
  const ending =
    digits.length === 4
      ? store
          .prepare<[string, number], { customer_id: number }>(
            'SELECT DISTINCT customer_id FROM customer_phone WHERE last_four = ? ORDER BY id DESC LIMIT ?',
          )
          .all(digits, limit)
      : []
  return [...new Set([...ending, ...beginning].map((row) => row.customer_id))].slice(0, limit)
}

export type OpenCaseRow = { id: number; number: string; stage: string; createdAt: number; chaseCount: number }

export function complaintRowsOf(store: Store, customerId: number): OpenCaseRow[] {
  return store
    .prepare<[number], OpenCaseRow>(
      `SELECT id, number, stage, created_at AS createdAt, chase_count AS chaseCount FROM complaint
       WHERE customer_id = ? AND voided_at IS NULL ORDER BY id DESC LIMIT 20`,
    )
    .all(customerId)
}

/** Whether a case or a repair that stands is about a machine. */
export function unitHasRecords(store: Store, unitId: number): boolean {
  const row = store
    .prepare<[{ id: number }], { used: number }>(
      `SELECT EXISTS (SELECT 1 FROM complaint WHERE unit_id = :id AND voided_at IS NULL)
         OR EXISTS (SELECT 1 FROM repair WHERE unit_id = :id AND state <> 'void')
         OR EXISTS (SELECT 1 FROM unit WHERE replaces_unit_id = :id AND voided_at IS NULL) AS used`,
    )
    .get({ id: unitId })
  return row?.used === 1
}

/** Whether a case, a repair or a machine that stands is a customer's. */
export function customerHasRecords(store: Store, customerId: number): boolean {
  const row = store
    .prepare<[{ id: number }], { used: number }>(
      `SELECT EXISTS (SELECT 1 FROM complaint WHERE customer_id = :id AND voided_at IS NULL)
         OR EXISTS (SELECT 1 FROM repair WHERE customer_id = :id AND state <> 'void')
         OR EXISTS (SELECT 1 FROM unit WHERE customer_id = :id AND voided_at IS NULL) AS used`,
    )
    .get({ id: customerId })
  return row?.used === 1
}

/** Whether a machine was voided. */
export function isVoidUnit(store: Store, unitId: number): boolean {
  return (
    store
      .prepare<[number], { id: number }>('SELECT id FROM unit WHERE id = ? AND voided_at IS NOT NULL')
      .get(unitId) !== undefined
  )
}
