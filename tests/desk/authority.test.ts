import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TICKET_HEADER } from '../../shared/ticket.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const voiding = (id: number, reason = '重复登记') => ({ id, reason })
const ask = (input: unknown, changes: object = {}) =>
  desk.call('session.authorise', {
    managerId: 1,
    pin: '2468',
    right: 'void',
    procedure: 'complaints.void',
    input,
    ...changes,
  })
const ticketFor = async (input: unknown) => ((await ask(input)).data as { ticket: string }).ticket
const send = (input: unknown, ticket: string, procedure = 'complaints.void', as: 'clerk' | 'colleague' = 'clerk') =>
  desk.request(
    `/trpc/${procedure}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TICKET_HEADER]: ticket },
      body: JSON.stringify(input),
    },
    as,
  )
const events = () =>
  desk.store
    .prepare<[], { kind: string; author: number }>(
      'SELECT kind, author_id AS author FROM event ORDER BY id DESC LIMIT 2',
    )
    .all()

describe('a manager’s leave', () => {
  it('is offered to a clerk who is refused, and to no reader', async () => {
    const { id } = await register(desk)
    expect((await desk.call('complaints.void', voiding(id))).problem).toMatchObject({
      code: 'forbidden',
      params: { right: 'void' },
    })
    expect((await desk.call('people.add', {})).problem).toEqual({ code: 'forbidden', reason: 'forbidden' })
    await desk.hire('reader')
    expect((await desk.call('complaints.void', voiding(id), 'colleague')).problem?.params).toBeUndefined()
  })

  it('lets one act happen, under both names, and nobody signs out', async () => {
    const { id } = await register(desk)
    const ticket = await ticketFor(voiding(id))
    expect((await send(voiding(id), ticket)).status).toBe(200)
    expect(events()).toEqual([
      { kind: 'people.authorised', author: 1 },
      { kind: 'complaint.voided', author: 2 },
    ])
    expect(desk.store.prepare<[]>('SELECT author_id, manager_id, act, complaint_id FROM authorisation').all()).toEqual([
      { author_id: 2, manager_id: 1, act: 'complaint.voided', complaint_id: id },
    ])
    expect((await desk.call('session.me')).data).toMatchObject({ name: '小刘' })
    expect((await desk.call('session.me', undefined, 'manager')).status).toBe(200)
  })

  it('is for this act with this input, in this session, once and for a minute', async () => {
    const [first, second] = [await register(desk), await register(desk, { customer: { name: '王芳' } })]
    await desk.hire()
    const ticket = await ticketFor(voiding(first.id))
    expect((await send(voiding(second.id), ticket)).status).toBe(403)
    expect((await send(voiding(first.id, '别的原因'), ticket)).status).toBe(403)
    expect((await send(voiding(first.id), ticket, 'complaints.void', 'colleague')).status).toBe(403)
    desk.setTime('2026-03-16', '09:06')
    expect((await send(voiding(first.id), ticket)).status).toBe(403)
    const fresh = await ticketFor(voiding(first.id))
    expect((await send(voiding(first.id), fresh)).status).toBe(200)
    expect((await send(voiding(first.id), fresh)).status).toBe(403)
    expect(desk.count('authorisation')).toBe(1)
  })

  it('needs the manager’s own PIN, and wrong ones lock him', async () => {
    for (let i = 0; i < 5; i += 1) expect((await ask(voiding(1), { pin: '0000' })).problem?.reason).toBe('wrong-pin')
    expect((await ask(voiding(1))).problem).toMatchObject({ code: 'locked', params: { seconds: 30 } })
  })

  it.each([
    ['a clerk’s PIN', { managerId: 2, pin: '1357' }],
    ['what is never lent', { right: 'manage-staff', procedure: 'people.add' }],
  ])('is not given with %s', async (_, changes) => {
    expect((await ask(voiding(1), changes)).problem?.reason).toBe('cannot-authorise')
  })

  it('of a manager who left meanwhile is worth nothing', async () => {
    const { id } = await register(desk)
    const ticket = await ticketFor(voiding(id))
    desk.store.update('person', 1, { active: 0 })
    expect((await send(voiding(id), ticket)).status).toBe(403)
  })
})
