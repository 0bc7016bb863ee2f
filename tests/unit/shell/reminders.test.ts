import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Notice, remind, startReminders } from '../../../electron/shell/reminders.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { openTestDesk, register, type TestDesk } from '../../desk/harness.ts'

let desk: TestDesk
let shown: Notice[]
const port = { show: (notice: Notice) => void shown.push(notice) }

beforeEach(async () => {
  desk = await openTestDesk('2026-03-16', '09:05')
  shown = []
})
afterEach(() => {
  vi.useRealTimers()
  desk.close()
})

const dueAt = (time: string, more: { sourceId?: number; complaintId?: number; ownerId?: number } = {}) =>
  desk.store.insert('due', {
    kind: 'promise',
    source_id: more.sourceId ?? 1,
    complaint_id: more.complaintId ?? null,
    owner_id: more.ownerId ?? null,
    at: instantOf('2026-03-16', time),
    state: 'open',
  })

it('tells what has fallen due, to the minute, and once', () => {
  dueAt('10:00', { ownerId: desk.ids.clerk })
  desk.setTime('2026-03-16', '09:59')
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(0)
  desk.setTime('2026-03-16', '10:00')
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(1)
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(0)
  expect(shown).toEqual([{ title: '到期：兑现承诺', body: '10:00 · 经办 小刘', path: '/' }])
})

it('leads to the case, and shows nobody who stands by whose it is', async () => {
  const { id, number } = await register(desk)
  dueAt('10:00', { complaintId: id })
  desk.setTime('2026-03-16', '10:00')
  remind(desk.desk.parts, port, 'en')
  expect(shown).toEqual([{ title: 'Due: Keep the promise', body: `${number} · 10:00`, path: `/complaints/${id}` }])
  expect(JSON.stringify(shown)).not.toMatch(/吴桂英|黑屏|13800001111/)
})

it('tells many at once in one notice', () => {
  for (let sourceId = 1; sourceId <= 4; sourceId++) dueAt('10:00', { sourceId })
  desk.setTime('2026-03-16', '10:00')
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(4)
  expect(shown.map(({ title }) => title)).toEqual(['4 项已到期'])
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(0)
})

it('says nothing of what was done or voided meanwhile', () => {
  const id = dueAt('10:00')
  desk.store.update('due', id, { state: 'done' })
  desk.setTime('2026-03-16', '11:00')
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(0)
})

it('tells again what could not be shown', () => {
  dueAt('10:00')
  desk.setTime('2026-03-16', '10:00')
  const broken = {
    show() {
      throw new Error('no screen')
    },
  }
  expect(() => remind(desk.desk.parts, broken, 'zh-CN')).toThrow('no screen')
  expect(remind(desk.desk.parts, port, 'zh-CN')).toBe(1)
})

it('looks every twenty seconds, survives a failure, and stops', () => {
  vi.useFakeTimers()
  const logged: string[] = []
  const parts = { ...desk.desk.parts, log: (line: string) => void logged.push(line) }
  let rounds = 0
  const reminders = startReminders(
    parts,
    port,
    () => 'zh-CN',
    () => {
      rounds++
      if (rounds === 1) throw new Error('once')
    },
  )
  expect(rounds).toBe(1)
  expect(logged).toEqual(['could not remind'])
  dueAt('10:00')
  desk.setTime('2026-03-16', '10:00')
  vi.advanceTimersByTime(19_000)
  expect(shown).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(shown).toHaveLength(1)
  reminders.stop()
  vi.advanceTimersByTime(60_000)
  expect(rounds).toBe(2)
})
