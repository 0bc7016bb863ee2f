import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findOffences } from '../../../build/check-rooms.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

let house: string

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'hejie-house-'))
  for (const room of ['shared', 'electron', 'renderer', 'build', 'tests']) await mkdir(join(house, room))
})
afterEach(() => rm(house, { recursive: true, force: true }))

async function plant(file: string, content: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true })
  await writeFile(join(house, file), content)
}

/** The offences of one file with this content, as `line why`. */
async function offencesOf(file: string, content: string): Promise<string[]> {
  await plant(file, content)
  const offences = await findOffences(house)
  for (const offence of offences) expect(offence.file).toBe(file)
  return offences.map(({ line, why }) => `${line} ${why}`)
}

test('the checkout is clean', async () => {
  expect(await findOffences(ROOT)).toEqual([])
})

describe('who may import whom', () => {
  test.each([
    ['shared/rules/a.ts', "import { b } from '../../electron/desk/b.ts'\nb()", '1 shared is the pure domain'],
    ['shared/a.ts', "export type { B } from '../renderer/b.ts'", '1 shared is the pure domain'],
    ['renderer/areas/a.tsx', "\nimport { b } from '../../electron/desk/b.ts'\nb()", '2 The page imports only types'],
    ['renderer/a.ts', "import { type B } from '../electron/b.ts'\nexport type A = B", '1 The page imports only types'],
    ['renderer/a.ts', "export const load = () => import('../electron/b.ts')", '1 The page imports only types'],
    ['renderer/a.ts', "export * from '../build/bundle.ts'", '1 renderer does not import build'],
    ['electron/desk/a.ts', "export * from '../../renderer/app/main.tsx'", '1 electron does not import renderer'],
    ['electron/desk/a.ts', "export * from '../../build/bundle.ts'", '1 electron does not import build'],
    ['tests/unit/a.ts', "export * from '../../../elsewhere/a.ts'", '1 Nothing outside the checkout'],
  ])('%s: %s', async (file, content, offence) => {
    expect(await offencesOf(file, content)).toEqual([expect.stringContaining(offence)])
  })

  test.each([
    ['renderer/areas/a.tsx', "import type { B } from '../../electron/desk/b.ts'\nexport const a: B = 1"],
    ['renderer/areas/a.tsx', "import { day } from '../../shared/time/day.ts'\nday()"],
    ['electron/desk/a.ts', "import { day } from '../../shared/time/day.ts'\nday()"],
    ['electron/start.ts', "export const load = () => import('../build/bundle.ts')"],
    ['tests/unit/a.ts', "export * from '../../electron/a.ts'"],
  ])('%s may: %s', async (file, content) => {
    expect(await offencesOf(file, content)).toEqual([])
  })
})

describe('where SQL stands', () => {
  const select = 'export const text = `\nSELECT id\nFROM customer`'
  const places = 'SQL stands only in electron/store, electron/desk/*/queries.ts and tests.'

  test.each([
    ['electron/desk/cases/service.ts', select, 1],
    ['electron/desk/cases/list/queries.ts', select, 1],
    ['electron/commands/seed.ts', "\nexport const text = 'DELETE FROM customer'", 2],
    ['renderer/areas/a.ts', "export const text = 'UPDATE customer SET name = ?'", 1],
    ['electron/desk/a/service.ts', "db.prepare('select 1 from customer')", 1],
    ['electron/desk/a/service.ts', "db.selectFrom('customer').selectAll()", 1],
    ['electron/desk/a/service.ts', 'sql`select 1`', 1],
    ['electron/desk/a/service.ts', "import Database from 'better-sqlite3'\nnew Database()", 1],
  ])('%s: %j', async (file, content, line) => {
    expect(await offencesOf(file, content)).toEqual([`${line} ${places}`])
  })

  test.each([
    'electron/store/event-log.ts',
    'electron/desk/cases/queries.ts',
    'electron/desk/cases/list-queries.ts',
    'tests/bench/floor.ts',
  ])('%s may hold it', async (file) => {
    expect(await offencesOf(file, select)).toEqual([])
  })

  test.each([
    ['a value', "const find = (store, name) => store.prepare(`SELECT id FROM customer WHERE name = '${name}'`).get()"],
    [
      'a value after the text',
      "const find = (store, order) => store.prepare('SELECT id FROM customer ORDER BY ' + order)",
    ],
    ['a call', 'const text = (table) => `SELECT count(*) FROM ${nameOf(table)} WHERE 1`'],
  ])('%s in the text of a query', async (_, content) => {
    expect(await offencesOf('electron/desk/cases/queries.ts', `export ${content}`)).toEqual([
      '1 A query is made of constants; values are bound to its parameters.',
    ])
  })

  test('a query may be put together from constants, and other texts from anything', async () => {
    const content = [
      "const COLUMNS = 'id, name'",
      "const BY = { name: 'name', id: 'id' }",
      'export const text = (key) => `SELECT ${COLUMNS} FROM customer ORDER BY ${BY[key]} LIMIT ?`',
      'export const words = (name) => `no customer ${name}`',
    ].join('\n')
    expect(await offencesOf('electron/desk/cases/queries.ts', content)).toEqual([])
  })

  test('a sentence is no SQL', async () => {
    const words = "export const words = ['Select a file from the list', 'Delete from today', 'Update the set']"
    expect(await offencesOf('shared/language/en/files.ts', words)).toEqual([])
  })
})

describe('the clock', () => {
  test.each([
    ['renderer/areas/a.tsx', 'export const now = Date.now()'],
    ['renderer/areas/a.tsx', 'export const now = new Date()'],
    ['shared/a.ts', 'export const now = Date()'],
    ['electron/desk/a/service.ts', 'export const now = Date.now()'],
  ])('%s: %s', async (file, content) => {
    expect(await offencesOf(file, content)).toEqual([expect.stringContaining('1 The clock is passed in')])
  })

  test('a given instant may be turned into a date, and the start of the desk may ask for the time', async () => {
    await plant('renderer/areas/a.tsx', 'export const date = new Date(0)')
    await plant('electron/serve.ts', 'export const clock = () => Date.now()')
    expect(await findOffences(house)).toEqual([])
  })
})

describe('nothing depends on this machine', () => {
  // Put together here, so that this file is clean itself.
  const beside = ['..', 'shared', 'facts', 'products.json'].join('/')
  const machine = ['', 'root', 'desk.db'].join('/')

  test('the folder beside the checkout', async () => {
    const content = `export const facts = '${beside}'`
    expect(await offencesOf('electron/desk/rules/service.ts', content)).toEqual([
      expect.stringContaining('1 Nothing reads the shared folder'),
    ])
  })

  test.each(['electron/a.ts', 'tests/a.test.ts', 'renderer/a.css', 'shared/a.json'])('a path in %s', async (file) => {
    await plant(file, `\n// ${machine}\n`)
    expect(await findOffences(house)).toContainEqual(
      expect.objectContaining({ file, line: 2, why: expect.stringContaining('A path of one machine') }),
    )
  })
})

describe('what Biome sees', () => {
  /** The complaints of Biome, with the project's own settings, as `file rule`. */
  function lint(): string[] {
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '.']
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' })
    const { diagnostics } = JSON.parse(stdout)
    return diagnostics.map((found: { category: string; location: { path: string } }) =>
      [found.location.path.replace(/^\.\//, ''), found.category].join(' '),
    )
  }

  beforeEach(() => cp(join(ROOT, 'biome.json'), join(house, 'biome.json')))

  test.each([
    ['shared/a.ts', "export * from 'node:fs'", 'lint/correctness/noNodejsModules'],
    ['renderer/a.ts', "export * from 'node:fs'", 'lint/correctness/noNodejsModules'],
    ['renderer/a.ts', "import { ipcRenderer } from 'electron'\nipcRenderer.on()", 'lint/style/noRestrictedImports'],
    ['electron/desk/a.ts', "import { app } from 'electron'\napp.quit()", 'lint/style/noRestrictedImports'],
    ['electron/serve.ts', "import { app } from 'electron'\napp.quit()", 'lint/style/noRestrictedImports'],
  ])('%s: %s', async (file, content, rule) => {
    await plant(file, content)
    expect(lint()).toContain(`${file} ${rule}`)
  })

  test('the shell knows Electron', async () => {
    await plant('electron/shell/a.ts', "import { app } from 'electron'\napp.quit()\n")
    await plant('electron/main.ts', "import { app } from 'electron'\napp.quit()\n")
    expect(lint()).toEqual([])
  })
})
