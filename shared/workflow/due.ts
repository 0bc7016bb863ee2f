import { CENTRE_ZONE, dayOf, type Instant, timeOf } from '../time/instant.ts'

/** Everything that can fall due (到期事项): promise, task, approval, follow-up, first reply, a line the law draws, hand-over, reminder. */
export const dueKinds = [
  'promise',
  'task',
  'approval',
  'follow-up',
  'first-reply',
  'statutory-line',
  // Of one hand-over: the receiver is to accept it, the giver sees that nobody has yet, or that it came back.
  'hand-over',
  'hand-over-given',
  'hand-over-back',
  'reminder',
] as const
export type DueKind = (typeof dueKinds)[number]

/** The groups of the Today page, in the order they stand: 已逾期, 上午, 下午, 以后, 等待中. */
export const dueGroups = ['overdue', 'morning', 'afternoon', 'later', 'waiting'] as const
export type DueGroup = (typeof dueGroups)[number]

/** The group a moment falls into at `now`. Without a moment, it waits for somebody else. What is due this very minute is not overdue. */
export function dueGroup(at: Instant | null, now: Instant, zone: string = CENTRE_ZONE): DueGroup {
  if (at === null) return 'waiting'
  if (at < now) return 'overdue'
  if (dayOf(at, zone) !== dayOf(now, zone)) return 'later'
  return timeOf(at, zone) < '12:00' ? 'morning' : 'afternoon'
}
