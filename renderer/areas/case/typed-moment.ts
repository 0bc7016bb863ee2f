import { type Day, isDay } from '../../../shared/time/day.ts'
import { type Instant, instantOf } from '../../../shared/time/instant.ts'
import { readDay } from '../../parts/read-day.ts'
import { readTime } from '../../parts/read-time.ts'

const dayOfTyped = (day: string, today: Day) => (isDay(day) ? day : readDay(day, today))

/** The moment a typed day and hour stand for; null while they are none. */
export function typedMoment(day: string, time: string, today: Day): Instant | null {
  const read = dayOfTyped(day, today)
  const hour = readTime(time)
  return read === null || hour === null ? null : instantOf(read, hour)
}

export type MomentReasons = {
  readonly day?: 'required' | 'wrong-day'
  readonly time?: 'required' | 'wrong-hour'
}

/** What keeps a typed day and hour from being a moment, each at its own field; empty when nothing does. */
export function momentReasons(day: string, time: string, today: Day): MomentReasons {
  return {
    ...(dayOfTyped(day, today) === null ? { day: day.trim() === '' ? 'required' : 'wrong-day' } : {}),
    ...(readTime(time) === null ? { time: time.trim() === '' ? 'required' : 'wrong-hour' } : {}),
  }
}
