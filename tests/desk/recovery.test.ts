import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

type Made = { key: string; madeAt: number }
const make = () => desk.ask<Made>('recovery.make', { pin: '2468' }, 'manager')
const use = (key: string, personId = 1, pin = '9753') => desk.call('recovery.use', { key, personId, pin }, null)
const signIn = (personId: number, pin: string) => desk.call('session.signIn', { personId, pin }, null)
const untold = async (as: 'manager' | 'clerk') => (await desk.call('recovery.untold', undefined, as)).data
const kinds = () =>
  desk.store
    .prepare<[], { kind: string; author: number | null }>('SELECT kind, author_id AS author FROM event ORDER BY id')
    .all()

describe('the recovery key', () => {
  it('comes with the first run, and only its hash stays', async () => {
    const row = desk.store.prepare<[], { hash: Uint8Array }>('SELECT hash FROM recovery_key').get()
    expect(row?.hash).toHaveLength(32)
    const { key } = await make()
    expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/)
    const everything = ['event_detail', 'recovery_key', 'person'].map((table) =>
      JSON.stringify(desk.store.prepare<[]>(`SELECT * FROM ${table}`).all()),
    )
    expect(everything.join()).not.toContain(key)
    expect(everything.join()).not.toContain(key.replaceAll('-', ''))
    expect((await desk.call('recovery.status', undefined, 'manager')).text).not.toContain(key)
  })

  it('sets a new PIN, ends every session, is void afterwards and stands in the log', async () => {
    const { key } = await make()
    expect((await use(key.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
    for (const who of ['manager', 'clerk'] as const)
      expect((await desk.call('session.me', undefined, who)).status).toBe(401)
    expect((await signIn(1, '2468')).problem?.reason).toBe('wrong-pin')
    expect((await signIn(1, '9753')).status).toBe(200)
    expect((await use(key)).problem?.reason).toBe('no-recovery-key')
    expect(kinds()).toContainEqual({ kind: 'people.recovered', author: null })
  })

  it('is told of to everybody at the next sign-in, once, and not to who came later', async () => {
    const { key } = await make()
    await use(key)
    const as = async (personId: number, pin: string) => {
      const { token } = (await signIn(personId, pin)).data as { token: string }
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const ask = (procedure: string, init = {}) =>
        desk.desk.handle(new Request(`http://127.0.0.1/trpc/${procedure}`, { headers, ...init }))
      return {
        untold: async () => (await (await ask('recovery.untold')).json()).result.data,
        note: () => ask('recovery.noteTold', { method: 'POST' }),
        hire: () =>
          ask('people.add', {
            method: 'POST',
            body: JSON.stringify({ name: '小王', role: 'clerk', limitFen: 0, pin: '1122' }),
          }),
      }
    }
    const told = [{ name: '陈经理' }]
    const clerk = await as(2, '1357')
    expect(await clerk.untold()).toMatchObject(told)
    await clerk.note()
    expect(await clerk.untold()).toEqual([])
    const manager = await as(1, '9753')
    expect(await manager.untold()).toMatchObject(told)
    await manager.hire()
    expect(await (await as(3, '1122')).untold()).toEqual([])
  })

  it('that was replaced opens nothing any more', async () => {
    const first = await make()
    const second = await make()
    expect((await use(first.key)).problem?.reason).toBe('wrong-recovery-key')
    expect((await use(second.key)).status).toBe(200)
  })

  it('wrong waits longer each time, as a PIN does, and nobody’s work ends', async () => {
    const { key } = await make()
    for (let i = 0; i < 5; i += 1) expect((await use('00000')).problem?.reason).toBe('wrong-recovery-key')
    expect((await use(key)).problem).toMatchObject({ code: 'locked', params: { seconds: 30 } })
    expect((await desk.call('session.me')).status).toBe(200)
    expect(await untold('clerk')).toEqual([])
  })

  it('sets no clerk’s PIN, nor a manager’s where there is an owner', async () => {
    const { key } = await make()
    expect((await use(key, 2)).problem?.reason).toBe('owner-only-key')
    const owner = { name: '老板', role: 'owner', limitFen: null, pin: '7777' }
    await desk.ask('people.add', owner, 'manager')
    expect((await desk.call('recovery.make', { pin: '2468' }, 'manager')).problem?.reason).toBe('owner-only-key')
    expect((await use(key, 1)).problem?.reason).toBe('owner-only-key')
    expect((await use(key, 3)).status).toBe(200)
  })

  it('is made only by somebody who proves himself once more', async () => {
    expect((await desk.call('recovery.make', { pin: '0000' }, 'manager')).problem?.reason).toBe('wrong-pin')
    expect(desk.count('recovery_key')).toBe(1)
  })
})
