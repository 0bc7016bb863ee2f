import type { Day } from '../time/day.ts'

type RepairDays = { readonly handInDay: Day; readonly handBackDay: Day | null }
type WaitDays = { readonly fromDay: Day; readonly toDay: Day | null }

/**
 * What cannot be right about the days of a repair beside the spans it waited (维修日期): reason keys by field, empty when
 * all is possible. A wait outside the repair would add days to the three-guarantee period that were never lost.
 */
export function repairDayProblems(
  { handInDay, handBackDay }: RepairDays,
  waits: readonly WaitDays[],
  today: Day,
): { handInDay?: string; handBackDay?: string } {
  const problems: { handInDay?: string; handBackDay?: string } = {}
  if (handInDay > today) problems.handInDay = 'day-in-future'
  else if (handBackDay !== null && handInDay > handBackDay) problems.handInDay = 'after-hand-back'
  else if (waits.some(({ fromDay }) => fromDay < handInDay)) problems.handInDay = 'after-wait'
  if (handBackDay === null) return problems
  if (handBackDay > today) problems.handBackDay = 'day-in-future'
  else if (handBackDay < handInDay) problems.handBackDay = 'before-hand-in'
  else if (waits.some(({ fromDay, toDay }) => (toDay ?? fromDay) > handBackDay)) problems.handBackDay = 'before-wait'
  return problems
}

/**
 * What cannot be right about the days of one wait (等待日期) inside its repair: reason keys by field, empty when all is
 * possible. Once the machine was handed back, nothing waits any more and the last day must be said.
 */
export function waitDayProblems(
  { fromDay, toDay }: WaitDays,
  { handInDay, handBackDay }: RepairDays,
  today: Day,
): { fromDay?: string; toDay?: string } {
  const problems: { fromDay?: string; toDay?: string } = {}
  if (fromDay > today) problems.fromDay = 'day-in-future'
  else if (fromDay < handInDay) problems.fromDay = 'before-hand-in'
  else if (handBackDay !== null && fromDay > handBackDay) problems.fromDay = 'after-hand-back'
  if (toDay === null) {
    if (handBackDay !== null) problems.toDay = 'required'
  } else if (toDay > today) problems.toDay = 'day-in-future'
  else if (toDay < fromDay) problems.toDay = 'before-start'
  else if (handBackDay !== null && toDay > handBackDay) problems.toDay = 'after-hand-back'
  return problems
}
