import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-03-10', '09:00')
})
afterEach(() => desk.close())

type List = { rows: { id: number }[]; count: number }
const quiet = (changes: object = {}) =>
  desk.ask<List>('complaints.list', { state: 'open', stage: null, ownerId: null, quietDays: 3, page: 0, ...changes })
const counted = async () =>
  (await desk.ask<{ notToForget: { stuck: number } }>('today.list', { scope: 'mine' })).notToForget.stuck

it('lists the open cases that Today counts as quiet, the longest quiet first', async () => {
  const first = await register(desk)
  desk.setTime('2026-03-11', '09:00')
  const second = await register(desk)
  const closed = await register(desk)
  const voided = await register(desk)
  const move = { version: 1, to: 'closed', outcome: 'withdrawn', reason: '客户撤回', override: false }
  await desk.ask('complaints.move', { id: closed.id, ...move })
  await desk.ask('complaints.void', { id: voided.id, reason: '重复登记' }, 'manager')
  desk.setTime('2026-03-12', '09:00')
  // Somebody asked about the first: from now on it is the one that was heard of last.
  await desk.ask('contacts.log', {
    complaintId: first.id,
    kind: 'note',
    direction: 'internal',
    chase: false,
    minutes: null,
    words: '客户来问',
    promise: null,
  })

  desk.setTime('2026-03-14', '09:01')
  expect([(await quiet()).rows.map(({ id }) => id), await counted()]).toEqual([[second.id], 1])
  // On the minute of the third day nothing is quiet yet.
  desk.setTime('2026-03-15', '09:00')
  expect([(await quiet()).rows.map(({ id }) => id), await counted()]).toEqual([[second.id], 1])
  desk.setTime('2026-03-15', '09:01')
  const { rows, count } = await quiet()
  expect([rows.map(({ id }) => id), count, await counted()]).toEqual([[second.id, first.id], 2, 2])
  expect((await quiet({ ownerId: desk.ids.manager })).rows).toEqual([])
  expect((await quiet({ quietDays: 4 })).rows.map(({ id }) => id)).toEqual([second.id])
  expect(
    (await desk.call('complaints.list', { state: 'open', stage: null, ownerId: null, quietDays: 0, page: 0 })).status,
  ).toBe(400)
})
