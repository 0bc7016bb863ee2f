import type { Insertable } from 'kysely'
import { replaceSearchRow } from '../desk/search/queries.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { Batch } from './ledger.ts'

/** Tables in an order in which every row finds what it refers to. */
const TABLES = [
  'centre',
  'brand_authorisation',
  'person',
  'event',
  'event_detail',
  'customer',
  'customer_phone',
  'unit',
  'complaint',
  'demand',
  'stage_change',
  'contact',
  'promise',
  'repair',
  'repair_wait',
  'proposal',
  'agreement',
  'task',
  'follow_up',
  'due',
  'number_series',
] as const satisfies readonly (keyof Tables)[]

/** Writes a part of a register in one transaction, table by table: the pages of one table at a time stay at hand. */
export function writeBatch(store: Store, { rows, search }: Batch): void {
  store.transaction(() => {
    for (const table of TABLES)
      for (const row of rows[table] ?? []) store.insert(table, row as Insertable<Tables[typeof table]>)
    // FTS5 writes out what it has gathered whenever a rowid is lower than the one before.
    for (const [rowId, text] of search.sort((a, b) => a[0] - b[0])) replaceSearchRow(store, rowId, text)
  })
}
