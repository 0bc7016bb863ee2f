import { hash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { seedRegister } from '../../electron/seed/seed.ts'
import { openStore } from '../../electron/store/store.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache', 'bench')
export const MIGRATIONS = join(ROOT, 'electron/store/migrations')
export const UNTIL = '2026-06-30'

/** What a seeded store depends on: the code that makes it up, what it is indexed by, and the schema. */
const SOURCES = [
  'electron/seed',
  'electron/seed/pools',
  'electron/store/migrations',
  'electron/desk/search',
  'shared/text',
]

function fingerprint(): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.(ts|sql)$/.test(name))
      .sort()
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  )
  return hash('sha256', files.join('\n')).slice(0, 16)
}

/**
 * A folder with a register of so many cases, a fresh copy that the bench may write to; the register itself is kept under
 * `.cache` until the code that makes it changes. Call `remove` when done.
 */
export async function seededFolder(cases: number): Promise<{ folder: string; remove: () => void }> {
  const name = `${cases}-${fingerprint()}`
  const kept = join(CACHE, name)
  if (!existsSync(kept)) {
    mkdirSync(CACHE, { recursive: true })
    for (const old of readdirSync(CACHE)) if (old.startsWith(`${cases}-`)) rmSync(join(CACHE, old), { recursive: true })
    const making = mkdtempSync(join(CACHE, 'making-'))
    const store = openStore(making, MIGRATIONS)
    const started = performance.now()
    await seedRegister(store, { cases, until: UNTIL }, (done) => process.stderr.write(`\rseed ${done} / ${cases} `))
    const rate = Math.round(cases / ((performance.now() - started) / 1000))
    store.close()
    process.stderr.write(`${rate} cases/s\n`)
    renameSync(making, kept)
  }
  const folder = mkdtempSync(join(CACHE, 'run-'))
  copyFileSync(join(kept, 'desk.db'), join(folder, 'desk.db'), constants.COPYFILE_FICLONE)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
