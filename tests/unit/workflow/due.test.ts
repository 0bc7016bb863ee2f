import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDay, instantOf } from '../../../shared/time/instant.ts'
import { dueGroup, dueGroups } from '../../../shared/workflow/due.ts'
import { followUpOffsets } from '../../../shared/workflow/follow-ups.ts'

const now = instantOf('2026-05-22', '10:00')
const at = (time: string, day = '2026-05-22') => instantOf(day, time)

test.each([
  [at('09:59'), 'overdue'],
  [at('17:00', '2026-05-21'), 'overdue'],
  [now, 'morning'],
  [at('11:59'), 'morning'],
  [at('12:00'), 'afternoon'],
  [endOfDay('2026-05-22'), 'afternoon'],
  [at('00:00', '2026-05-23'), 'later'],
  [null, 'waiting'],
] as const)('%s is %s', (moment, group) => {
  expect(dueGroup(moment, now)).toBe(group)
})

test('the day is the centre’s, whatever the machine thinks', () => {
  const lateEvening = instantOf('2026-05-22', '23:30')
  expect(dueGroup(lateEvening + 3_600_000, lateEvening)).toBe('later')
  expect(dueGroup(lateEvening + 3_600_000, lateEvening, 'UTC')).toBe('afternoon')
})

test('later moments never stand in an earlier group', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2e8, max: 2e8 }), fc.nat(2e8), (offset, step) => {
      const order = (moment: number) => dueGroups.indexOf(dueGroup(moment, now))
      expect(order(now + offset)).toBeLessThanOrEqual(order(now + offset + step))
    }),
  )
})

test('follow-ups come soon after a repair and again after a month with a new unit', () => {
  expect(followUpOffsets(['free-repair'])).toEqual([1, 7])
  expect(followUpOffsets(['compensation', 'exchange', 'apology'])).toEqual([3, 30])
  expect(followUpOffsets(['gift', 'free-repair', 'exchange'])).toEqual([1, 3, 7, 30])
  expect(followUpOffsets([])).toEqual([])
})
