import fs from 'node:fs'
import path from 'node:path'
import Database, { type Database as Db } from 'better-sqlite3'

/**
 * Writes a copy of the open database to `file` and verifies it before it takes that name, so that a bad copy never
 * stands where a good one stood. Returns `file`.
 * @throws when the copy cannot be written or does not pass SQLite's integrity check
 */
export function writeSnapshot(db: Db, file: string): string {
  const partial = `${file}.partial`
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  const copy = new Database(partial, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy does not verify: ${String(verdict)}`)
  } finally {
    copy.close()
  }
  fs.renameSync(partial, file)
  return file
}
