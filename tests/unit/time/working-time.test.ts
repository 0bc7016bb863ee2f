import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/time/day.ts'
import { addWorkdays, bundledHolidays, isWorkday } from '../../../shared/time/holidays.ts'
import { CENTRE_ZONE, dayOf, endOfDay, type Instant, instantOf } from '../../../shared/time/instant.ts'
import {
  addWorkingDays,
  addWorkingMinutes,
  endOfWorkingDay,
  isOpen,
  nextWorkingDay,
  type OpeningHours,
  type ShopTime,
  workingMinutesBetween,
} from '../../../shared/time/working-time.ts'

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
]
const weekdays: OpeningHours = { 1: day, 2: day, 3: day, 4: day, 5: day }
const shop: ShopTime = { hours: weekdays, holidays: bundledHolidays, zone: CENTRE_ZONE }
const withSaturday: ShopTime = { ...shop, hours: { ...weekdays, 6: [{ from: '10:00', to: '16:00' }] } }

/** `2026-05-20 09:00` as a moment in the centre's zone. */
const at = (text: string): Instant => instantOf(text.slice(0, 10), text.slice(11))
const sure = (text: string) => ({ at: at(text), certain: true })

describe('the shop', () => {
  test.each([
    ['2026-05-20 08:59', false],
    ['2026-05-20 09:00', true],
    ['2026-05-20 11:59', true],
    ['2026-05-20 12:00', false],
    ['2026-05-20 13:30', true],
    ['2026-05-20 18:00', false],
    ['2026-05-23 10:00', false],
    ['2026-10-01 10:00', false],
    ['2026-02-14 10:00', true],
  ])('is open at %s: %s', (moment, open) => {
    expect(isOpen(at(moment), shop)).toBe(open)
  })

  test('keeps its own Saturday hours on a make-up Saturday, and is closed when it says so', () => {
    expect(isOpen(at('2026-02-14 09:30'), withSaturday)).toBe(false)
    expect(isOpen(at('2026-02-14 10:30'), withSaturday)).toBe(true)
    const closed = { ...shop, closures: [{ from: '2026-05-20', to: '2026-05-21' }] }
    expect(isOpen(at('2026-05-21 10:00'), closed)).toBe(false)
    expect(isOpen(at('2026-05-22 10:00'), closed)).toBe(true)
  })

  test('counts in the hours of its own zone', () => {
    const noon = Date.parse('2026-05-20T04:00:00Z')
    expect(isOpen(noon - 1, shop)).toBe(true)
    expect(isOpen(noon, shop)).toBe(false)
    expect(isOpen(noon, { ...shop, zone: 'UTC' })).toBe(false)
    expect(isOpen(noon, { ...shop, zone: 'Asia/Urumqi' })).toBe(true)
  })
})

describe('minutes of open time', () => {
  test.each([
    ['within a span', '2026-05-20 09:00', 60, '2026-05-20 10:00'],
    ['to the closing moment', '2026-05-20 11:00', 60, '2026-05-20 12:00'],
    ['over the lunch break', '2026-05-20 11:30', 60, '2026-05-20 14:00'],
    ['over the night', '2026-05-20 17:30', 60, '2026-05-21 09:30'],
    ['over the weekend', '2026-05-22 17:30', 60, '2026-05-25 09:30'],
    ['from before opening', '2026-05-20 06:00', 30, '2026-05-20 09:30'],
    ['from a Sunday', '2026-05-24 15:00', 30, '2026-05-25 09:30'],
    ['over the National Day break', '2026-09-30 17:30', 60, '2026-10-08 09:30'],
    ['into a make-up Saturday', '2026-05-08 17:30', 60, '2026-05-09 09:30'],
    ['of a whole working day', '2026-05-20 09:00', 450, '2026-05-20 18:00'],
    ['none, at night', '2026-05-20 20:00', 0, '2026-05-21 09:00'],
  ])('%s', (_name, from, minutes, expected) => {
    expect(addWorkingMinutes(at(from), minutes, shop)).toEqual(sure(expected))
  })

  test.each([
    ['a day with its lunch break', '2026-05-20 08:00', '2026-05-20 20:00', 450],
    ['a weekend', '2026-05-22 18:00', '2026-05-25 09:00', 0],
    ['part of a span', '2026-05-20 10:00', '2026-05-20 10:20', 20],
    ['a break with a make-up day', '2026-09-30 18:00', '2026-10-12 09:00', 3 * 450],
    ['backwards', '2026-05-20 10:20', '2026-05-20 10:00', -20],
  ])('between: %s', (_name, from, to, minutes) => {
    expect(workingMinutesBetween(at(from), at(to), shop)).toEqual({ minutes, certain: true })
  })

  test('a year that is not loaded is counted by its weekdays and says so', () => {
    expect(addWorkingMinutes(at('2026-12-31 17:30'), 60, shop)).toEqual({ at: at('2027-01-01 09:30'), certain: false })
    expect(workingMinutesBetween(at('2026-12-31 17:30'), at('2027-01-01 09:30'), shop)).toEqual({
      minutes: 60,
      certain: false,
    })
    expect(addWorkingMinutes(at('2026-12-31 16:30'), 60, shop).certain).toBe(true)
  })

  test('spans that overlap or stand in the wrong order are counted once', () => {
    const untidy = [
      { from: '14:00', to: '18:00' },
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '15:00' },
      { from: '20:00', to: '19:00' },
    ]
    const open: ShopTime = { ...shop, hours: { 3: untidy } }
    expect(workingMinutesBetween(at('2026-05-20 00:00'), at('2026-05-21 00:00'), open).minutes).toBe(9 * 60)
  })

  test('midnight is the closing moment of a span until 24:00', () => {
    const mondays: ShopTime = { ...shop, hours: { 1: [{ from: '20:00', to: '24:00' }] } }
    expect(addWorkingMinutes(at('2026-05-25 23:00'), 60, mondays)).toEqual(sure('2026-05-26 00:00'))
    expect(addWorkingMinutes(at('2026-05-26 00:00'), 0, mondays)).toEqual(sure('2026-05-26 00:00'))
    expect(addWorkingMinutes(at('2026-05-26 00:00'), 1, mondays)).toEqual(sure('2026-06-01 20:01'))
  })

  test('a shop that tells no hours still has targets, but for holidays', () => {
    const silent: ShopTime = { ...shop, hours: {} }
    expect(addWorkingMinutes(at('2026-05-20 23:30'), 60, silent)).toEqual(sure('2026-05-21 00:30'))
    expect(addWorkingMinutes(at('2026-09-30 23:30'), 60, silent)).toEqual(sure('2026-10-08 00:30'))
  })

  test('a shop that is closed for years is an error, not an endless wait', () => {
    const gone: ShopTime = { ...shop, closures: [{ from: '2026-01-01', to: '2099-12-31' }] }
    for (const ask of [addWorkingMinutes, (moment: Instant) => endOfWorkingDay(moment, gone)]) {
      expect(() => ask(at('2026-05-20 10:00'), 1, gone)).toThrow('closed for 1000 days')
    }
    expect(() => nextWorkingDay('2026-05-20', gone)).toThrow('closed for 1000 days')
  })
})

describe('the end of the working day', () => {
  test.each([
    ['registered in open hours', '2026-05-20 10:00', '2026-05-20 18:00'],
    ['registered in the lunch break', '2026-05-20 12:30', '2026-05-20 18:00'],
    ['registered before opening', '2026-05-20 07:00', '2026-05-20 18:00'],
    ['registered at closing time', '2026-05-20 18:00', '2026-05-21 18:00'],
    ['registered on Friday night', '2026-05-22 21:00', '2026-05-25 18:00'],
    ['registered in the break', '2026-10-03 10:00', '2026-10-08 18:00'],
    ['registered the evening before a make-up Saturday', '2026-02-13 19:00', '2026-02-14 18:00'],
  ])('%s', (_name, registered, target) => {
    expect(endOfWorkingDay(at(registered), shop)).toEqual(sure(target))
  })
})

describe('open days', () => {
  test.each([
    ['2026-05-20', 1, '2026-05-21'],
    ['2026-05-22', 1, '2026-05-25'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-05-23', 0, '2026-05-23'],
  ])('%s and %i more', (from, count, expected) => {
    expect(addWorkingDays(from, count, shop)).toEqual({ day: expected, certain: true })
  })

  test('a closed shop has none, an unknown year is not certain', () => {
    const closed = { ...shop, closures: [{ from: '2026-05-21', to: '2026-05-22' }] }
    expect(nextWorkingDay('2026-05-20', closed)).toEqual({ day: '2026-05-25', certain: true })
    expect(nextWorkingDay('2026-12-31', shop)).toEqual({ day: '2027-01-01', certain: false })
  })
})

describe('working days as the law counts them', () => {
  test.each([
    ['2026-09-24', 7, '2026-10-12', true],
    ['2026-05-22', 1, '2026-05-25', true],
    ['2026-05-08', 1, '2026-05-09', true],
    ['2026-12-30', 2, '2027-01-01', false],
  ])('%s and %i more', (from, count, expected, certain) => {
    expect(addWorkdays(from, count, bundledHolidays)).toMatchObject({ day: expected, certain })
  })

  test('the last one is a working day with as many of them before it', () => {
    const from = fc.integer({ min: 0, max: 2300 }).map((count) => addDays('2020-01-01', count))
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const { day: last } = addWorkdays(start, count, bundledHolidays)
        let seen = 0
        for (let each = addDays(start, 1); each <= last; each = addDays(each, 1))
          if (isWorkday(each, bundledHolidays)) seen += 1
        expect([seen, isWorkday(last, bundledHolidays)]).toEqual([count, true])
      }),
    )
  })
})

describe('for any hours', () => {
  const time = fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => {
    const minutes = String((quarter % 4) * 15).padStart(2, '0')
    return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${minutes}`
  })
  const spans = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 })
  const shops = fc
    .record({
      hours: fc.record({ 0: spans, 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans }),
      closedFrom: fc.nat(1200),
    })
    .map(({ hours, closedFrom }): ShopTime => {
      const from = addDays('2024-01-01', closedFrom)
      return { hours, closures: [{ from, to: addDays(from, 3) }], holidays: bundledHolidays, zone: CENTRE_ZONE }
    })
  const moments = fc.integer({ min: at('2024-01-01 00:00'), max: at('2026-12-31 00:00') })
  const minutes = fc.integer({ min: 0, max: 5000 })

  test('adding one after the other is adding both at once', () => {
    fc.assert(
      fc.property(shops, moments, minutes, minutes, (any, moment, first, second) => {
        const halfway = addWorkingMinutes(moment, first, any)
        expect(addWorkingMinutes(halfway.at, second, any).at).toBe(addWorkingMinutes(moment, first + second, any).at)
      }),
    )
  })

  test('what was added lies between, ends in open time or as it closes, and no earlier than it began', () => {
    fc.assert(
      fc.property(shops, moments, minutes, (any, moment, count) => {
        const end = addWorkingMinutes(moment, count, any)
        expect(end.at).toBeGreaterThanOrEqual(moment)
        expect(workingMinutesBetween(moment, end.at, any)).toEqual({ minutes: count, certain: end.certain })
        expect(isOpen(end.at, any) || isOpen(end.at - 1, any)).toBe(true)
      }),
    )
  })

  test('the end of the working day is a closing moment after which the day has no more open time', () => {
    fc.assert(
      fc.property(shops, moments, (any, moment) => {
        const { at: end } = endOfWorkingDay(moment, any)
        expect(end).toBeGreaterThan(moment)
        expect(isOpen(end - 1, any)).toBe(true)
        expect(workingMinutesBetween(end, endOfDay(dayOf(end - 1)), any).minutes).toBe(0)
      }),
    )
  })

  test('open days add up', () => {
    fc.assert(
      fc.property(shops, moments, fc.nat(20), fc.nat(20), (any, moment, first, second) => {
        const start = new Date(moment).toISOString().slice(0, 10)
        const halfway = addWorkingDays(start, first, any).day
        expect(addWorkingDays(halfway, second, any).day).toBe(addWorkingDays(start, first + second, any).day)
      }),
    )
  })
})
