import type { Instant } from '../time/instant.ts'

const DAY_MS = 86_400_000

/** A case without any action for three days has been left lying (没有动静). */
export const QUIET_DAYS = 3

/** Nothing in a register lies longer than anybody asks for. */
export const MOST_QUIET_DAYS = 365

/** A case whose last action was before this instant has been quiet for `days` days at `now`. */
export function quietBefore(now: Instant, days: number): Instant {
  return now - days * DAY_MS
}
