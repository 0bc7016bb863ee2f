import { type Day, isDay } from '../../../shared/time/day.ts'
import { type Instant, instantOf } from '../../../shared/time/instant.ts'
import { readDay } from '../../parts/read-day.ts'
import { readTime } from './quick-times.ts'

/** The moment a typed day and hour stand for; null while they are none. */
export function typedMoment(day: string, time: string, today: Day): Instant | null {
  const read = isDay(day) ? day : readDay(day, today)
  const hour = readTime(time)
  return read === null || hour === null ? null : instantOf(read, hour)
}
