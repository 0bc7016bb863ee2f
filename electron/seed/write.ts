import { insertSearchRow } from '../desk/search/queries.ts'
import { insertRows } from '../store/insert-rows.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { type Batch, LINK_BYTES } from './ledger.ts'

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

/** The event rows with their links, which travel apart from them. */
function withLinks({ rows, chain }: Batch): Batch['rows'] {
  const link = (index: number, from: number, bytes: number) => {
    const start = index * LINK_BYTES + from
    return chain.subarray(start, start + bytes)
  }
  return {
    ...rows,
    event: rows.event?.map((row, index) => ({ ...row, digest: link(index, 0, 32), hash: link(index, 32, 32) })) ?? [],
    event_detail: rows.event_detail?.map((row, index) => ({ ...row, salt: link(index, 64, 16) })) ?? [],
  }
}

/** Writes a part of a register in one transaction, table by table: the pages of one table at a time stay at hand. */
export function writeBatch(store: Store, batch: Batch): void {
  const rows = withLinks(batch)
  store.transaction(() => {
    for (const table of TABLES) insertRows(store, table, rows[table] ?? [])
    // FTS5 writes out what it has gathered whenever a rowid is lower than the one before.
    for (const [rowId, text] of batch.search.sort((a, b) => a[0] - b[0])) insertSearchRow(store, rowId, text)
  })
}
