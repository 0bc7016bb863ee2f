import { dayOf, endOfDay } from '../../../shared/time/instant.ts'
import { dueGroup } from '../../../shared/workflow/due.ts'
import type { SignedIn } from '../context.ts'
import { dueCount, dueRows, notToForget } from './queries.ts'

const DAY_MS = 86_400_000
/** A case without any action for three days has been left lying. */
const QUIET_DAYS = 3
const MOST_ROWS = 200

export type Scope = 'mine' | 'all'

/** What is due by the end of today and in the week after, soonest first, with what must not be forgotten beside it. */
export function today(context: SignedIn, scope: Scope) {
  const now = context.clock()
  const ownerId = scope === 'mine' ? context.caller.personId : null
  const rows = dueRows(context.store, ownerId, endOfDay(dayOf(now)) + 7 * DAY_MS, MOST_ROWS)
  return {
    now,
    rows: rows.map((row) => ({ ...row, group: dueGroup(row.at, now) })),
    notToForget: notToForget(context.store, now - QUIET_DAYS * DAY_MS),
  }
}

/** Numbers for the frame: what I have overdue and due today. */
export function todayCounts(context: SignedIn) {
  const now = context.clock()
  return {
    overdue: dueCount(context.store, context.caller.personId, now, 100),
    dueToday: dueCount(context.store, context.caller.personId, endOfDay(dayOf(now)) + 1, 100),
  }
}
