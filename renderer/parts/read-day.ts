import { addDays, type Day, isDay } from '../../shared/time/day.ts'

/**
 * Reads a typed day (输入的日期): `2026-05-20`, `20260520`, `260520`, `2026.5.20`, `2026年5月20日`, `5-20`, `0520`, `5/20`;
 * also `今天`, `昨天`, `明天` and `0`, `-1`, `+3` counted from `today`. A day without a year is the one nearest to `today`.
 * Null when it is no day.
 */
export function readDay(text: string, today: Day): Day | null {
  const typed = text.normalize('NFKC').trim()
  const counted = relative(typed)
  if (counted !== null) return addDays(today, counted)
  const parts = split(typed)
  if (!parts) return null
  const [year, month, date] = parts
  const monthDay = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (year !== null) return checked(`${year.length === 2 ? `20${year}` : year}-${monthDay}`)
  const thisYear = Number(today.slice(0, 4))
  const candidates = [thisYear, thisYear - 1, thisYear + 1].map((each) => checked(`${each}-${monthDay}`))
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today))
  return candidates.filter((day) => day !== null).sort((a, b) => distance(a) - distance(b))[0] ?? null
}

function relative(typed: string): number | null {
  if (typed === '今天' || typed === '0') return 0
  if (typed === '昨天') return -1
  if (typed === '明天') return 1
  return /^[+-]\d{1,3}$/.test(typed) ? Number(typed) : null
}

type Parts = readonly [year: string | null, month: string, date: string]

function split(typed: string): Parts | null {
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(typed)
  const marked = /^(\d{4}|\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(typed)
  const withYear = whole ?? marked
  if (withYear) return [withYear[1] ?? '', withYear[2] ?? '', withYear[3] ?? '']
  const short = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed)
  return short ? [null, short[1] ?? '', short[2] ?? ''] : null
}

function checked(day: string): Day | null {
  return isDay(day) ? day : null
}
