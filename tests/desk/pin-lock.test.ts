import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const attempt = (pin: string) => desk.call('session.signIn', { personId: 2, pin }, null)
const lockouts = () =>
  desk.store
    .prepare<[], { author_id: number | null; subject: string | null; details: string }>(
      `SELECT author_id, subject, details FROM event JOIN event_detail ON event_id = event.id
       WHERE kind = 'session.locked-out'`,
    )
    .all()

describe('the lock after wrong PINs', () => {
  it('holds for tries sent side by side', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('9999')))
    const reasons = answers.map(({ problem }) => problem?.reason)
    expect(reasons.filter((reason) => reason === 'wrong-pin')).toHaveLength(5)
    expect(reasons.filter((reason) => reason === 'too-many-tries')).toHaveLength(7)
    expect((await attempt('1357')).problem).toMatchObject({ code: 'locked', params: { seconds: 30 } })
  })

  it('is noted in the log, once for each lock', async () => {
    await Promise.all(Array.from({ length: 12 }, () => attempt('9999')))
    const person = desk.store.prepare<[], { uid: string }>('SELECT uid FROM person WHERE id = 2').get()
    const [event, ...others] = lockouts()
    expect(others).toEqual([])
    expect(event).toMatchObject({ author_id: null, subject: person?.uid })
    expect(JSON.parse(event?.details ?? '')).toEqual({ tries: 5, seconds: 30 })
  })

  it('forgets wrong tries after the right one, also when that is the fifth', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) expect((await attempt('9999')).problem?.reason).toBe('wrong-pin')
      expect((await attempt('1357')).status).toBe(200)
    }
    expect(lockouts()).toEqual([])
  })

  it('lets no sign-in through with a PIN that was replaced while it was looked at', async () => {
    const late = attempt('1357')
    const tries = () =>
      desk.store.prepare<[], { count: number }>('SELECT failed_count AS count FROM person WHERE id = 2').get()?.count
    await vi.waitFor(() => expect(tries()).toBe(1), { interval: 1 })
    desk.store.update('person', 2, { pin_hash: new Uint8Array(32) })
    expect((await late).problem?.reason).toBe('wrong-pin')
  })

  it('cannot be flooded: one request brings twenty calls at most', async () => {
    const send = (count: number) => {
      const paths = Array.from({ length: count }, () => 'setup.status').join(',')
      return desk.request(`/trpc/${paths}?batch=1&input=%7B%7D`, {}, null)
    }
    expect((await send(20)).status).toBe(200)
    const refused = await send(21)
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('"problem":{"code":"too-large","reason":"too-many-calls"}')
  })

  it('nor by anybody at all: who is signed in works on while others wait for a minute', async () => {
    const ask = (as: 'clerk' | null) => desk.call('setup.status', undefined, as)
    for (let call = 0; call < 700; call += 1) await ask(null)
    const refused = await ask(null)
    expect([refused.status, refused.problem?.reason]).toEqual([429, 'too-many-requests'])
    expect(refused.problem?.params).toEqual({ seconds: 60 })
    expect((await attempt('1357')).problem?.reason).toBe('too-many-requests')
    const upload = await desk.request('/files', { method: 'POST', body: 'x' }, null)
    expect([upload.status, await upload.text()]).toEqual([429, expect.stringContaining('too-many-requests')])
    expect((await ask('clerk')).status).toBe(200)
    desk.setTime('2026-03-16', '09:06')
    expect((await ask(null)).status).toBe(200)
  })
})
