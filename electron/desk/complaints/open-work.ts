import { voidOpenDue } from '../../store/due.ts'
import type { SignedIn } from '../context.ts'
import { endOpenRows } from './queries.ts'

/**
 * Ends what is still open on a case that is closed or voided (了结未完事项), so that nothing of it stays on Today where nobody
 * could settle it: promises, tasks, follow-ups, waiting proposals and hand-overs, unsigned agreements, approved proposals
 * that no agreement was signed on. A signed agreement stands. Call it
 * inside the command; returns the uids of what it ended, for the log.
 */
export function endOpenWork({ store, caller }: SignedIn, id: number, reason: string | null, now: number): string[] {
  const ended = endOpenRows(store, { id, by: caller.personId, now, reason })
  voidOpenDue(store, id)
  return ended
}
