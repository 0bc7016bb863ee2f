import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export type Value = string | number | Uint8Array | null

/** Inserts many rows of one table, each the values of the named columns in their order. */
export function insertRows(
  store: Store,
  table: keyof Tables,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): void {
  const insert = store.prepare<Value[]>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(...row)
}

/** What FTS5 gathers in memory before it writes, in bytes: the more, the less often it has to merge what it wrote. */
const SEARCH_MEMORY = { usual: 1_048_576, filling: 16_777_216 }

/**
 * Runs `work` without waiting for the disk after each transaction, for a store that can be made again from nothing; the
 * file is whole and durable once it returns.
 */
export async function withoutWaiting(store: Store, work: () => Promise<void>): Promise<void> {
  const gather = (bytes: number) =>
    store.prepare<[]>(`INSERT INTO search (search, rank) VALUES ('hashsize', ${bytes})`).run()
  store.prepare<[]>('PRAGMA synchronous = OFF').run()
  gather(SEARCH_MEMORY.filling)
  try {
    await work()
  } finally {
    gather(SEARCH_MEMORY.usual)
    store.prepare<[]>('PRAGMA synchronous = FULL').run()
    store.prepare<[]>('PRAGMA wal_checkpoint(TRUNCATE)').get()
  }
}
