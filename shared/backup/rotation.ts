import { addDays, type Day, weekday } from '../time/day.ts'
import { dayOf, type Instant, timeOf } from '../time/instant.ts'

export type Dated = { readonly name: string; readonly at: Instant }

/** The Monday of the week a day lies in. */
const mondayOf = (day: Day) => addDays(day, -((Number(weekday(day)) + 6) % 7))

/**
 * How many are kept of each kind. They are counted and not dated, so that a shop that was closed for a month finds on its
 * return what it left.
 */
const KEPT: readonly { readonly most: number; bucketOf(at: Instant): string }[] = [
  { most: 8, bucketOf: (at) => `${dayOf(at)} ${timeOf(at).slice(0, 2)}` },
  { most: 7, bucketOf: (at) => dayOf(at) },
  { most: 5, bucketOf: (at) => mondayOf(dayOf(at)) },
  { most: 12, bucketOf: (at) => dayOf(at).slice(0, 7) },
]

/**
 * Which backups are no longer wanted (备份轮换): kept is the last of each of the newest 8 hours, 7 days, 5 weeks and 12 months
 * that have one. What bears a later time than `now` was made while the clock was wrong and is neither counted nor dropped.
 */
export function toDrop<Backup extends Dated>(backups: readonly Backup[], now: Instant): Backup[] {
  const past = backups.filter(({ at }) => at <= now).toSorted((a, b) => b.at - a.at)
  const kept = new Set<Backup>()
  for (const { most, bucketOf } of KEPT) {
    const buckets = new Set<string>()
    for (const backup of past) {
      if (buckets.size === most) break
      const bucket = bucketOf(backup.at)
      if (buckets.has(bucket)) continue
      buckets.add(bucket)
      kept.add(backup)
    }
  }
  return past.filter((backup) => !kept.has(backup))
}
