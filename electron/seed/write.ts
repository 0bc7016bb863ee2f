import { insertSearchRow } from '../desk/search/queries.ts'
import { insertColumns, insertRows } from '../store/insert-rows.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { type Batch, type Events, HASH_BYTES, LINK_BYTES, SALT_BYTES } from './ledger.ts'

/** Tables in an order in which every row finds what it refers to. */
const TABLES = [
  'centre',
  'brand_authorisation',
  'person',
  'rule_pack',
  'customer',
  'customer_phone',
  'unit',
  'own_entry',
  'own_entry_version',
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

/** The log of a batch, and apart from it the details that may be erased. */
function insertEvents(store: Store, { firstId, chain, details, ...event }: Events): void {
  const ids = details.map((_, index) => firstId + index)
  const parts = (from: number, bytes: number) =>
    details.map((_, index) => chain.subarray(index * LINK_BYTES + from, index * LINK_BYTES + from + bytes))
  insertColumns(store, 'event', {
    id: ids,
    at: event.at,
    author_id: event.authorId,
    kind: event.kind,
    subject: event.subject,
    digest: parts(0, HASH_BYTES),
    hash: parts(HASH_BYTES, HASH_BYTES),
  })
  insertColumns(store, 'event_detail', { event_id: ids, salt: parts(2 * HASH_BYTES, SALT_BYTES), details })
}

/** Writes a part of a register in one transaction, table by table: the pages of one table at a time stay at hand. */
export function writeBatch(store: Store, { rows, events, search }: Batch): void {
  store.transaction(() => {
    for (const table of TABLES) insertRows(store, table, rows[table] ?? [])
    insertEvents(store, events)
    // FTS5 writes out what it has gathered whenever a rowid is lower than the one before.
    for (const [rowId, text] of search.sort((a, b) => a[0] - b[0])) insertSearchRow(store, rowId, text)
  })
}
