import { v7 as uuidv7 } from 'uuid'
import type { OwnTerms } from '../../../shared/rules/own-layer-schema.ts'
import type { Store } from '../../store/store.ts'
import type { OwnEntryTable } from '../../store/tables.ts'

type NewEntry = {
  readonly unitId: number | null
  readonly origin: OwnEntryTable['origin']
  readonly code?: string
  readonly terms: OwnTerms
  readonly authorId: number
}

/** Writes a new entry with its first version; call it inside a command. Returns its id and uid. */
export function addEntry(store: Store, entry: NewEntry, now: number): { id: number; uid: string } {
  const uid = uuidv7()
  const id = store.insert('own_entry', {
    uid,
    unit_id: entry.unitId,
    origin: entry.origin,
    code: entry.code ?? null,
    created_at: now,
  })
  addVersion(store, id, 1, entry.terms, entry.authorId, now)
  return { id, uid }
}

/** Writes what an entry says from now on; what it said before stays. */
export function addVersion(
  store: Store,
  entryId: number,
  version: number,
  terms: OwnTerms,
  authorId: number,
  now: number,
): void {
  store.insert('own_entry_version', {
    entry_id: entryId,
    version,
    terms: JSON.stringify(terms),
    author_id: authorId,
    at: now,
  })
}
