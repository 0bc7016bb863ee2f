import { addDays, type Day, weekday } from '../../../shared/time/day.ts'
import { dayOf, type Instant, instantOf, type TimeOfDay, timeOf } from '../../../shared/time/instant.ts'

export type QuickTime = { readonly day: Day; readonly time: TimeOfDay }

/** The hours a promise is usually made for (常用承诺时间): this evening, tomorrow morning, the end of the week, a week from now. */
export function quickTimes(now: Instant): QuickTime[] {
  const today = dayOf(now)
  const toFriday = (5 - weekday(today) + 7) % 7
  const friday = addDays(today, toFriday === 0 ? 7 : toFriday)
  const choices = [
    { day: today, time: '17:00' },
    { day: addDays(today, 1), time: '10:00' },
    { day: addDays(today, 1), time: '17:00' },
    { day: friday, time: '17:00' },
  ]
  const open = choices.filter((choice) => instantOf(choice.day, choice.time) > now)
  return open.filter((choice, index) => open.findIndex((other) => isSame(other, choice)) === index)
}

function isSame(a: QuickTime, b: QuickTime): boolean {
  return a.day === b.day && a.time === b.time
}

/** The time of a moment, to fill a form with. */
export function minuteOf(now: Instant): QuickTime {
  return { day: dayOf(now), time: timeOf(now) }
}
