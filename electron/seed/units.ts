import { type OwnTerms, unreadCard } from '../../shared/rules/own-layer-schema.ts'
import { addDays, type Day } from '../../shared/time/day.ts'
import type { NewUnitInput } from '../desk/customers/schema.ts'
import type { Ledger } from './ledger.ts'
import { brands, type MachinePool, machines } from './pools/machines.ts'
import { sellers } from './pools/places.ts'
import type { Random } from './random.ts'

/** A machine as the seed knows it; `id` is null until its row is written. */
export type Unit = { id: number | null; readonly input: NewUnitInput; readonly pool: MachinePool }

const price = (random: Random, [low, high]: readonly [number, number]) =>
  (Math.round(random.int(low, high) / 100) * 100 + 99 - 100 * Number(random.chance(10))) * 100

/** A machine that was bought some time before `today`: most within the first year, some long ago. */
export function newUnit(random: Random, today: Day): Unit {
  const pool = random.pickSkewed(machines)
  const brand = random.pickSkewed(brands)
  const age = Math.floor(random.next() ** 2 * 1500) + random.int(2, 20)
  const bought = addDays(today, -age)
  const delivered = addDays(bought, Math.min(random.int(0, 3), age - 1))
  const installed = addDays(delivered, Math.min(random.int(0, 2), age - 4 > 0 ? 2 : 0))
  const model = `${random.pick(pool.heads)}-${random.pick(pool.sizes)}${random.pick([...'ABCDEFGK'])}${random.int(1, 9)}`
  const stub = random.chance(10)
  const voucherKind = stub
    ? null
    : random.pickSkewed(['invoice', 'platform-order', 'warranty-card', 'sales-record', 'none'] as const)
  return {
    id: null,
    pool,
    input: {
      productClass: pool.productClass,
      productName: pool.name,
      brand,
      model: stub ? null : model,
      serial: random.chance(85) ? `${random.pick([...'ACDHKMNX'])}${random.int(10_000_000, 99_999_999)}` : null,
      batch: null,
      seller: random.chance(80) ? random.pickSkewed(sellers) : null,
      priceFen: random.chance(92) ? price(random, pool.price) : null,
      productionDay: random.chance(30) ? addDays(bought, -random.int(20, 300)) : null,
      purchaseDay: stub ? null : bought,
      deliveryDay: pool.installed && !stub ? delivered : null,
      installationDay: pool.installed && random.chance(80) && !stub ? installed : null,
      installedByTrader: pool.installed ? random.chance(90) : null,
      firstUseDay: null,
      voucherKind,
      voucherNumber: random.chance(40) ? String(random.int(10_000_000, 99_999_999)) : null,
      extendedWarranty: random.chance(6) ? '厂家延保两年，只含修理' : null,
      exchangeDay: null,
      previousBrand: null,
      recentUse: null,
      mileageKm: null,
      salesChannel: stub ? null : voucherKind === 'platform-order' ? 'distance' : 'shop',
      soldWithHost: null,
      replacesUnitId: null,
    },
  }
}

/** The id of a unit, which is written when it comes for the first time. */
export function writeUnit(ledger: Ledger, unit: Unit, customerId: number, at: number): number {
  if (unit.id !== null) return unit.id
  const { input } = unit
  unit.id = ledger.add('unit', {
    uid: ledger.uid(at),
    customer_id: customerId,
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
    created_at: at,
  })
  if (input.extendedWarranty !== null) writeCard(ledger, unit.id, input.extendedWarranty, at)
  return unit.id
}

/** The card that came with the machine, as it was read at the counter. */
function writeCard(ledger: Ledger, unitId: number, title: string, at: number): void {
  const terms: OwnTerms = {
    ...unreadCard(title),
    owedBy: 'maker',
    gives: ['free-repair'],
    start: 'purchase',
    months: 24,
    covers: '两年内免费修理',
    excludes: '不含换货、退货',
    source: '随机延保卡',
  }
  const entry = ledger.add('own_entry', { uid: ledger.uid(at), unit_id: unitId, origin: 'typed', created_at: at })
  ledger.add('own_entry_version', { entry_id: entry, version: 1, terms: JSON.stringify(terms), at })
}

/** How the register's input names the unit: by id when it is there already. */
export function unitRefOf(unit: Unit, isNew: boolean): object {
  return isNew ? { new: unit.input } : { id: unit.id }
}
