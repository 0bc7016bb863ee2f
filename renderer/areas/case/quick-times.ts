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

/** Reads a typed hour (输入的时间): `17:00`, `17`, `1700`, `930`, `17点`, `9点半`, `下午5点`. Null when it is none. */
export function readTime(text: string): TimeOfDay | null {
  const typed = text.normalize('NFKC').trim()
  const match = /^(上午|下午|晚上)?\s*(\d{1,2})(?:\s*[:.点]\s*(半|\d{2})?分?|(\d{2}))?$/.exec(typed)
  if (!match) return null
  const [, half, hours = '', minutes, joined] = match
  const given = Number(hours)
  const hour = half !== undefined && half !== '上午' && given < 12 ? given + 12 : given
  const minute = minutes === '半' ? 30 : Number(minutes ?? joined ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
