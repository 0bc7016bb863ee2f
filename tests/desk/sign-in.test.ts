import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CENTRE, openTestDesk, type TestDesk } from './harness.ts'
import { play, type Scenario } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const firstRun = (centre: object = {}) => ({
  centre: { ...CENTRE, ...centre },
  manager: { name: '陈经理', pin: '2468', role: 'manager' },
  clerk: { name: '小刘', pin: '1357' },
})

describe('first run and sign-in', () => {
  const table: Scenario[] = [
    {
      name: 'the first page knows the names and nothing of any customer',
      as: null,
      call: 'setup.status',
      status: 200,
      contains: ['"ready":true', '陈经理', '小刘'],
      lacks: ['2468', 'salt', 'hash'],
    },
    {
      name: 'a second first run is refused',
      as: null,
      call: 'setup.firstRun',
      input: firstRun(),
      status: 409,
      contains: ['already-set-up'],
      rows: {},
    },
    {
      name: 'nothing can be read without signing in',
      as: null,
      call: 'complaints.list',
      input: { state: 'open', stage: null, ownerId: null, page: 0 },
      status: 401,
      contains: ['signed-out'],
      rows: {},
    },
    {
      name: 'a wrong PIN is a plain refusal',
      as: null,
      call: 'session.signIn',
      input: { personId: 2, pin: '0000' },
      status: 400,
      contains: ['wrong-pin'],
      rows: {},
    },
    {
      name: 'a clerk cannot change the centre',
      as: 'clerk',
      call: 'setup.saveCentre',
      input: { version: 1, centre: CENTRE },
      status: 403,
      contains: ['forbidden'],
      rows: {},
    },
    {
      name: 'the manager can',
      as: 'manager',
      call: 'setup.saveCentre',
      input: { version: 1, centre: { ...CENTRE, name: '城东电器维修' } },
      status: 200,
      rows: { event: 1 },
    },
    {
      name: 'a wrong credit code, time and phone are named field by field',
      as: 'manager',
      call: 'setup.saveCentre',
      input: {
        version: 1,
        centre: { ...CENTRE, creditCode: 'ABC', phone: '12', openingHours: { 1: [{ from: '18:00', to: '09:00' }] } },
      },
      status: 400,
      contains: ['"centre.creditCode":"wrong-credit-code"', '"centre.phone":"wrong-phone"', 'wrong-time'],
      rows: {},
    },
    {
      name: 'the last manager cannot lock the centre out',
      as: 'manager',
      call: 'people.change',
      input: { id: 1, name: '陈经理', role: 'clerk', limitFen: 0, active: true, pin: null },
      status: 400,
      contains: ['last-manager'],
      rows: {},
    },
  ]
  it.each(table)('$name', (scenario) => play(desk, scenario))

  it('makes a person wait after five wrong PINs, even with the right one, and lets the others work', async () => {
    for (let i = 0; i < 5; i++) await desk.call('session.signIn', { personId: 2, pin: '9999' }, null)
    const locked = await desk.call('session.signIn', { personId: 2, pin: '1357' }, null)
    expect(locked.problem).toMatchObject({ code: 'locked', params: { seconds: 30 } })
    expect((await desk.call('session.signIn', { personId: 1, pin: '2468' }, null)).status).toBe(200)
    desk.setTime('2026-03-16', '09:06')
    expect((await desk.call('session.signIn', { personId: 2, pin: '1357' }, null)).status).toBe(200)
  })

  it('ends a session at sign-out, and a leaver cannot come back', async () => {
    await desk.ask(
      'people.change',
      { id: 2, name: '小刘', role: 'clerk', limitFen: 30000, active: false, pin: null },
      'manager',
    )
    expect((await desk.call('session.me')).status).toBe(401)
    expect((await desk.call('session.signIn', { personId: 2, pin: '1357' }, null)).problem?.reason).toBe('wrong-pin')
    await desk.ask('session.signOut', undefined, 'manager')
    expect((await desk.call('session.me', undefined, 'manager')).status).toBe(401)
  })

  it('says "changed meanwhile" when two save the centre, and shows what stands now', async () => {
    await desk.ask('setup.saveCentre', { version: 1, centre: { ...CENTRE, phone: '0571-88887777' } }, 'manager')
    const late = await desk.call('setup.saveCentre', { version: 1, centre: CENTRE }, 'manager')
    expect(late.problem).toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
      theirs: { phone: '0571-88887777' },
    })
  })
})
