import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDesk } from '../../electron/desk/desk.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore } from '../../electron/store/store.ts'
import { CHEAP, openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const signIn = (pin: string, personId = 2) => desk.call('session.signIn', { personId, pin }, null)
const methodOf = (id: number) =>
  desk.store.prepare<[number], { method: string }>('SELECT pin_method AS method FROM person WHERE id = ?').get(id)
    ?.method
const change = (changes: object) => ({
  id: 2,
  name: '小刘',
  role: 'clerk',
  limitFen: 30_000,
  active: true,
  pin: null,
  ...changes,
})

describe('a PIN or a password', () => {
  it('is each person’s choice, and the sign-in page is told which', async () => {
    await desk.ask('session.changeOwnPin', { old: '1357', pin: '春风-2026-柳' })
    expect((await signIn('春风-2026-柳')).status).toBe(200)
    expect((await signIn('1357')).problem?.reason).toBe('wrong-pin')
    expect((await desk.call('setup.status', undefined, null)).data).toMatchObject({
      people: [{ secretKind: 'pin' }, { secretKind: 'password' }],
    })
  })

  it.each([
    ['123', 'wrong-pin-form'],
    ['123456789', 'wrong-pin-form'],
    ['abc12', 'wrong-password-form'],
    ['a'.repeat(65), 'wrong-password-form'],
  ])('%s is too short or too long, and says what it wants', async (pin, reason) => {
    const answer = await desk.call('session.changeOwnPin', { old: '1357', pin })
    expect(answer.problem?.fields).toEqual({ pin: reason })
    expect((await signIn('1357')).status).toBe(200)
  })

  it('is changed with the old one alone; wrong old ones count, and lock', async () => {
    for (let i = 0; i < 5; i += 1)
      expect((await desk.call('session.changeOwnPin', { old: '0000', pin: '8888' })).problem?.reason).toBe('wrong-pin')
    expect((await desk.call('session.changeOwnPin', { old: '1357', pin: '8888' })).problem).toMatchObject({
      code: 'locked',
      params: { seconds: 30 },
    })
    expect((await signIn('1357')).problem?.code).toBe('locked')
  })

  it('when changed ends the same person’s other sessions, not this one', async () => {
    const { token } = (await signIn('1357')).data as { token: string }
    await desk.ask('session.changeOwnPin', { old: '1357', pin: '8888' })
    expect((await desk.call('session.me')).status).toBe(200)
    const headers = { authorization: `Bearer ${token}` }
    const other = await desk.desk.handle(new Request('http://127.0.0.1/trpc/session.me', { headers }))
    expect(other.status).toBe(401)
  })

  it('forgotten is set anew by the manager, and the wrong tries before are forgotten', async () => {
    for (let i = 0; i < 5; i += 1) await signIn('0000')
    await desk.ask('people.change', change({ pin: '4321' }), 'manager')
    expect((await signIn('4321')).status).toBe(200)
  })

  it('is stored neither readably nor twice the same', async () => {
    await desk.ask('people.change', change({ pin: '2468' }), 'manager')
    const rows = desk.store
      .prepare<[], { hash: Uint8Array }>('SELECT pin_hash AS hash FROM person WHERE id IN (1, 2)')
      .all()
    expect(Buffer.from(rows[0]?.hash ?? []).equals(Buffer.from(rows[1]?.hash ?? []))).toBe(false)
    const details = desk.store.prepare<[], { details: string }>('SELECT details FROM event_detail').all()
    expect(JSON.stringify(details)).not.toContain('2468')
  })
})

describe('the cost of a hash', () => {
  it('stands beside it and is raised at the next sign-in, with the same PIN', async () => {
    const dearer = createDesk({
      store: desk.store,
      files: openFiles(desk.folder),
      assets: new Map(),
      clock: desk.desk.parts.clock,
      log: () => {},
      mount: 'browser',
      secretMethod: 'scrypt:2048:8:1',
    })
    expect(methodOf(2)).toBe(CHEAP)
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const signInTo = (pin: string) =>
      dearer.handle(
        new Request('http://127.0.0.1/trpc/session.signIn', { ...sent, body: JSON.stringify({ personId: 2, pin }) }),
      )
    expect((await signInTo('0000')).status).toBe(400)
    expect(methodOf(2)).toBe(CHEAP)
    expect((await signInTo('1357')).status).toBe(200)
    expect(methodOf(2)).toBe('scrypt:2048:8:1')
    expect((await signInTo('1357')).status).toBe(200)
  })
})

describe('the lock after wrong tries', () => {
  const lockedFor = async (personId = 2) => (await signIn('1357', personId)).problem?.params?.seconds

  it('holds for every role and says how long, growing to a quarter of an hour', async () => {
    const seconds: unknown[] = []
    for (let i = 0; i < 5; i += 1) await signIn('0000', 1)
    let minute = 10
    for (let round = 0; round < 7; round += 1) {
      seconds.push((await signIn('2468', 1)).problem?.params?.seconds)
      minute += 20
      desk.setTime('2026-03-16', `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${minute % 60}`)
      await signIn('0000', 1)
    }
    expect(seconds).toEqual([30, 60, 120, 240, 480, 900, 900])
  })

  it('survives a restart', async () => {
    for (let i = 0; i < 5; i += 1) await signIn('0000')
    desk.store.close()
    const again = openStore(desk.folder, 'electron/store/migrations')
    const restarted = createDesk({
      store: again,
      files: openFiles(desk.folder),
      assets: new Map(),
      clock: desk.desk.parts.clock,
      log: () => {},
      mount: 'browser',
      secretMethod: CHEAP,
    })
    const answer = await restarted.handle(
      new Request('http://127.0.0.1/trpc/session.signIn', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId: 2, pin: '1357' }),
      }),
    )
    again.close()
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain('"seconds":30')
  })

  it('is not stretched by a clock that is put back', async () => {
    desk.setTime('2027-03-16', '09:00')
    for (let i = 0; i < 5; i += 1) await signIn('0000')
    expect(await lockedFor()).toBe(30)
    desk.setTime('2026-03-16', '09:00')
    expect((await signIn('1357')).status).toBe(200)
  })
})

describe('the last one', () => {
  it('of the owners stays until another is named', async () => {
    const owner = { name: '老板', role: 'owner', limitFen: null, pin: '7777' }
    const { id } = await desk.ask<{ id: number }>('people.add', owner, 'manager')
    desk.store.update('person', 1, { role: 'owner' })
    const demoted = { ...owner, id, active: true, pin: null, role: 'clerk', limitFen: 0 }
    await desk.ask('people.change', demoted, 'manager')
    const last = { id: 1, name: '陈经理', limitFen: null, pin: null }
    for (const input of [
      { ...last, role: 'owner', active: false },
      { ...last, role: 'manager', active: true },
    ])
      expect((await desk.call('people.change', input, 'manager')).problem?.reason).toMatch(/^last-/)
  })
})
