import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const HOUR = 60 * 60 * 1000
const clerk = { id: 2, name: '小刘', role: 'clerk', limitFen: 30_000, active: true, pin: null }
const isSignedIn = async (as: 'manager' | 'clerk') => (await desk.call('session.me', undefined, as)).status === 200
/** As if everybody had left his page alone for so long. */
const leaveAlone = (ms: number) =>
  desk.store.prepare<[number]>('UPDATE session SET last_seen_at = last_seen_at - ?').run(ms)
const lastSeen = () =>
  desk.store.prepare<[], { at: number }>('SELECT last_seen_at AS at FROM session WHERE person_id = 2').get()?.at ?? 0

describe('a session', () => {
  it('ends after twelve hours without a request, for good', async () => {
    leaveAlone(12 * HOUR)
    expect((await desk.call('session.me')).problem?.reason).toBe('signed-out')
    leaveAlone(-12 * HOUR)
    expect(await isSignedIn('clerk')).toBe(false)
  })

  it('goes on as long as somebody works in it', async () => {
    for (let round = 0; round < 3; round += 1) {
      leaveAlone(11 * HOUR)
      expect(await isSignedIn('clerk')).toBe(true)
    }
  })

  it('is noted as seen at most once a minute', async () => {
    const now = lastSeen()
    leaveAlone(59_000)
    await desk.call('session.me')
    expect(lastSeen()).toBe(now - 59_000)
    leaveAlone(1000)
    await desk.call('session.me')
    expect(lastSeen()).toBe(now)
  })

  it('ends when its person gets a new PIN, and nobody else is signed out', async () => {
    await desk.ask('people.change', { ...clerk, pin: '8642' }, 'manager')
    expect(await isSignedIn('clerk')).toBe(false)
    expect(await isSignedIn('manager')).toBe(true)
  })

  it('stays when somebody changes his own PIN in it', async () => {
    const self = { id: 1, name: '陈经理', role: 'manager', limitFen: null, active: true, pin: '8642' }
    await desk.ask('people.change', self, 'manager')
    expect(await isSignedIn('manager')).toBe(true)
  })

  it('of a leaver does not come back with him', async () => {
    await desk.ask('people.change', { ...clerk, active: false }, 'manager')
    await desk.ask('people.change', clerk, 'manager')
    expect(await isSignedIn('clerk')).toBe(false)
  })
})

describe('an answer', () => {
  it.each(['/trpc/setup.status', '/files/00000000-0000-4000-8000-000000000000', '/nothing.js'])(
    'of %s is kept in no cache',
    async (path) => {
      expect((await desk.request(path)).headers.get('cache-control')).toContain('no-store')
    },
  )
})
