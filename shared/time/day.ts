/**
 * Calendar days as plain `YYYY-MM-DD` text and pure arithmetic on them. No clock and no machine time zone:
 * a day counted on a laptop in another zone must be the day the centre's customer counts.
 */

/** A calendar day (日期), `YYYY-MM-DD`, in the centre's own time zone. */
export type Day = string

const MS_PER_DAY = 86_400_000
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a real calendar day between 1900 and 2199. */
export function isDay(text: string): text is Day {
  const match = PATTERN.exec(text)
  if (!match) return false
  const year = Number(match[1])
  return year >= 1900 && year < 2200 && fromNumber(toNumber(text)) === text
}

/** Days since 1970-01-01. */
function toNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY
}

// An entitlement counts hundreds of days, so they are not formatted by way of an ISO timestamp.
function fromNumber(number: number): Day {
  const date = new Date(number * MS_PER_DAY)
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function written(year: number, month: number, day: number): Day {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** Days from `from` to `to`; the first day is not counted (Civil Code art. 201). Negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

/** The matching day `months` later, or that month's last day where none matches (Civil Code art. 202). */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = index % 12
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return written(year, month + 1, Math.min(Number(day.slice(8, 10)), last))
}

/** Day of the week, 0 Sunday to 6 Saturday. */
export function weekday(day: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((((toNumber(day) + 4) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
}
