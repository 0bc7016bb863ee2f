import { addDays, type Day } from './day.ts'

/** A moment: integer milliseconds since 1970-01-01 UTC. */
export type Instant = number

/** Wall-clock time in the centre's zone: `HH:MM`. */
export type TimeOfDay = string

/** The zone a centre keeps its days in; the whole of mainland China has one. */
export const CENTRE_ZONE = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

function wallClock(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(zone, format)
  }
  return format
}

/** The calendar day a moment falls on in `zone`. */
export function dayOf(instant: Instant, zone: string = CENTRE_ZONE): Day {
  return wallClock(zone).format(instant).slice(0, 10)
}

/** `HH:MM` of a moment in `zone`. */
export function timeOf(instant: Instant, zone: string = CENTRE_ZONE): TimeOfDay {
  return wallClock(zone).format(instant).slice(11, 16)
}

/** The moment a wall clock in `zone` shows `time` on `day`; a time skipped by a clock change gives the moment after it. */
export function instantOf(day: Day, time: TimeOfDay, zone: string = CENTRE_ZONE): Instant {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const offsetAt = (instant: Instant) => Date.parse(`${wallClock(zone).format(instant).replace(' ', 'T')}Z`) - instant
  const guess = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(guess)
}

/** The first moment of `day` in `zone`. */
export function startOfDay(day: Day, zone: string = CENTRE_ZONE): Instant {
  return instantOf(day, '00:00', zone)
}

/** The last millisecond of `day` in `zone`. */
export function endOfDay(day: Day, zone: string = CENTRE_ZONE): Instant {
  return instantOf(addDays(day, 1), '00:00', zone) - 1
}
