import { insertSearchRow } from '../desk/search/queries.ts'
import { insertRows, type Value } from '../store/insert-rows.ts'
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
function insertEvents(store: Store, { firstId, at, authorId, kind, subject, details, chain }: Events): void {
  const part = (index: number, from: number, bytes: number) => {
    const start = index * LINK_BYTES + from
    return chain.subarray(start, start + bytes)
  }
  const event = ['id', 'at', 'author_id', 'kind', 'subject', 'digest', 'hash']
  insertRows(
    store,
    'event',
    event,
    details.map((_, index) => [
      firstId + index,
      at[index] ?? null,
      authorId[index] ?? null,
      kind[index] ?? null,
      subject[index] ?? null,
      part(index, 0, HASH_BYTES),
      part(index, HASH_BYTES, HASH_BYTES),
    ]),
  )
  insertRows(
    store,
    'event_detail',
    ['event_id', 'salt', 'details'],
    details.map((text, index) => [firstId + index, part(index, 2 * HASH_BYTES, SALT_BYTES), text]),
  )
}

/** Writes a part of a register in one transaction, table by table: the pages of one table at a time stay at hand. */
export function writeBatch(store: Store, { rows, events, search }: Batch): void {
  store.transaction(() => {
    for (const table of TABLES)
      for (const { columns, values } of rows[table] ?? []) insertRows(store, table, columns, values as Value[][])
    insertEvents(store, events)
    // FTS5 writes out what it has gathered whenever a rowid is lower than the one before.
    for (const [rowId, text] of search.sort((a, b) => a[0] - b[0])) insertSearchRow(store, rowId, text)
  })
}
