import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

type Row = Readonly<Record<string, unknown>>
type Value = string | number | Uint8Array | null

function insertion(table: string, names: readonly string[]): string {
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}

/** Inserts many rows of one table; the statement is made anew only where a row has other columns than the one before. */
export function insertRows(store: Store, table: keyof Tables, rows: readonly Row[]): void {
  let columns: readonly string[] = []
  let insert: ((...values: Value[]) => unknown) | undefined
  for (const row of rows) {
    const names = Object.keys(row)
    if (!insert || names.length !== columns.length || names.some((name, index) => name !== columns[index])) {
      columns = names
      const statement = store.prepare<Value[]>(insertion(table, names))
      insert = (...values) => statement.run(...values)
    }
    insert(...(Object.values(row) as Value[]))
  }
}

/** Inserts many rows of one table that are given as a list for each column, all of one length. */
export function insertColumns(
  store: Store,
  table: keyof Tables,
  columns: Readonly<Record<string, readonly Value[]>>,
): void {
  const names = Object.keys(columns)
  const statement = store.prepare<Value[]>(insertion(table, names))
  const lists = Object.values(columns)
  lists[0]?.forEach((_, row) => {
    statement.run(...lists.map((list) => list[row] ?? null))
  })
}

/**
 * Runs `work` without waiting for the disk after each transaction, for a store that can be made again from nothing; the
 * file is whole and durable once it returns.
 */
export async function withoutWaiting(store: Store, work: () => Promise<void>): Promise<void> {
  store.prepare<[]>('PRAGMA synchronous = OFF').run()
  try {
    await work()
  } finally {
    store.prepare<[]>('PRAGMA synchronous = FULL').run()
    store.prepare<[]>('PRAGMA wal_checkpoint(TRUNCATE)').get()
  }
}
