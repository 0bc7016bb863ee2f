import { addDays, type Day, daysBetween } from '../../shared/time/day.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { startOfDay } from '../../shared/time/instant.ts'
import { endOfWorkingDay } from '../../shared/time/working-time.ts'
import { shopTimeOf } from '../desk/setup/centre.ts'
import type { Random } from './random.ts'
import { seededCentre } from './staff.ts'

const MINUTE = 60_000
const DAY_MS = 24 * 60 * MINUTE

/** The days a register covers, counted from its first one (营业日历). */
export type Calendar = {
  /** How many days there are. */
  readonly length: number
  day(index: number): Day
  /** A moment in opening hours on that day, or on the next one on which the shop is open. */
  openMoment(random: Random, index: number): number
  /** The number of the day that holds a moment. */
  indexOf(at: number): number
  /** When the shop closes for the day after a moment in its opening hours. */
  closing(at: number): number
  /** Closing time on a day; the day's own end where the shop is closed on it. */
  closingOn(index: number): number
  indexOfDay(day: Day): number
}

/** The days up to and including `until`. */
export function calendarUntil(until: Day, length: number): Calendar {
  const shop = shopTimeOf(seededCentre, bundledHolidays)
  const first = addDays(until, 1 - length)
  const start = startOfDay(first)
  const days: { day: Day; closing: number; open: boolean }[] = []
  const at = (index: number) => {
    for (let next = days.length; next <= index; next += 1) {
      const closing = endOfWorkingDay(start + next * DAY_MS, shop).at
      days.push({ day: addDays(first, next), closing, open: closing < start + (next + 1) * DAY_MS })
    }
    const found = days[index]
    if (!found) throw new RangeError(`no day ${index}`)
    return found
  }
  const indexOf = (moment: number) => Math.floor((moment - start) / DAY_MS)

  return {
    length,
    day: (index) => at(index).day,
    openMoment(random, index) {
      let open = index
      while (!at(open).open) open += 1
      const minutes = random.chance(45) ? random.int(9 * 60, 12 * 60 - 1) : random.int(13 * 60 + 30, 18 * 60 - 1)
      return start + open * DAY_MS + minutes * MINUTE + random.int(0, 59_999)
    },
    indexOf,
    closing: (moment) => at(indexOf(moment)).closing,
    closingOn: (index) => (at(index).open ? at(index).closing : start + (index + 1) * DAY_MS - 1),
    indexOfDay: (day) => daysBetween(first, day),
  }
}
