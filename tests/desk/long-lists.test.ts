import { afterEach, beforeEach, expect, it } from 'vitest'
import { setDue } from '../../electron/store/due.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { openTestDesk, type TestDesk } from './harness.ts'

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
