import type { OwnTerms } from '../../../shared/rules/own-layer-schema.ts'
import type { Store } from '../../store/store.ts'
import type { OwnEntryTable } from '../../store/tables.ts'

/** One entry of the own layer with what its newest version says, and who wrote that. */
export type OwnEntryRow = {
  id: number
  uid: string
  version: number
  unitId: number | null
  origin: OwnEntryTable['origin']
  code: string | null
  terms: OwnTerms
  author: string | null
  at: number
  voidedAt: number | null
  voidedBy: string | null
  voidReason: string | null
}

const ENTRY = `SELECT own_entry.id, own_entry.uid, own_entry.version, unit_id AS unitId, origin, code, terms, author.name AS author,
    own_entry_version.at, voided_at AS voidedAt, voider.name AS voidedBy, void_reason AS voidReason
  FROM own_entry
  JOIN own_entry_version ON own_entry_version.entry_id = own_entry.id AND own_entry_version.version = own_entry.version
  LEFT JOIN person AS author ON author.id = author_id
  LEFT JOIN person AS voider ON voider.id = voided_by`

type Raw = Omit<OwnEntryRow, 'terms'> & { terms: string }

/** What was checked when it was written is not checked again. */
const read = (row: Raw): OwnEntryRow => ({ ...row, terms: JSON.parse(row.terms) as OwnTerms })

export function ownEntryRow(store: Store, id: number): OwnEntryRow | undefined {
  const row = store.prepare<[number], Raw>(`${ENTRY} WHERE own_entry.id = ?`).get(id)
  return row && read(row)
}

/** Every policy, void ones too, newest first. */
export function policyRows(store: Store): OwnEntryRow[] {
  return store.prepare<[], Raw>(`${ENTRY} WHERE unit_id IS NULL ORDER BY own_entry.id DESC`).all().map(read)
}

/** Every card and promise of a machine, void ones too, oldest first. */
export function cardRows(store: Store, unitId: number): OwnEntryRow[] {
  return store.prepare<[number], Raw>(`${ENTRY} WHERE unit_id = ? ORDER BY own_entry.id`).all(unitId).map(read)
}

/** The policy in force that bears the code of a file. */
export function policyRowByCode(store: Store, code: string): OwnEntryRow | undefined {
  const row = store.prepare<[string], Raw>(`${ENTRY} WHERE code = ? AND voided_at IS NULL`).get(code)
  return row && read(row)
}

export type OwnVersionRow = { version: number; terms: OwnTerms; author: string | null; at: number }

/** Every version of an entry, newest first. */
export function versionRows(store: Store, entryId: number): OwnVersionRow[] {
  return store
    .prepare<[number], Omit<OwnVersionRow, 'terms'> & { terms: string }>(
      `SELECT version, terms, person.name AS author, at FROM own_entry_version
       LEFT JOIN person ON person.id = author_id WHERE entry_id = ? ORDER BY version DESC`,
    )
    .all(entryId)
    .map((row) => ({ ...row, terms: JSON.parse(row.terms) as OwnTerms }))
}
