import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackupProblem } from '../../electron/backup/problem.ts'
import { salvageInto } from '../../electron/backup/salvage.ts'
import { reading } from '../../electron/store/online-copy.ts'
import { openStore } from '../../electron/store/store.ts'
import { finishSwitch, planSwitch } from '../../electron/store/switch.ts'
import { openTestDesk, register } from '../desk/harness.ts'

const MIGRATIONS = path.resolve('electron/store/migrations')
const quiet = () => {}

let root: string
let folder: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), '和解台 抢救-'))
  folder = path.join(root, 'data')
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

/** A closed data folder with so many cases. */
async function prepared(cases: number): Promise<void> {
  const desk = await openTestDesk()
  for (let count = 0; count < cases; count += 1)
    await register(desk, {
      unit: null,
      complaint: { words: `第 ${count} 件。${'看着看着就黑屏，我要换一台。'.repeat(20)}` },
    })
  desk.store.close()
  fs.cpSync(desk.folder, folder, { recursive: true })
  desk.close()
}

/** Overwrites the page in which the case with these words stands. */
function spoilPageWith(words: string): void {
  const file = path.join(folder, 'desk.db')
  const leaves = reading(file, (db) =>
    db.prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'complaint' AND pagetype = 'leaf'`).pluck().all(),
  )
  const bytes = fs.readFileSync(file)
  const pageOf = (number: number) => bytes.subarray((number - 1) * 4096, number * 4096)
  const page = leaves.map(pageOf).find((leaf) => leaf.includes(words))
  if (!page) throw new Error('no such words')
  page.fill(0xa5)
  fs.writeFileSync(file, bytes)
}

describe('a damaged register', () => {
  it('gives back all rows but those of the damaged page, says which are missing, and stays as it was', async () => {
    await prepared(60)
    spoilPageWith('第 30 件。')
    const damaged = fs.readFileSync(path.join(folder, 'desk.db'))
    const target = path.join(root, 'salvaged')
    const result = await salvageInto(folder, target, MIGRATIONS, 1, quiet)
    expect(fs.readFileSync(path.join(folder, 'desk.db')).equals(damaged)).toBe(true)
    expect(result.lostCases.length).toBeGreaterThan(0)
    expect(result.lostCases.length).toBeLessThan(10)
    expect(result.lostCases).toContain('TS-2026-000031')
    expect(result.cases).toBe(60 - result.lostCases.length)
    expect(result.tables.filter(({ lost }) => lost !== 0).map(({ name }) => name)).toEqual(['complaint'])
    const store = openStore(target, MIGRATIONS)
    const numbers = store
      .prepare<[], { number: string }>('SELECT number FROM complaint ORDER BY id')
      .all()
      .map(({ number }) => number)
    expect(numbers).toHaveLength(result.cases)
    expect(numbers).not.toContain('TS-2026-000031')
    expect(numbers).toContain('TS-2026-000060')
    const found = store.prepare<[], { n: number }>(`SELECT count(*) AS n FROM search WHERE search MATCH '黑屏'`).get()
    expect(found?.n).toBe(result.cases)
    expect(store.prepare('SELECT name FROM person ORDER BY id').all()).toEqual([{ name: '陈经理' }, { name: '小刘' }])
    store.close()
  })

  it('whose counters are lost gives no number twice', async () => {
    await prepared(3)
    const before = openStore(folder, MIGRATIONS)
    before.prepare('DELETE FROM number_series').run()
    before.close()
    const target = path.join(root, 'salvaged')
    await salvageInto(folder, target, MIGRATIONS, 1, quiet)
    const store = openStore(target, MIGRATIONS)
    expect(store.prepare('SELECT series, year, last FROM number_series').all()).toEqual([
      { series: 'TS', year: 2026, last: 3 },
    ])
    store.close()
  })

  it('of which nothing can be read says so and leaves nothing half', async () => {
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'desk.db'), 'this is a shopping list'.repeat(1000))
    const target = path.join(root, 'salvaged')
    const failure = await salvageInto(folder, target, MIGRATIONS, 1, quiet).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BackupProblem)
    expect((failure as BackupProblem).kind).toBe('nothing-readable')
    expect(fs.existsSync(target)).toBe(false)
  })
})

describe('what was restored takes its place', () => {
  /** A data folder that holds `words` as its database. */
  const put = (place: string, words: string) => {
    fs.mkdirSync(path.join(place, 'files'), { recursive: true })
    fs.writeFileSync(path.join(place, 'desk.db'), words)
    fs.writeFileSync(path.join(place, 'files', words), words)
  }
  const told = (place: string) => [
    fs.readFileSync(path.join(place, 'desk.db'), 'utf8'),
    ...fs.readdirSync(path.join(place, 'files')),
  ]

  it('wherever a power cut ends the renaming, and what stood there is kept', () => {
    // Each of the renamings, and the mark between its halves, may be the last thing that happened.
    for (let cut = 0; cut < 8; cut += 1) {
      const place = path.join(root, `cut-${cut}`)
      put(place, 'old')
      put(path.join(place, 'restored-1'), 'new')
      planSwitch(place, { staged: 'restored-1', aside: 'before-1' })
      const rename = fs.renameSync
      let left = cut
      fs.renameSync = (from, to) => {
        if (left === 0) throw new Error('power cut')
        left -= 1
        rename(from, to)
      }
      try {
        finishSwitch(place)
      } catch {
        // As after a power cut: the next start goes on.
      } finally {
        fs.renameSync = rename
      }
      finishSwitch(place)
      expect(told(place), `cut after ${cut}`).toEqual(['new', 'new'])
      expect(told(path.join(place, 'before-1'))).toEqual(['old', 'old'])
      expect(fs.existsSync(path.join(place, 'restored-1'))).toBe(false)
      finishSwitch(place)
      expect(told(place)).toEqual(['new', 'new'])
    }
  })
})
