import { addDays, type Day, weekday } from './day.ts'
import { dayKind, type HolidayCalendar, isLoaded } from './holidays.ts'
import { dayOf, type Instant, instantOf, type TimeOfDay } from './instant.ts'

/** One stretch of open time on a day; `to` is the closing moment and may be `24:00`. */
export type OpenSpan = { from: TimeOfDay; to: TimeOfDay }

/** Opening hours (营业时间) by weekday, 0 Sunday to 6 Saturday; a lunch break makes two spans, no span a closed day. */
export type OpeningHours = { readonly [weekday in 0 | 1 | 2 | 3 | 4 | 5 | 6]?: readonly OpenSpan[] }

/** Days on which the shop is closed by its own choice (店休), first and last included. */
export type Closure = { from: Day; to: Day }

/**
 * When a shop works. Its own targets run by this; a line drawn by the law never does. The shop is closed on the days off
 * of the holiday arrangement and keeps its hours on make-up workdays. A shop that tells no hours counts as always open
 * on the other days, so that a target is never lost.
 */
export type ShopTime = {
  hours: OpeningHours
  closures?: readonly Closure[]
  holidays: HolidayCalendar
  zone: string
}

/** A moment counted in open time; not `certain` when it took a year whose holidays are not loaded by its weekdays. */
export type CountedMoment = { at: Instant; certain: boolean }

/** A day counted in open days; `certain` as in `CountedMoment`. */
export type CountedDay = { day: Day; certain: boolean }

type Stretch = { from: Instant; to: Instant }

const MS_PER_MINUTE = 60_000
const ALL_DAY: readonly OpenSpan[] = [{ from: '00:00', to: '24:00' }]
const LONGEST_CLOSURE_DAYS = 1000

/** Whether the shop is open; it no longer is at the closing moment. */
export function isOpen(instant: Instant, shop: ShopTime): boolean {
  return stretchesOn(dayOf(instant, shop.zone), shop).some(({ from, to }) => from <= instant && instant < to)
}

/**
 * The moment when `minutes` of open time have passed. It lies in open time or at a closing moment; with no minutes to
 * count it is the moment itself or the next opening. Throws when the shop is closed for 1,000 days in a row.
 */
export function addWorkingMinutes(instant: Instant, minutes: number, shop: ShopTime): CountedMoment {
  let left = minutes * MS_PER_MINUTE
  for (const { from, to } of stretchesAfter(instant, shop)) {
    const start = Math.max(from, instant)
    if (start + left <= to) return counted(instant, start + left, shop)
    left -= to - start
  }
  throw closedForGood()
}

/** Whole minutes of open time from one moment to another; negative when `to` is the earlier one. */
export function workingMinutesBetween(
  from: Instant,
  to: Instant,
  shop: ShopTime,
): { minutes: number; certain: boolean } {
  if (to < from) {
    const back = workingMinutesBetween(to, from, shop)
    return { ...back, minutes: 0 - back.minutes }
  }
  const lastDay = dayOf(to, shop.zone)
  let open = 0
  for (let day = dayOf(from, shop.zone); day <= lastDay; day = addDays(day, 1)) {
    for (const stretch of stretchesOn(day, shop)) {
      open += Math.max(Math.min(stretch.to, to) - Math.max(stretch.from, from), 0)
    }
  }
  return { minutes: Math.floor(open / MS_PER_MINUTE), certain: counted(from, to, shop).certain }
}

/**
 * Closing time of the day on which the shop next works: today when it has not yet closed for the day, else the next open
 * day. This is the target for a first reply (首次回复). Throws like `addWorkingMinutes`.
 */
export function endOfWorkingDay(instant: Instant, shop: ShopTime): CountedMoment {
  for (
    let day = dayOf(instant, shop.zone), closed = 0;
    closed < LONGEST_CLOSURE_DAYS;
    day = addDays(day, 1), closed += 1
  ) {
    const closing = stretchesOn(day, shop).at(-1)?.to
    if (closing !== undefined && instant < closing) return counted(instant, closing, shop)
  }
  throw closedForGood()
}

/** The first open day after `day`. Throws like `addWorkingMinutes`. */
export function nextWorkingDay(day: Day, shop: ShopTime): CountedDay {
  for (let closed = 1; closed <= LONGEST_CLOSURE_DAYS; closed += 1) {
    const next = addDays(day, closed)
    if (spansOn(next, shop).length > 0) return { day: next, certain: isLoaded(day, next, shop.holidays) }
  }
  throw closedForGood()
}

/** The `count`th open day after `day`; the day itself for zero. Throws like `addWorkingMinutes`. */
export function addWorkingDays(day: Day, count: number, shop: ShopTime): CountedDay {
  let last = day
  for (let left = count; left > 0; left -= 1) last = nextWorkingDay(last, shop).day
  return { day: last, certain: isLoaded(day, last, shop.holidays) }
}

function spansOn(day: Day, shop: ShopTime): readonly OpenSpan[] {
  if (shop.closures?.some((closure) => closure.from <= day && day <= closure.to)) return []
  const kind = dayKind(day, shop.holidays)
  if (kind === 'holiday') return []
  const week = ([1, 2, 3, 4, 5, 6, 0] as const).map((number) => toldHours(number, shop))
  const firstOpen = week.find((spans) => spans.length > 0)
  if (!firstOpen) return ALL_DAY
  const own = toldHours(weekday(day), shop)
  // A make-up day is worked in place of a weekday: a shop closed on that weekend day opens as it does on a weekday.
  return own.length === 0 && kind === 'make-up' ? firstOpen : own
}

/** A span that ends before it begins is none. */
function toldHours(day: 0 | 1 | 2 | 3 | 4 | 5 | 6, shop: ShopTime): OpenSpan[] {
  return (shop.hours[day] ?? []).filter((span) => span.from < span.to)
}

/** The open stretches of a day in order; spans that overlap are one. */
function stretchesOn(day: Day, shop: ShopTime): Stretch[] {
  const merged: Stretch[] = []
  for (const span of [...spansOn(day, shop)].sort((a, b) => a.from.localeCompare(b.from))) {
    const from = instantOf(day, span.from, shop.zone)
    const to = instantOf(day, span.to, shop.zone)
    const previous = merged.at(-1)
    if (previous && from <= previous.to) previous.to = Math.max(previous.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** The stretches that end at or after the moment, one that ends at midnight just then among them. */
function* stretchesAfter(instant: Instant, shop: ShopTime): Generator<Stretch> {
  let closed = 0
  for (let day = dayOf(instant - 1, shop.zone); closed < LONGEST_CLOSURE_DAYS; day = addDays(day, 1)) {
    const stretches = stretchesOn(day, shop)
    closed = stretches.length > 0 ? 0 : closed + 1
    yield* stretches.filter((stretch) => stretch.to >= instant)
  }
}

function counted(from: Instant, at: Instant, shop: ShopTime): CountedMoment {
  return { at, certain: isLoaded(dayOf(from, shop.zone), dayOf(at, shop.zone), shop.holidays) }
}

function closedForGood(): Error {
  return new Error(`the shop is closed for ${LONGEST_CLOSURE_DAYS} days in a row`)
}
