import { voidOpenDue } from '../../store/due.ts'
import type { SignedIn } from '../context.ts'

type Ending = { id: number; by: number; now: number; reason: string | null }

/** Each takes one kind of open work back, in the words of its own table. */
const ENDINGS = [
  `UPDATE promise SET state = 'void', settled_at = :now, result = :reason WHERE complaint_id = :id AND state = 'open'`,
  `UPDATE task SET state = 'void', settled_at = :now, settled_by = :by, proof = :reason
     WHERE complaint_id = :id AND state = 'open'`,
  `UPDATE follow_up SET state = 'void' WHERE complaint_id = :id AND state = 'open'`,
  `UPDATE proposal SET state = 'withdrawn', decided_by = :by, decided_at = :now, decision_reason = :reason
     WHERE complaint_id = :id AND state = 'waiting'`,
  `UPDATE agreement SET state = 'void', voided_at = :now, void_reason = :reason
     WHERE complaint_id = :id AND state IN ('draft', 'issued')`,
]

/**
 * Ends what is still open on a case that is closed or voided (了结未完事项), so that nothing of it stays on Today where nobody
 * could settle it: promises, tasks, follow-ups, waiting proposals, unsigned agreements. A signed agreement stands. Call it
 * inside the command; returns the uids of what it ended, for the log.
 */
export function endOpenWork({ store, caller }: SignedIn, id: number, reason: string | null, now: number): string[] {
  const ended = ENDINGS.flatMap((sql) =>
    store.prepare<[Ending], { uid: string }>(`${sql} RETURNING uid`).all({ id, by: caller.personId, now, reason }),
  )
  voidOpenDue(store, id)
  return ended.map(({ uid }) => uid)
}
