import { afterEach, beforeEach, expect, it } from 'vitest'
import { setDue } from '../../electron/store/due.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { compensation } from '../unit/agreement/sample-clauses.ts'
import { signedCase } from './agreed-case.ts'
import { openTestDesk, registerHeard, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

function remind(count: number, firstAt: number) {
  for (let index = 0; index < count; index += 1)
    setDue(desk.store, {
      kind: 'reminder',
      sourceId: firstAt + index,
      complaintId: null,
      ownerId: desk.ids.clerk,
      at: firstAt + index,
    })
}

type Today = { rows: { group: string }[]; more: boolean }
const listed = async () => {
  const { rows, more } = await desk.ask<Today>('today.list', { scope: 'mine' })
  const of = (group: string) => rows.filter((row) => row.group === group).length
  return { overdue: of('overdue'), afternoon: of('afternoon'), more }
}

it('a heap of overdue work never hides what is due today, and the list says that there is more', async () => {
  remind(200, instantOf('2026-03-02', '10:00'))
  remind(3, instantOf('2026-03-16', '16:00'))
  expect(await listed()).toEqual({ overdue: 200, afternoon: 3, more: false })
  remind(1, instantOf('2026-03-03', '10:00'))
  expect(await listed()).toEqual({ overdue: 200, afternoon: 3, more: true })
})

/** Writes the same row `count` times more, as `count` further acts would. */
function repeat(table: 'proposal' | 'task', count: number) {
  const row = desk.store.prepare<[], Record<string, string | number | null>>(`SELECT * FROM ${table} LIMIT 1`).get()
  if (!row) throw new Error(`no ${table}`)
  const { id: _, ...rest } = row
  return Array.from({ length: count }, (_each, index) =>
    desk.store.insert(table, { ...rest, uid: `copy-${index}` } as never),
  )
}

it('the list for the manager and the board of tasks say how many there are in all', async () => {
  const { id } = await registerHeard(desk)
  await desk.ask('proposals.propose', { complaintId: id, clauses: [compensation], opinion: '建议补偿' })
  repeat('proposal', 202)
  const waiting = await desk.ask<{ rows: object[]; total: number }>('proposals.waiting', undefined, 'manager')
  expect([waiting.rows.length, waiting.total]).toEqual([200, 203])

  await signedCase(desk)
  for (const sourceId of repeat('task', 300))
    setDue(desk.store, { kind: 'task', sourceId, complaintId: id, ownerId: null, at: instantOf('2026-03-18', '18:00') })
  const board = await desk.ask<{ departments: { tasks: object[] }[]; total: number }>('tasks.board')
  expect([board.departments.flatMap(({ tasks }) => tasks).length, board.total]).toEqual([200, 303])
})
