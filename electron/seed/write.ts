import type { Insertable } from 'kysely'
import { replaceSearchRow } from '../desk/search/queries.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { Batch } from './ledger.ts'

/** Writes a part of a register in one transaction. */
export function writeBatch(store: Store, { rows, search }: Batch): void {
  store.transaction(() => {
    for (const [table, row] of rows) store.insert(table, row as Insertable<Tables[typeof table]>)
    // FTS5 writes out what it has gathered whenever a rowid is lower than the one before.
    for (const [rowId, text] of search.sort((a, b) => a[0] - b[0])) replaceSearchRow(store, rowId, text)
  })
}
