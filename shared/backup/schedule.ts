import { dayOf, type Instant } from '../time/instant.ts'

const HOUR_MS = 3_600_000
/** So many changes are worth a backup of their own, but not more than one an hour. */
const CHANGES = 50
/** A shop that is closed on Sunday has an older one on Monday morning; beyond that something is wrong. */
const OLD_MS = 48 * HOUR_MS

export type LastBackup = { readonly at: Instant; readonly event: number }

/**
 * Whether a backup is due (该备份了): the first of all, the first of each day, and after 50 changes when the last is an hour old.
 * @param event the number of the last change, as `last.event` was at the last backup
 */
export function isBackupDue(last: LastBackup | null, event: number, now: Instant): boolean {
  if (last === null) return event > 0
  // A clock that was put back must not keep the desk from its backups until it has caught up.
  if (last.at > now) return true
  return dayOf(last.at) !== dayOf(now) || (event - last.event >= CHANGES && now - last.at >= HOUR_MS)
}

/** How fresh the last good backup is (备份新旧): `none` before the first, `old` from two days on. */
export function freshness(goodAt: Instant | null, now: Instant): 'none' | 'fresh' | 'old' {
  if (goodAt === null) return 'none'
  return now - goodAt >= OLD_MS ? 'old' : 'fresh'
}
