import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFiles } from '../../electron/store/files.ts'
import { killAgainAndAgain } from '../faults/kills.ts'
import { complaintInput } from '../faults/saves.ts'
import { halfSaved, isKept, searchDifferences } from '../faults/whole.ts'
import { openTestDesk, type TestDesk } from './harness.ts'

/** `npm run torture` does it two hundred times. */
const KILLS = 15

let folder: string
let desk: TestDesk | undefined
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-kills-'))
})
afterEach(() => {
  desk?.close()
  desk = undefined
  fs.rmSync(folder, { recursive: true, force: true })
})

it('a desk that is killed again and again loses nothing it answered, and saves nothing by half', async () => {
  const { answered, events, searchCompared, ...figures } = await killAgainAndAgain(folder, KILLS, () => {})
  expect(figures).toMatchObject({ kills: KILLS, lost: [], half: [], altered: [], damage: [], searchDifferent: 0 })
  // Every kill but the one at a start came in the midst of saving, so something was answered before each.
  expect(answered).toBeGreaterThanOrEqual(KILLS - 1)
  expect(events).toBeGreaterThan(answered / 2)
  expect(searchCompared).toBeGreaterThan(KILLS)
}, 480_000)

it('what is looked for after a kill is found when it is there', async () => {
  desk = await openTestDesk()
  const words = '甲-1 看着看着就黑屏，要求换新机。'
  const { id, number } = await desk.ask<{ id: number; number: string }>(
    'complaints.register',
    complaintInput(words, '客户甲'),
  )
  const { store } = desk
  const files = openFiles(desk.folder)
  const save = { kind: 'complaint', words, id, number } as const
  expect([isKept(store, files, save), halfSaved(store, files), searchDifferences(store).different]).toEqual([
    true,
    [],
    0,
  ])

  const run = (sql: string) => store.prepare<[]>(sql).run()
  run(`UPDATE complaint SET words = '别的', chase_count = 1`)
  run('DELETE FROM due')
  run('DELETE FROM search WHERE rowid = 5')
  run(`UPDATE number_series SET last = 7 WHERE series = 'TS'`)
  run(`UPDATE customer SET name = '换了名字', version = 2`)
  expect(isKept(store, files, save)).toBe(false)
  expect(halfSaved(store, files).map((found) => found.replace(/:.*/, ''))).toEqual([
    'a complaint without the hour of its first reply',
    'a complaint that search does not know',
    'a chase that was not counted',
    'a customer saved without its event',
    'a gap in the numbers',
  ])
  expect(searchDifferences(store)).toEqual({ compared: 2, different: 2 })
})
