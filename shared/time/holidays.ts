import { addDays, type Day, weekday } from './day.ts'
import { holidayYears } from './holiday-years.ts'

/**
 * One arranged break (放假): its first and last day off, both in the same year, and those among its days that the law
 * itself names (全体公民放假的节日). A break over the turn of the year stands as two, one in each year.
 */
export type Break = { from: Day; to: Day; name: string; statutory: Day[] }

/** The arrangement of one year (放假调休): its days off and its make-up workdays (补班). */
export type HolidayYear = { year: number; off: Break[]; work: Day[] }

/** The years whose arrangement is known. */
export type HolidayCalendar = { years: ReadonlyMap<number, HolidayYear> }

/**
 * Which days are a "legal holiday" (法定休假日) when a period ends on one. The texts do not say, so both readings exist:
 * every day of the arranged break, or only the days the law names.
 */
export type HolidayReading = 'whole-break' | 'statutory-only'

/** The last day of a period after the holiday rule; not `certain` when a calendar that could move it is not loaded. */
export type RolledDay = { day: Day; certain: boolean; moved: boolean }

/** The arrangements the program is delivered with. */
export const bundledHolidays: HolidayCalendar = {
  years: new Map(holidayYears.map((entry) => [entry.year, entry])),
}

/**
 * Moves a last day that falls on a legal holiday to the day after the holiday (Civil Code art. 203); an ordinary weekend
 * does not move it. In a year that is not loaded the day is kept and is the earliest possible one: `certain` is false.
 */
export function rollOver(day: Day, calendar: HolidayCalendar, reading: HolidayReading): RolledDay {
  let last = day
  while (isLegalHoliday(last, calendar, reading)) last = addDays(last, 1)
  return { day: last, certain: isSettled(last, calendar), moved: last !== day }
}

/** The last day of the newest year in an unbroken row of loaded years; a calendar without years is an error. */
export function loadedUntil(calendar: HolidayCalendar): Day {
  const loaded = [...calendar.years.keys()].sort((a, b) => a - b)
  const last = loaded.find((year) => !calendar.years.has(year + 1))
  if (last === undefined) throw new Error('the holiday calendar holds no year')
  return `${last}-12-31`
}

/** The month in which next year's arrangement is to be looked for: it was published by early November in the last years. */
const LOOKED_FOR_FROM = '11-01'

/** The year whose arrangement is missing and should be loaded by `today`; null while there is none to look for. */
export function yearToLoad(calendar: HolidayCalendar, today: Day): number | null {
  const year = Number(loadedUntil(calendar).slice(0, 4)) + 1
  return today >= `${year - 1}-${LOOKED_FOR_FROM}` ? year : null
}

/** What the arrangement makes of a day: off, a make-up workday (补班), neither, or `unknown` in a year not loaded. */
export function dayKind(day: Day, calendar: HolidayCalendar): 'holiday' | 'make-up' | 'ordinary' | 'unknown' {
  const year = yearOf(day, calendar)
  if (!year) return 'unknown'
  if (year.work.includes(day)) return 'make-up'
  return breakOn(day, calendar) ? 'holiday' : 'ordinary'
}

/** Whether the arrangement of every year from one day to the other is loaded. */
export function isLoaded(from: Day, to: Day, calendar: HolidayCalendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!calendar.years.has(year)) return false
  }
  return true
}

/** Whether it is a working day (工作日) for deadlines counted in them; null when its year is not loaded. */
export function isWorkday(day: Day, calendar: HolidayCalendar): boolean | null {
  const kind = dayKind(day, calendar)
  if (kind === 'unknown') return null
  return kind === 'make-up' || (kind === 'ordinary' && isWeekday(day))
}

/** Days a count passes over (跳过的日子): an arranged break by its name, or a weekend (`breakName` null). */
export type SkippedDays = { readonly from: Day; readonly to: Day; readonly breakName: string | null }

/** A count of working days with what explains it: the days passed over, and the weekend days counted as made up (补班). */
export type CountedWorkdays = { day: Day; certain: boolean; skipped: SkippedDays[]; makeUp: Day[] }

/**
 * The `count`th working day (工作日) after `day`, for deadlines the law counts in them; the hours of a shop have no say.
 * In a year that is not loaded Mondays to Fridays are counted: the day is provisional, a break would make it later and a
 * make-up day earlier. It is then not `certain`.
 */
export function addWorkdays(day: Day, count: number, calendar: HolidayCalendar): CountedWorkdays {
  const skipped: SkippedDays[] = []
  const makeUp: Day[] = []
  let last = day
  for (let left = count; left > 0; ) {
    last = addDays(last, 1)
    if (isWorkday(last, calendar) ?? isWeekday(last)) {
      left -= 1
      if (!isWeekday(last)) makeUp.push(last)
    } else {
      const breakName = breakOn(last, calendar)?.name ?? null
      const before = skipped.at(-1)
      const goesOn = before?.breakName === breakName && addDays(before.to, 1) === last
      if (goesOn) skipped[skipped.length - 1] = { ...before, to: last }
      else skipped.push({ from: last, to: last, breakName })
    }
  }
  return { day: last, certain: isLoaded(day, last, calendar), skipped, makeUp }
}

/** The name of the arranged break (放假) a day lies in; null for every other day. */
export function breakNameOn(day: Day, calendar: HolidayCalendar): string | null {
  return breakOn(day, calendar)?.name ?? null
}

function isWeekday(day: Day): boolean {
  return weekday(day) >= 1 && weekday(day) <= 5
}

function isLegalHoliday(day: Day, calendar: HolidayCalendar, reading: HolidayReading): boolean {
  const found = breakOn(day, calendar)
  return reading === 'whole-break' ? found !== undefined : (found?.statutory.includes(day) ?? false)
}

/** New Year's break is in the notice of the new year but may begin on 30 December (2019) or on 31 December (2023). */
function isSettled(day: Day, calendar: HolidayCalendar): boolean {
  return yearOf(day, calendar) !== undefined && yearOf(addDays(day, 2), calendar) !== undefined
}

function breakOn(day: Day, calendar: HolidayCalendar): Break | undefined {
  return yearOf(day, calendar)?.off.find((entry) => entry.from <= day && day <= entry.to)
}

function yearOf(day: Day, calendar: HolidayCalendar): HolidayYear | undefined {
  return calendar.years.get(Number(day.slice(0, 4)))
}
