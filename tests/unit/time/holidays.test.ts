import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getSolarTermDate } from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../shared/time/day.ts'
import {
  bundledHolidays,
  type HolidayCalendar,
  type HolidayReading,
  isWorkday,
  loadedUntil,
  rollOver,
  yearToLoad,
} from '../../../shared/time/holidays.ts'

const require = createRequire(import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'))
const years = [...bundledHolidays.years.values()]

function daysOf(year: number): Day[] {
  const days: Day[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) days.push(day)
  return days
}

/** The listed days off of a year, one by one. */
function daysOff(year: number): Day[] {
  const off = bundledHolidays.years.get(year)?.off ?? []
  return daysOf(year).filter((day) => off.some((entry) => entry.from <= day && day <= entry.to))
}

const makeUp = (year: number): Day[] => bundledHolidays.years.get(year)?.work ?? []

const isHolidayOf = (reading: HolidayReading, day: Day) =>
  reading === 'whole-break'
    ? years.some((entry) => daysOff(entry.year).includes(day))
    : years.some((entry) => entry.off.some((found) => found.statutory.includes(day)))

const lunarFormat = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
const lunar = (day: Day) => lunarFormat.format(Date.parse(`${day}T00:00:00Z`))

describe('the bundled years', () => {
  test.each(years.map((entry) => entry.year))('%i is the same, day by day, in chinese-days', (year) => {
    const other = read(`chinese-days/dist/years/${year}.json`)
    expect(daysOff(year)).toEqual(Object.keys(other.holidays).sort())
    expect(makeUp(year)).toEqual(Object.keys(other.workdays).sort())
  })

  // This package lists 31 December 2022 under 2023 and leaves out the prolonged 2 February 2020.
  test('every day in holiday-calendar agrees, but for the prolonged Spring Festival of 2020', () => {
    const listed = years.flatMap((entry) => read(`holiday-calendar/data/CN/${entry.year}.json`).dates)
    const of = (type: string) => [...new Set(listed.filter((d) => d.type === type).map((d) => d.date))].sort()
    expect(years.flatMap((entry) => daysOff(entry.year)).filter((day) => day !== '2020-02-02')).toEqual(
      of('public_holiday'),
    )
    expect(years.flatMap((entry) => makeUp(entry.year))).toEqual(of('transfer_workday'))
  })

  test.each([
    { year: 2024, off: 28, work: 8, workdays: 251 },
    { year: 2025, off: 28, work: 5, workdays: 248 },
    { year: 2026, off: 33, work: 6, workdays: 248 },
  ])('$year has $off days off, $work make-up days and $workdays working days', ({ year, off, work, workdays }) => {
    expect(daysOff(year)).toHaveLength(off)
    expect(makeUp(year)).toHaveLength(work)
    expect(daysOf(year).filter((day) => isWorkday(day, bundledHolidays))).toHaveLength(workdays)
  })

  test.each(years.map((entry) => entry.year))(
    'the days the law names in %i stand where sun and moon put them',
    (year) => {
      const eve = (day: Day) => lunar(addDays(day, 1)) === '1/1'
      const revised = year >= 2025
      const named = daysOf(year).filter((day) => {
        const solar = ['01-01', '05-01', '10-01', '10-02', '10-03', ...(revised ? ['05-02'] : [])]
        const moon = ['1/1', '1/2', '1/3', '5/5', '8/15']
        const qingming = getSolarTermDate(year, 4, 'pure_brightness') === day
        return solar.includes(day.slice(5)) || moon.includes(lunar(day)) || qingming || (revised && eve(day))
      })
      const breaks = bundledHolidays.years.get(year)?.off ?? []
      expect(breaks.flatMap((entry) => entry.statutory)).toEqual(named)
      expect(breaks.every((entry) => entry.statutory.every((day) => entry.from <= day && day <= entry.to))).toBe(true)
      // Mid-Autumn 2020 was 1 October itself.
      expect(named).toHaveLength(revised ? 13 : year === 2020 ? 10 : 11)
    },
  )
})

describe('a last day on a holiday', () => {
  test.each([
    ['in the middle of a break', '2026-10-03', 'whole-break', '2026-10-08', true],
    ['on a day the law names, read narrowly', '2026-10-03', 'statutory-only', '2026-10-04', true],
    ['on a day only the notice gives, read narrowly', '2026-10-05', 'statutory-only', '2026-10-05', false],
    ['on a day only the notice gives', '2026-10-05', 'whole-break', '2026-10-08', true],
    ['on an ordinary Saturday', '2026-05-16', 'whole-break', '2026-05-16', false],
    ['on a make-up Sunday', '2026-01-04', 'whole-break', '2026-01-04', false],
    ['on the weekend before a one-day break', '2024-06-09', 'whole-break', '2024-06-09', false],
    ['on the last day of a break, with a weekend after it', '2023-10-06', 'whole-break', '2023-10-07', true],
    ['in a break over the turn of the year', '2022-12-31', 'whole-break', '2023-01-03', true],
    ['on a working day', '2026-05-20', 'whole-break', '2026-05-20', false],
  ] as const)('%s', (_name, day, reading, expected, moved) => {
    expect(rollOver(day, bundledHolidays, reading)).toEqual({ day: expected, certain: true, moved })
  })

  test('is only the earliest possible day where the year is not loaded', () => {
    expect(rollOver('2028-10-03', bundledHolidays, 'whole-break')).toEqual({
      day: '2028-10-03',
      certain: false,
      moved: false,
    })
  })

  test('in the last two days of the year waits for the notice of the new year, which may begin its break there', () => {
    expect(rollOver('2026-12-29', bundledHolidays, 'whole-break').certain).toBe(true)
    expect(rollOver('2026-12-30', bundledHolidays, 'whole-break').certain).toBe(false)
    expect(rollOver('2026-12-31', bundledHolidays, 'whole-break')).toEqual({
      day: '2026-12-31',
      certain: false,
      moved: false,
    })
  })

  test('never moves back, lands on the day after a holiday, and stays there', () => {
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2019-12-01', count))
    fc.assert(
      fc.property(anyDay, fc.constantFrom('whole-break' as const, 'statutory-only' as const), (day, reading) => {
        const rolled = rollOver(day, bundledHolidays, reading)
        expect(rolled.day >= day).toBe(true)
        expect(rollOver(rolled.day, bundledHolidays, reading).moved).toBe(false)
        if (rolled.moved) expect(isHolidayOf(reading, addDays(rolled.day, -1))).toBe(true)
      }),
    )
  })
})

describe('what is loaded', () => {
  test('ends with the newest year before a gap', () => {
    const with2028: HolidayCalendar = {
      years: new Map([...bundledHolidays.years, [2028, { year: 2028, off: [], work: [] }]]),
    }
    expect(loadedUntil(bundledHolidays)).toBe('2026-12-31')
    expect(loadedUntil(with2028)).toBe('2026-12-31')
    expect(() => loadedUntil({ years: new Map() })).toThrow('no year')
  })

  test.each([
    ['2026-10-31', null],
    ['2026-11-01', 2027],
    ['2027-03-01', 2027],
  ])('on %s the year to look for is %s', (today, year) => {
    expect(yearToLoad(bundledHolidays, today)).toBe(year)
  })

  test('an unknown year has no workdays to speak of, rather than ordinary weekdays', () => {
    expect(isWorkday('2027-10-01', bundledHolidays)).toBeNull()
    expect(isWorkday('2027-03-03', bundledHolidays)).toBeNull()
  })

  test.each([
    ['2026-05-20', true],
    ['2026-05-16', false],
    ['2026-10-01', false],
    ['2026-02-14', true],
  ])('%s works: %s', (day, expected) => {
    expect(isWorkday(day, bundledHolidays)).toBe(expected)
  })
})
