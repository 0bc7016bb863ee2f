import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
let complaintId: number
beforeEach(async () => {
  desk = await openTestDesk()
  complaintId = (await register(desk)).id
})
afterEach(() => desk.close())

const plan = async (day: string) => (await desk.ask<{ id: number }>('followUps.plan', { complaintId, day })).id
const record = (id: number, answer: object) =>
  desk.call('followUps.record', { id, reached: true, works: true, satisfaction: 5, remark: null, ...answer })
const missed = (id: number, remark: string | null = null) =>
  record(id, { reached: false, works: null, satisfaction: null, remark })
const followUps = async () => (await desk.ask<CaseFile>('complaints.get', { id: complaintId })).followUps
const dueAt = async () => {
  const { rows } = await desk.ask<{ rows: { kind: string; at: number }[] }>('today.list', { scope: 'mine' })
  return rows.filter((row) => row.kind === 'follow-up').map((row) => row.at)
}

it('stands on Today until closing time of its day, and is done with the customer’s own answer', async () => {
  const id = await plan('2026-03-18')
  expect(await dueAt()).toEqual([instantOf('2026-03-18', '18:00')])
  desk.setTime('2026-03-18', '10:00')
  expect((await record(id, { works: true, satisfaction: 4, remark: '画面正常' })).data).toEqual({
    state: 'done',
    tries: 0,
    enough: false,
  })
  expect(await followUps()).toMatchObject([
    {
      state: 'done',
      reached: 1,
      works: 1,
      satisfaction: 4,
      remark: '画面正常',
      author: '小刘',
      at: instantOf('2026-03-18', '10:00'),
    },
  ])
  expect(await dueAt()).toEqual([])
  expect((await record(id, {})).problem).toMatchObject({ code: 'conflict', reason: 'already-settled' })
})

it('a customer who is not reached is called again on the next day the shop is open; the third try is enough', async () => {
  // 3 April 2026 is the Friday before the Qingming break of 4 to 6 April.
  const id = await plan('2026-04-02')
  desk.setTime('2026-04-02', '10:30')
  expect((await missed(id, '无人接听')).data).toEqual({ state: 'open', tries: 1, enough: false })
  expect(await dueAt()).toEqual([instantOf('2026-04-03', '18:00')])
  desk.setTime('2026-04-03', '11:00')
  expect((await missed(id)).data).toEqual({ state: 'open', tries: 2, enough: false })
  expect(await dueAt()).toEqual([instantOf('2026-04-07', '18:00')])
  desk.setTime('2026-04-07', '15:00')
  expect((await missed(id, '关机\n留言')).data).toEqual({ state: 'open', tries: 3, enough: true })
  expect(await followUps()).toMatchObject([
    {
      state: 'open',
      plannedDay: '2026-04-08',
      reached: 0,
      remark: '2026-04-02 10:30 无人接听\n2026-04-03 11:00\n2026-04-07 15:00 关机 留言',
    },
  ])
  desk.setTime('2026-04-08', '09:30')
  await record(id, { satisfaction: 3, remark: '已接通' })
  expect(await followUps()).toMatchObject([{ state: 'done', reached: 1, satisfaction: 3 }])
  expect((await followUps())[0]?.remark).toContain('2026-04-03 11:00')
})

describe('refusals', () => {
  it.each([
    ['a day gone by', 'followUps.plan', () => ({ complaintId, day: '2026-03-15' }), '"day":"day-in-past"'],
    ['a day that is none', 'followUps.plan', () => ({ complaintId, day: '2026-02-30' }), '"day":"wrong-day"'],
  ])('%s', async (name, call, input, text) => {
    await play(desk, { name, as: 'clerk', call, input: input(), status: 400, contains: [text], rows: {} })
  })

  it('an answer without the customer’s satisfaction', async () => {
    const id = await plan('2026-03-18')
    expect((await record(id, { satisfaction: null })).problem?.fields).toEqual({ satisfaction: 'required' })
    expect((await followUps())[0]?.state).toBe('open')
  })

  it('a closed case', async () => {
    const close = { version: 1, to: 'closed', outcome: 'withdrawn', reason: '客户撤诉', override: true }
    await desk.ask('complaints.move', { id: complaintId, ...close }, 'manager')
    const planned = await desk.call('followUps.plan', { complaintId, day: '2026-03-20' })
    expect(planned.problem?.reason).toBe('case-is-closed')
  })
})
