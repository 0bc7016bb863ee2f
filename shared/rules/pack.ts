import type { Citation } from './entitlement.ts'
import { complaintProvisions } from './pack/complaint-provisions.ts'
import { computingNotes, unknowns } from './pack/computing-notes.ts'
import { conflicts } from './pack/conflicts.ts'
import { deadlines } from './pack/deadlines.ts'
import { faultTables } from './pack/fault-tables.ts'
import { instruments } from './pack/instruments.ts'
import { changes, forms, settlement } from './pack/procedure.ts'
import { products } from './pack/products.ts'
import { provisions } from './pack/provisions.ts'
import { referenceOnly } from './pack/reference-only.ts'
import { sources } from './pack/sources.ts'
import type { Deadline, Instrument, MainPart, ProductClass, Provision, RulePack } from './pack-schema.ts'

/** The rules the program is delivered with. */
export const bundledPack: RulePack = {
  format: 1,
  version: '2026.1',
  date: '2026-11-22',
  compiled: '2026-11-22',
  instruments,
  provisions: [...provisions, ...complaintProvisions],
  products,
  faultTables,
  deadlines,
  changes,
  forms,
  settlement,
  referenceOnly,
  computingNotes,
  conflicts,
  unknowns,
  sources,
}

/** The product class (三包目录产品) with that id. */
export function findProduct(pack: RulePack, id: string): ProductClass | undefined {
  return pack.products.find((entry) => entry.id === id)
}

/** The instrument (规定、法律) with that id. */
export function findInstrument(pack: RulePack, id: string): Instrument | undefined {
  return pack.instruments.find((entry) => entry.id === id)
}

/** The provision (条文) with that id. */
export function findProvision(pack: RulePack, id: string): Provision | undefined {
  let byId = provisionsById.get(pack)
  if (!byId) {
    byId = new Map(pack.provisions.map((entry) => [entry.id, entry]))
    provisionsById.set(pack, byId)
  }
  return byId.get(id)
}

/** An answer cites a hundred provisions of a pack of hundreds: each pack is put in order once. */
const provisionsById = new WeakMap<RulePack, ReadonlyMap<string, Provision>>()

/** The deadline (时限) with that id. */
export function findDeadline(pack: RulePack, id: string): Deadline | undefined {
  return pack.deadlines.find((entry) => entry.id === id)
}

/** The article behind a provision of the pack (依据); nothing for one that the pack does not hold. */
export function citeProvision(pack: RulePack, id: string): Citation[] {
  const found = findProvision(pack, id)
  return found ? [{ instrument: found.instrument, article: found.article, provisionId: id }] : []
}

/** A number that a provision states among its facts; null where the pack does not hold it. */
export function statedNumber(pack: RulePack, id: string, key: string): number | null {
  const value = findProvision(pack, id)?.facts[key]
  return typeof value === 'number' ? value : null
}

/** The main part (主要部件) of a product a clerk means, by id or by its Chinese or English name. */
export function findPart(product: ProductClass, text: string): MainPart | undefined {
  const wanted = text.trim().toLowerCase()
  return product.mainParts.find((part) =>
    [part.id, part.name.zh, part.name.en].some((name) => name.toLowerCase() === wanted),
  )
}

/** Whether a version (`2026.10`) is a later one than another (`2026.9`). */
export function isNewerVersion(version: string, than: string): boolean {
  const [year = 0, number = 0] = version.split('.').map(Number)
  const [otherYear = 0, otherNumber = 0] = than.split('.').map(Number)
  return year > otherYear || (year === otherYear && number > otherNumber)
}
