import * as z from 'zod'
import { addDays, type Day, daysBetween, isDay, weekday } from './day.ts'
import type { Break, HolidayYear } from './holidays.ts'
import { fewestHolidays, fixedHolidays } from './statutory-days.ts'

/** One year's holiday arrangement as it is published in a file (放假安排文件), with the State Council notice it follows. */

const day = z.string().refine(isDay, 'not a calendar day')

export const holidayFileSchema = z.object({
  year: z.int().min(2020).max(2198),
  /** Raised when the notice of a year is amended. */
  revision: z.int().positive(),
  /** The notice of the General Office of the State Council (国务院办公厅通知). */
  source: z.object({ number: z.string().min(1).max(80), issued: day, url: z.string().max(300).nullable() }),
  off: z.array(z.object({ from: day, to: day, name: z.string().min(1).max(40), statutory: z.array(day) })).max(40),
  work: z.array(day).max(60),
})

export type HolidayFile = z.infer<typeof holidayFileSchema>

/** What is wrong with an arrangement, a reason of the language files, and the day it is about. */
export type HolidayFault = {
  readonly reason:
    | 'holiday-other-year'
    | 'holiday-break-reversed'
    | 'holiday-breaks-overlap'
    | 'holiday-work-on-weekday'
    | 'holiday-work-in-break'
    | 'holiday-work-twice'
    | 'holiday-statutory-outside'
    | 'holiday-statutory-missing'
    | 'holiday-too-few-statutory'
  readonly day: Day
}

/**
 * The first thing in an arrangement that cannot be right, null for a sound one: days of another year, breaks that overlap,
 * a make-up workday that is no weekend day or lies in a break, days the law names that are missing. Lunar festivals are only
 * counted; one that falls on another's day gives one day less.
 */
export function holidayFault({ year, off, work }: HolidayYear): HolidayFault | null {
  const fault = (reason: HolidayFault['reason'], on: Day): HolidayFault => ({ reason, day: on })
  const days = [...off.flatMap(({ from, to, statutory }) => [from, to, ...statutory]), ...work]
  const foreign = days.find((each) => Number(each.slice(0, 4)) !== year)
  if (foreign !== undefined) return fault('holiday-other-year', foreign)
  const reversed = off.find(({ from, to }) => to < from)
  if (reversed) return fault('holiday-break-reversed', reversed.from)
  const breaks = [...off].sort((a, b) => a.from.localeCompare(b.from))
  const overlapping = breaks.find((each, index) => index > 0 && each.from <= (breaks[index - 1]?.to ?? ''))
  if (overlapping) return fault('holiday-breaks-overlap', overlapping.from)
  const outside = off.flatMap(({ from, to, statutory }) => statutory.filter((each) => each < from || to < each))[0]
  if (outside !== undefined) return fault('holiday-statutory-outside', outside)
  const onWeekday = work.find((each) => weekday(each) >= 1 && weekday(each) <= 5)
  if (onWeekday !== undefined) return fault('holiday-work-on-weekday', onWeekday)
  const inBreak = work.find((each) => off.some(({ from, to }) => from <= each && each <= to))
  if (inBreak !== undefined) return fault('holiday-work-in-break', inBreak)
  const twice = work.find((each, index) => work.indexOf(each) !== index)
  if (twice !== undefined) return fault('holiday-work-twice', twice)
  const statutory = new Set(off.flatMap((each) => each.statutory))
  const missing = fixedHolidays(year).find((each) => !statutory.has(each))
  if (missing !== undefined) return fault('holiday-statutory-missing', missing)
  return statutory.size < fewestHolidays(year) ? fault('holiday-too-few-statutory', `${year}-01-01`) : null
}

/** How many days the breaks of an arrangement give off in all. */
export function daysOff(off: readonly Pick<Break, 'from' | 'to'>[]): number {
  return off.reduce((sum, { from, to }) => sum + daysBetween(from, addDays(to, 1)), 0)
}
