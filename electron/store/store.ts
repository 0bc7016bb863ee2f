import fs from 'node:fs'
import path from 'node:path'
import Database, { type Database as Db, type Statement } from 'better-sqlite3'
import type { CompiledQuery, Insertable, Updateable } from 'kysely'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { StoreProblem, storeProblem } from './problem.ts'
import { finishSwitch } from './switch.ts'
import type { Tables } from './tables.ts'

/** Tables whose rows carry an optimistic `version`. */
export type VersionedTable =
  | 'customer'
  | 'unit'
  | 'complaint'
  | 'repair'
  | 'centre'
  | 'own_entry'
  | 'playbook_card'
  | 'backup_setting'

/** What SQLite can bind. */
type Value = string | number | Uint8Array | null | Readonly<Record<string, string | number | Uint8Array | null>>

/** The open store (数据仓): one connection, one writer, statements prepared once. All of it is synchronous. */
export type Store = {
  readonly folder: string
  /** A statement prepared once per store and SQL text. */
  prepare<Parameters extends Value[], Row = unknown>(sql: string): Statement<Parameters, Row>
  /** Runs a query that `builder` compiled. */
  list<Row>(query: { compile(): CompiledQuery<Row> }): Row[]
  /** Inserts one row and returns its id. */
  insert<Name extends keyof Tables>(table: Name, row: Insertable<Tables[Name]>): number
  /** Changes columns of one row by id. */
  update<Name extends keyof Tables>(table: Name, id: number, changes: Updateable<Tables[Name]>): void
  /** Changes a row only while it still has `version`, and raises the version; false when somebody saved meanwhile. */
  updateVersion<Name extends VersionedTable>(
    table: Name,
    id: number,
    version: number,
    changes: Updateable<Tables[Name]>,
  ): boolean
  /** Runs `work` in one immediate transaction; nested calls join the outer one. */
  transaction<Result>(work: () => Result): Result
  /** Brings the log beside the database (WAL) into it and empties it: until then it holds pages as they were (清空日志). */
  emptyLog(): void
  close(): void
}

/** Opens one database file with the settings every connection of the desk has. */
function connect(file: string, options: { readonly?: boolean } = {}): Db {
  const db = new Database(file, { readonly: options.readonly ?? false, timeout: 5000 })
  // FULL: a complaint that was answered "saved" must be there after a power cut.
  if (!options.readonly) {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // On macOS a plain flush stops at the disk's own memory.
    db.pragma('fullfsync = ON')
    // What is erased for a person must be gone from the file as well, also where a row once stood before it was moved.
    db.pragma('secure_delete = ON')
  }
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -32000')
  return db
}

/**
 * Opens the store of a data folder for this process alone, making or migrating it as needed.
 * @param migrationsFolder where the numbered SQL files stand
 * @throws StoreProblem when the folder is in use, cannot be written, is damaged, full, or of a newer version
 */
export function openStore(folder: string, migrationsFolder: string): Store {
  let unlock: (() => void) | undefined
  let db: Db | undefined
  try {
    fs.mkdirSync(folder, { recursive: true })
    unlock = lockFolder(folder)
    finishSwitch(folder)
    db = connect(path.join(folder, 'desk.db'))
    migrate(db, migrationsFolder, folder)
    return storeOver(db, folder, unlock)
  } catch (error) {
    db?.close()
    unlock?.()
    throw storeProblem(error, folder) ?? error
  }
}

/**
 * Opens the store a second time, for a worker thread of the process that owns the folder (`openStore`): it has the lock, and
 * it has migrated.
 */
export function openStoreBeside(folder: string): Store {
  return storeOver(connect(path.join(folder, 'desk.db')), folder, () => {})
}

/**
 * SQLite plans a statement anew when a value it looked at while planning changes: what an equality is compared with, and a
 * limit. better-sqlite3 13 takes all values back after each run, so that nearly every statement would be planned each time,
 * which takes longer than most of them run. A plus sign keeps SQLite from looking at the value and changes nothing else.
 */
function plannedOnce(sql: string): string {
  return sql.replaceAll(/(?:= |limit |offset )(?=[?:@$])/gi, '$&+')
}

/**
 * Tells whether a file still stands at its place (文件仍在原处). A folder that was moved away or deleted under the open database takes
 * saves for as long as it is open, and shows none of them afterwards.
 */
function standsAt(file: string): () => boolean {
  const identity = () => {
    const found = fs.statSync(file, { bigint: true, throwIfNoEntry: false })
    return found && `${found.dev} ${found.ino}`
  }
  const opened = identity()
  return () => identity() === opened
}

function storeOver(db: Db, folder: string, unlock: () => void): Store {
  const isInPlace = standsAt(path.join(folder, 'desk.db'))
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string) => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = db.prepare(plannedOnce(sql))
      prepared.set(sql, statement)
    }
    return statement
  }
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')

  return {
    folder,
    prepare: prepare as unknown as Store['prepare'],
    list<Row>(query: { compile(): CompiledQuery<Row> }) {
      const compiled = query.compile()
      return prepare(compiled.sql).all(...compiled.parameters) as Row[]
    },
    insert(table, row) {
      const columns = Object.keys(row)
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
      return Number(prepare(sql).run(...Object.values(row)).lastInsertRowid)
    },
    update(table, id, changes) {
      const columns = Object.keys(changes)
      if (columns.length === 0) return
      prepare(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`).run(
        ...Object.values(changes),
        id,
      )
    },
    updateVersion(table, id, version, changes) {
      const assignments = [...Object.keys(changes).map((column) => `${column} = ?`), 'version = version + 1']
      const result = prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ? AND version = ?`).run(
        ...Object.values(changes),
        id,
        version,
      )
      return result.changes === 1
    },
    transaction(work) {
      if (db.inTransaction) return work()
      begin.run()
      try {
        const result = work()
        if (!isInPlace()) throw new StoreProblem('unwritable', folder, 'the database is no longer at its place')
        commit.run()
        return result
      } catch (error) {
        // SQLite may already have rolled back by itself (a full disk does).
        if (db.inTransaction) rollback.run()
        throw storeProblem(error, folder) ?? error
      }
    },
    emptyLog() {
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
    close() {
      if (!db.open) return
      db.pragma('optimize')
      db.close()
      unlock()
    },
  }
}
