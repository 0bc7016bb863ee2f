import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { timeline } from '../../shared/complaint/timeline.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { openTestDesk, register, type TestDesk, type Who } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
let id: number
beforeEach(async () => {
  desk = await openTestDesk('2026-03-16', '10:00')
  await desk.hire()
  id = (await register(desk)).id
})
afterEach(() => desk.close())

const file = (as: Who = 'clerk') => desk.ask<CaseFile>('complaints.get', { id }, as)
const version = async () => (await file()).complaint.version
const give = async (as: Who = 'clerk', changes: object = {}) =>
  desk.call(
    'handOvers.give',
    { complaintId: id, version: await version(), receiverId: desk.ids.colleague, asked: '请上门看一看', ...changes },
    as,
  )
/** Hands the case to 孙姐 and gives what her answer has to name. */
async function given(): Promise<{ id: number; version: number }> {
  const answer = await give()
  expect(answer.status, answer.text).toBe(200)
  return { id: (answer.data as { id: number }).id, version: await version() }
}
const today = async (as: Who, scope: 'mine' | 'all' = 'mine') =>
  (
    await desk.ask<{ rows: { kind: string; words: string | null; at: number; owner: string | null }[] }>(
      'today.list',
      { scope },
      as,
    )
  ).rows
const kinds = async (as: Who, scope: 'mine' | 'all' = 'mine') => (await today(as, scope)).map(({ kind }) => kind)
const handed = () =>
  desk.ask<{ count: number; rows: { number: string; handedTo: string | null; ownerName: string }[] }>(
    'complaints.list',
    { state: 'handed', stage: null, ownerId: null, page: 0 },
    'manager',
  )
/** Changes 孙姐 as the manager does it: she leaves, or takes another post. */
const change = (changes: object) =>
  desk.ask(
    'people.change',
    { id: desk.ids.colleague, name: '孙姐', role: 'clerk', limitFen: 0, active: true, pin: null, ...changes },
    'manager',
  )

describe('passing a case to after-sales at once (A006)', () => {
  it('stays with its giver until it is accepted, on Today of both, and in the list of those not accepted', async () => {
    await given()
    const { complaint, handOvers } = await file()
    expect(complaint.ownerName).toBe('小刘')
    // Two opening hours from ten o'clock, with the break from twelve to half past one.
    const acceptBy = instantOf('2026-03-16', '12:00')
    expect(handOvers).toMatchObject([
      { giver: '小刘', receiver: '孙姐', state: 'waiting', at: instantOf('2026-03-16', '10:00'), acceptBy },
    ])
    expect(await today('colleague')).toMatchObject([
      { kind: 'hand-over', owner: '孙姐', words: '小刘：请上门看一看', at: acceptBy },
    ])
    expect(await today('clerk')).toMatchObject([
      { kind: 'hand-over-given', owner: '小刘', words: '孙姐：请上门看一看', at: acceptBy },
      { kind: 'first-reply', owner: '小刘' },
    ])
    // The whole centre sees it once.
    expect(await kinds('manager', 'all')).toEqual(['hand-over', 'first-reply'])
    expect(await handed()).toMatchObject({ count: 1, rows: [{ handedTo: '孙姐', ownerName: '小刘' }] })
    const { notToForget } = await desk.ask<{ notToForget: { unaccepted: number } }>('today.list', { scope: 'mine' })
    expect(notToForget.unaccepted).toBe(1)
  })

  it('is the receiver’s once she accepts, with everything the giver still owed on it and how long it took', async () => {
    const dueAt = instantOf('2026-03-18', '17:00')
    await desk.ask('contacts.promise', { complaintId: id, dueAt, ownerId: desk.ids.clerk, words: '回电' })
    const waiting = await given()
    desk.setTime('2026-03-16', '10:25')
    await desk.ask('handOvers.accept', waiting, 'colleague')
    const after = await file()
    expect(after.complaint.ownerName).toBe('孙姐')
    expect(after.promises).toMatchObject([{ owner: '孙姐' }])
    expect(await kinds('clerk')).toEqual([])
    expect(await kinds('colleague')).toEqual(['first-reply', 'promise'])
    expect(await handed()).toMatchObject({ count: 0, rows: [] })
    const [settled, begun] = timeline(after).filter(({ kind }) => kind.startsWith('hand-over'))
    expect(begun).toMatchObject({ author: '小刘', giver: '小刘', receiver: '孙姐', asked: '请上门看一看' })
    expect(settled).toMatchObject({ state: 'accepted', author: '孙姐', waited: 25 * 60_000 })
  })

  it('comes back with the reason, and stays on the giver’s list until he has seen it', async () => {
    const waiting = await given()
    await desk.ask('handOvers.return', { ...waiting, reason: '明天休息' }, 'colleague')
    expect((await file()).complaint.ownerName).toBe('小刘')
    expect(await kinds('colleague')).toEqual([])
    expect(await today('clerk')).toMatchObject([
      { kind: 'hand-over-back', words: '孙姐：明天休息' },
      { kind: 'first-reply' },
    ])
    await desk.ask('handOvers.note', { id: waiting.id })
    expect(await kinds('clerk')).toEqual(['first-reply'])
    expect((await desk.call('handOvers.note', { id: waiting.id })).problem?.reason).toBe('hand-over-settled')
  })

  it('handed over anew, what came back is seen by that', async () => {
    const waiting = await given()
    await desk.ask('handOvers.return', { ...waiting, reason: '明天休息' }, 'colleague')
    expect((await give('clerk', { receiverId: desk.ids.manager })).status).toBe(200)
    expect(await kinds('clerk')).toEqual(['hand-over-given', 'first-reply'])
  })

  it('is called back on the record, and then goes to somebody else', async () => {
    const waiting = await given()
    await desk.ask('handOvers.withdraw', { ...waiting, reason: '孙姐外出' })
    expect(await kinds('colleague')).toEqual([])
    expect((await file()).handOvers).toMatchObject([{ state: 'withdrawn', settledBy: '小刘', reason: '孙姐外出' }])
    expect((await give('clerk', { receiverId: desk.ids.manager })).status).toBe(200)
  })

  it('a case a manager takes to himself is his at once', async () => {
    expect((await give('manager', { receiverId: desk.ids.manager, asked: '我来办' })).status).toBe(200)
    const after = await file()
    expect(after.complaint.ownerName).toBe('陈经理')
    expect(after.handOvers).toMatchObject([{ author: '陈经理', giver: '小刘', receiver: '陈经理', state: 'accepted' }])
    expect(await kinds('clerk')).toEqual([])
    expect(await kinds('manager')).toEqual(['first-reply'])
  })

  it('what a manager gives away for a clerk is answered for by the clerk until it is accepted', async () => {
    expect((await give('manager')).status).toBe(200)
    expect((await file()).handOvers).toMatchObject([{ author: '陈经理', giver: '小刘', state: 'waiting' }])
    expect(await kinds('clerk')).toEqual(['hand-over-given', 'first-reply'])
  })

  it('a technician takes a case and gives it back', async () => {
    await change({ role: 'technician' })
    await desk.ask('handOvers.accept', await given(), 'colleague')
    expect((await give('colleague', { receiverId: desk.ids.clerk, asked: '已修好，请回访' })).status).toBe(200)
  })
})

describe('a hand-over is refused (A006)', () => {
  it('while another waits, naming whom it waits for', async () => {
    await given()
    const input = { complaintId: id, version: await version(), receiverId: desk.ids.manager, asked: '请办' }
    const refused = { status: 409, contains: ['"reason":"hand-over-waiting"', '"params":{"name":"孙姐"}'], rows: {} }
    await play(desk, { ...refused, name: '', as: 'clerk', call: 'handOvers.give', input })
  })

  it.each([
    ['to whoever has it', () => ({ receiverId: desk.ids.clerk }), 'clerk', 400, '"receiverId":"has-the-case"'],
    ['to nobody', () => ({ receiverId: 99 }), 'clerk', 400, '"receiverId":"cannot-take-cases"'],
    ['without saying what is asked', () => ({ asked: ' ' }), 'clerk', 400, '"asked":"required"'],
    ['of another’s case', () => ({ receiverId: desk.ids.manager }), 'colleague', 403, 'not-your-case'],
    ['of a case that was changed meanwhile', () => ({ version: 7 }), 'clerk', 409, 'changed-meanwhile'],
  ] as const)('%s', async (name, changes, as, status, text) => {
    const input = { complaintId: id, version: 1, receiverId: desk.ids.colleague, asked: '请办', ...changes() }
    await play(desk, { name, as, call: 'handOvers.give', input, status, contains: [text], rows: {} })
  })

  it('to someone who only reads, or has left', async () => {
    await change({ role: 'reader' })
    expect((await give()).problem?.fields).toEqual({ receiverId: 'cannot-take-cases' })
    await change({ active: false })
    expect((await give()).problem?.fields).toEqual({ receiverId: 'cannot-take-cases' })
  })

  it.each([
    ['accepting is the receiver’s', 'accept', 'clerk', 'not-the-receiver'],
    ['nor does a manager accept for her', 'accept', 'manager', 'not-the-receiver'],
    ['returning is the receiver’s', 'return', 'clerk', 'not-the-receiver'],
    ['calling back is the giver’s', 'withdraw', 'colleague', 'not-your-case'],
  ] as const)('%s', async (name, verb, as, text) => {
    const input = { ...(await given()), ...(verb === 'accept' ? {} : { reason: '不行' }) }
    await play(desk, { name, as, call: `handOvers.${verb}`, input, status: 403, contains: [text], rows: {} })
  })

  it('of two answers the first counts, and of two versions the newer', async () => {
    const waiting = await given()
    const stale = { ...waiting, version: waiting.version - 1 }
    expect((await desk.call('handOvers.accept', stale, 'colleague')).problem?.reason).toBe('changed-meanwhile')
    await desk.ask('handOvers.withdraw', { ...waiting, reason: '改由我办' })
    const late = await desk.call('handOvers.accept', { ...waiting, version: await version() }, 'colleague')
    expect(late.problem).toMatchObject({
      code: 'conflict',
      reason: 'hand-over-settled',
      theirs: { state: 'withdrawn' },
    })
    expect((await file()).complaint.ownerName).toBe('小刘')
  })
})

describe('a hand-over that nobody can accept any more (A006)', () => {
  it.each([
    ['leaves', { active: false }],
    ['may only read from now on', { role: 'reader' }],
  ])('lapses when its receiver %s, and its giver is told', async (_, changes) => {
    const waiting = await given()
    await change(changes)
    expect((await file()).handOvers).toMatchObject([{ state: 'lapsed', settledBy: '陈经理' }])
    expect(await kinds('clerk')).toEqual(['hand-over-back', 'first-reply'])
    expect(await handed()).toMatchObject({ count: 0 })
    await desk.ask('handOvers.note', { id: waiting.id })
    expect(await kinds('clerk')).toEqual(['first-reply'])
  })

  it('is everybody’s when its giver has left as well', async () => {
    const waiting = await given()
    const leaver = { id: desk.ids.clerk, name: '小刘', role: 'clerk', limitFen: 30_000, active: false, pin: null }
    await desk.ask('people.change', leaver, 'manager')
    await desk.ask('handOvers.return', { ...waiting, reason: '请经理安排' }, 'colleague')
    expect(await today('manager')).toMatchObject([{ kind: 'hand-over-back', owner: null }])
  })

  it('ends with the case', async () => {
    await given()
    await desk.ask('complaints.void', { id, reason: '重复登记' }, 'manager')
    expect((await file()).handOvers).toMatchObject([{ state: 'withdrawn', reason: '重复登记' }])
    expect(await kinds('colleague')).toEqual([])
    expect(await handed()).toMatchObject({ count: 0 })
  })
})
