import type { ClauseKind } from '../agreement/clauses.ts'

/** Days after performance on which the customer is asked (回访): soon after a repair, and again when a new unit has been in use for a month. */
const OFFSETS: Readonly<Record<ClauseKind, readonly number[]>> = {
  'free-repair': [1, 7],
  exchange: [3, 30],
  refund: [3],
  compensation: [3],
  gift: [7],
  apology: [3],
}

/** The day offsets of the follow-ups an agreement calls for, soonest first; the longest delay of one kind does not put off another. */
export function followUpOffsets(kinds: readonly ClauseKind[]): number[] {
  return [...new Set(kinds.flatMap((kind) => OFFSETS[kind]))].toSorted((a, b) => a - b)
}
