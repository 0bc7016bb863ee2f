import { QUIET_DAYS, quietBefore } from '../../../shared/complaint/quiet.ts'
import { dayOf, endOfDay } from '../../../shared/time/instant.ts'
import { dueGroup } from '../../../shared/workflow/due.ts'
import { can } from '../../../shared/workflow/roles.ts'
import type { SignedIn } from '../context.ts'
import { dueRows, notToForget, ownDueCount } from './queries.ts'

const DAY_MS = 86_400_000
/** As many overdue rows, and as many that are still to come, as anybody can read in one list. */
const MOST_ROWS = 200

/** Counting stops here: “a hundred” says enough. */
const MOST_COUNTED = 100

export type Scope = 'mine' | 'all'

/**
 * What is overdue and what falls due by the end of the week after, soonest first, with what must not be forgotten beside
 * it. `more` when not all of it is listed.
 */
export function today(context: SignedIn, scope: Scope) {
  const now = context.clock()
  const ownerId = scope === 'mine' ? context.caller.personId : null
  // Read apart, so that a heap of overdue work cannot push today's off the list.
  const overdue = dueRows(context.store, ownerId, 0, now, MOST_ROWS + 1)
  const coming = dueRows(context.store, ownerId, now, endOfDay(dayOf(now)) + 7 * DAY_MS, MOST_ROWS + 1)
  const rows = [...overdue.slice(0, MOST_ROWS), ...coming.slice(0, MOST_ROWS)]
  return {
    now,
    rows: rows.map((row) => ({ ...row, group: dueGroup(row.at, now) })),
    more: rows.length < overdue.length + coming.length,
    notToForget: notToForget(context.store, quietBefore(now, QUIET_DAYS)),
  }
}

/** Numbers for the frame: what I have overdue, and all that I have to do by tonight. */
export function todayCounts(context: SignedIn) {
  const now = context.clock()
  const me = { personId: context.caller.personId, approves: can(context.caller.role, 'approve') }
  return {
    overdue: ownDueCount(context.store, me, now, MOST_COUNTED),
    dueByTonight: ownDueCount(context.store, me, endOfDay(dayOf(now)) + 1, MOST_COUNTED),
  }
}
