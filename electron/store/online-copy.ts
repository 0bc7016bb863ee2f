import fs from 'node:fs'
import path from 'node:path'
import Database, { type Database as Db } from 'better-sqlite3'
import { type Contents, contentsOf } from './contents.ts'

/** Pages copied in one go, and how long the disk is then left to the clerk. */
const PAGES = 400
const PAUSE_MS = 4
/** So often the copy is put onto the disk: a heap of unwritten pages would make the next save of the desk wait for all of it. */
const SYNC_PAGES = 4000

export type Progress = (done: number, total: number) => void

/** Leaves the processor and the disk to others. Only ever in a thread of its own. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
}

/**
 * Copies the open database of a folder to `target` while the desk goes on writing (在线备份), and says what stood in it at
 * that moment. All of it is one moment: the reading transaction stays open until the copy is whole.
 */
export async function copyOnline(folder: string, target: string, progress: Progress): Promise<Contents> {
  const db = new Database(path.join(folder, 'desk.db'), { readonly: true, fileMustExist: true, timeout: 5000 })
  let handle: number | undefined
  try {
    db.exec('BEGIN')
    const contents = contentsOf(db)
    let unsynced = 0
    await db.backup(target, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages)
        unsynced += PAGES
        if (unsynced >= SYNC_PAGES) {
          handle ??= fs.openSync(target, 'r+')
          fs.fsyncSync(handle)
          unsynced = 0
        }
        pause()
        return PAGES
      },
    })
    return contents
  } finally {
    db.close()
    emptyLog(path.join(folder, 'desk.db'))
    // Not before: on some systems closing one's file gives up the locks SQLite has on it.
    if (handle !== undefined) fs.closeSync(handle)
  }
}

/**
 * Brings what was saved meanwhile from the write-ahead log into the database: it could not be while the copy was read, and the
 * next save of a clerk would have to do all of it at once.
 */
function emptyLog(file: string): void {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('fullfsync = ON')
    db.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    db.close()
  }
}

/** Makes a copy stand alone: nothing of it is left in a write-ahead log beside it. */
export function settleCopy(file: string): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** What SQLite says of a database: `ok`, or the first of what is wrong. */
export function integrityOf(db: Db): string {
  return String(db.pragma('integrity_check(1)', { simple: true }))
}

/** Runs `work` over a database file that is only read. */
export function reading<Result>(file: string, work: (db: Db) => Result): Result {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Whether the open database of a folder is itself damaged (源库已损坏). */
export function isDamaged(folder: string): boolean {
  try {
    return reading(path.join(folder, 'desk.db'), integrityOf) !== 'ok'
  } catch {
    return true
  }
}

/** The attachments a register names, each once; one that was erased with a person's data names none. */
export function attachmentsOf(db: Db): { sha256: string; bytes: number }[] {
  return db
    .prepare<[], { sha256: string; bytes: number }>(
      `SELECT sha256, max(bytes) AS bytes FROM attachment WHERE sha256 <> '' GROUP BY sha256 ORDER BY sha256`,
    )
    .all()
}
