import fs from 'node:fs'
import Database, { type Database as Db } from 'better-sqlite3'
import { ownTables } from './contents.ts'
import { readMigrations } from './migrate.ts'
import type { Store } from './store.ts'

/** What came out of one table of a damaged register; `lost` is null where not even the number of its rows can be told. */
export type SalvagedTable = { readonly name: string; readonly read: number; readonly lost: number | null }

export type SalvagedRows = {
  readonly tables: readonly SalvagedTable[]
  /** Numbers of cases that stood in the register and could not be read. */
  readonly lostCases: readonly string[]
}

/** Rows of a gap are asked for one by one up to here; a gap that is larger is no gap any more. */
const MOST_ASKED = 5_000_000
const MOST_CASES = 200

type Row = unknown[]

/** Makes an empty register of the version the damaged one had, to take its rows. */
function emptyLike(damaged: Db, target: string, migrationsFolder: string): Db {
  const version = Number(damaged.pragma('user_version', { simple: true }))
  const db = new Database(target)
  db.pragma('foreign_keys = OFF')
  for (const { number, sql } of readMigrations(migrationsFolder)) if (number <= version) db.exec(sql)
  db.pragma(`user_version = ${version}`)
  return db
}

const columnsOf = (db: Db, table: string) =>
  db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table)

/**
 * Brings over what can be read of a table: from its beginning to the first damaged page, from its end back to the last one, and
 * of what lies between each row by its number.
 */
function salvageTable(damaged: Db, sound: Db, table: string, hasRowId: boolean): SalvagedTable {
  const there = new Set(columnsOf(damaged, table))
  const names = columnsOf(sound, table).filter((name) => there.has(name))
  const columns = names.map((name) => `"${name}"`).join(', ')
  const insert = sound.prepare<Row>(
    `INSERT OR IGNORE INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  let read = 0
  let lost = 0
  const keep = (values: Row) => {
    try {
      read += insert.run(...values).changes
    } catch {
      // What stood there was torn: it breaks a rule that every row of this table keeps.
      lost += 1
    }
  }
  const select = `SELECT ${hasRowId ? 'rowid' : '0'}, ${columns} FROM "${table}"`
  /** The number of the last row before the damage, or null at the end of the table. */
  const walk = (order: 'ASC' | 'DESC'): { broken: boolean; last: number | null } => {
    let last: number | null = null
    try {
      for (const [id, ...values] of damaged
        .prepare<[], Row>(hasRowId ? `${select} ORDER BY rowid ${order}` : select)
        .raw()
        .iterate()) {
        last = Number(id)
        keep(values)
      }
      return { broken: false, last }
    } catch {
      return { broken: true, last }
    }
  }
  const up = walk('ASC')
  if (!up.broken) return { name: table, read, lost }
  if (!hasRowId) return { name: table, read, lost: null }
  const down = walk('DESC')
  const from = (up.last ?? 0) + 1
  if (down.last === null || down.last - from > MOST_ASKED) return { name: table, read, lost: null }
  const one = damaged.prepare<[number], Row>(`${select} WHERE rowid = ?`).raw()
  for (let id = from; id < down.last; id += 1) {
    try {
      const row = one.get(id)
      if (row) keep(row.slice(1))
    } catch {
      lost += 1
    }
  }
  return { name: table, read, lost }
}

/** The numbers of all cases, as their own index tells them, which may be sound where the rows are not. */
function numbersOf(db: Db): string[] {
  try {
    return db.prepare<[], string>('SELECT number FROM complaint ORDER BY number').pluck().all()
  } catch {
    return []
  }
}

/** The counters of the numbers may be lost with their table: no number may be given twice. */
function mendNumbers(db: Db): void {
  const raise = db.prepare<[string, number, number]>(
    `INSERT INTO number_series (series, year, last) VALUES (?, ?, ?)
     ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)`,
  )
  const raised: [string, number, number][] = []
  for (const table of ['complaint', 'repair', 'agreement'])
    for (const number of db.prepare<[], string | null>(`SELECT number FROM ${table}`).pluck().iterate()) {
      const [, series, year, count] = /^([A-Z]+)-(?:[A-Z0-9]+-)?(\d{4})-(\d+)/.exec(number ?? '') ?? []
      if (series && year && count) raised.push([series, Number(year), Number(count)])
    }
  for (const [series, year, last] of raised) raise.run(series, year, last)
}

/**
 * Reads what can be read of a damaged database, row by row, into a new file (抢救数据). The damaged file is only read; the search
 * table is left empty, because it is made from the others.
 * @throws SQLite's error when not even its list of tables can be read
 */
export function salvageRows(
  damagedFile: string,
  target: string,
  migrationsFolder: string,
  progress: (done: number, total: number) => void,
): SalvagedRows {
  const damaged = new Database(damagedFile, { fileMustExist: true })
  let sound: Db | undefined
  try {
    sound = emptyLike(damaged, target, migrationsFolder)
    const into = sound
    const wanted = ownTables(into).filter(({ name }) => !name.startsWith('search'))
    const tables: SalvagedTable[] = []
    const present = new Set(ownTables(damaged).map(({ name }) => name))
    into.exec('BEGIN')
    for (const [index, { name, order }] of wanted.entries()) {
      tables.push(
        present.has(name) ? salvageTable(damaged, into, name, order === 'rowid') : { name, read: 0, lost: null },
      )
      progress(index + 1, wanted.length)
    }
    mendNumbers(into)
    into.exec('COMMIT')
    const found = new Set(numbersOf(into))
    const lostCases = numbersOf(damaged).filter((number) => !found.has(number))
    return { tables, lostCases: lostCases.slice(0, MOST_CASES) }
  } finally {
    damaged.close()
    sound?.close()
    for (const end of ['-wal', '-shm', '-journal']) fs.rmSync(`${target}${end}`, { force: true })
  }
}

/** Ids of all records of a table that can be searched for. */
export function findableIds(store: Pick<Store, 'prepare'>, table: 'customer' | 'complaint' | 'repair'): number[] {
  return store
    .prepare<[], { id: number }>(`SELECT id FROM ${table} ORDER BY id`)
    .all()
    .map(({ id }) => id)
}
