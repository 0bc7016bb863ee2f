import fs from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { StoreProblem } from './problem.ts'
import { writeSnapshot } from './snapshot.ts'

type Migration = { number: number; file: string; sql: string }

/** The migrations of a folder, in order of their numbers (`0010-desk.sql`). */
export function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      file,
      sql: fs.readFileSync(path.join(folder, file), 'utf8'),
    }))
}

/**
 * Brings the database to the newest migration, all pending ones in one transaction, after a verified copy of what was
 * there. Returns the copy's path, or null where nothing had to be kept.
 * @throws StoreProblem `newer` for a database that a later version of the desk wrote
 */
export function migrate(db: Database, migrationsFolder: string, dataFolder: string): string | null {
  const migrations = readMigrations(migrationsFolder)
  const newest = migrations.at(-1)?.number ?? 0
  const current = Number(db.pragma('user_version', { simple: true }))
  if (current > newest)
    throw new StoreProblem('newer', dataFolder, `the data has version ${current}, this desk knows ${newest}`)
  const pending = migrations.filter((migration) => migration.number > current)
  if (pending.length === 0) return null
  const copy =
    current === 0
      ? null
      : writeSnapshot(db, path.join(dataFolder, 'backups', `before-${String(newest).padStart(4, '0')}.db`))
  db.transaction(() => {
    for (const migration of pending) db.exec(migration.sql)
    db.pragma(`user_version = ${newest}`)
  }).immediate()
  return copy
}
