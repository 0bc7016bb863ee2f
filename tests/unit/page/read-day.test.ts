import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '../../../renderer/parts/read-day.ts'
import { addDays, daysBetween } from '../../../shared/time/day.ts'

const TODAY = '2026-05-20'

describe('readDay', () => {
  it.each([
    ['2026-05-20', '2026-05-20'],
    ['20260520', '2026-05-20'],
    ['260520', '2026-05-20'],
    ['2026.5.2', '2026-05-02'],
    ['2026/5/2', '2026-05-02'],
    ['2026年5月2日', '2026-05-02'],
    ['２０２６－０５－２０', '2026-05-20'],
    ['5-20', '2026-05-20'],
    ['5/2', '2026-05-02'],
    ['5.2', '2026-05-02'],
    ['0520', '2026-05-20'],
    ['5月2日', '2026-05-02'],
    ['5月2号', '2026-05-02'],
    ['今天', '2026-05-20'],
    ['昨天', '2026-05-19'],
    ['明天', '2026-05-21'],
    ['0', '2026-05-20'],
    ['+3', '2026-05-23'],
    ['-1', '2026-05-19'],
    ['20240229', '2024-02-29'],
  ])('reads %s as %s', (typed, day) => {
    expect(readDay(typed, TODAY)).toBe(day)
  })

  it.each(['', ' ', '5', '13-01', '2-30', '20260230', '2025-02-29', '2026-5', 'abc', '1999999', '20 05', '5-20-2026'])(
    'finds no day in "%s"',
    (typed) => {
      expect(readDay(typed, TODAY)).toBeNull()
    },
  )

  it('takes a day without a year for the nearest one', () => {
    expect(readDay('12-28', '2026-01-05')).toBe('2025-12-28')
    expect(readDay('1-3', '2025-12-30')).toBe('2026-01-03')
    expect(readDay('2-29', '2025-06-01')).toBe('2024-02-29')
  })

  it('reads back any day it would write, and a short one to within half a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -170, max: 170 }), (offset) => {
        const day = addDays(TODAY, offset)
        expect(readDay(day, TODAY)).toBe(day)
        expect(readDay(day.replaceAll('-', ''), TODAY)).toBe(day)
        const short = readDay(day.slice(5), TODAY)
        expect(short === null ? Number.NaN : Math.abs(daysBetween(TODAY, short))).toBeLessThanOrEqual(183)
        expect(short).toBe(day)
      }),
    )
  })
})
