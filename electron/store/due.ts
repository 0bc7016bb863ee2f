import type { DueKind } from '../../shared/workflow/due.ts'
import type { Store } from './store.ts'

type DueEntry = {
  readonly kind: DueKind
  readonly sourceId: number
  readonly complaintId: number | null
  readonly ownerId: number | null
  readonly at: number
}

/**
 * Puts a date on the one list of everything that falls due (到期事项), or moves it; call it in the transaction that makes
 * or moves the source. A moved date notifies again.
 */
export function setDue(store: Store, entry: DueEntry): void {
  store
    .prepare<[string, number, number | null, number | null, number]>(
      `INSERT INTO due (kind, source_id, complaint_id, owner_id, at, state) VALUES (?, ?, ?, ?, ?, 'open')
       ON CONFLICT (kind, source_id) DO UPDATE
       SET complaint_id = excluded.complaint_id, owner_id = excluded.owner_id, at = excluded.at, state = 'open',
         notified_at = CASE WHEN at = excluded.at AND state = 'open' THEN notified_at END`,
    )
    .run(entry.kind, entry.sourceId, entry.complaintId, entry.ownerId, entry.at)
}

/** Takes a date off the list: done, or void with its source. */
export function settleDue(store: Store, kind: DueKind, sourceId: number, state: 'done' | 'void' = 'done'): void {
  store
    .prepare<[string, string, number]>(`UPDATE due SET state = ? WHERE kind = ? AND source_id = ? AND state = 'open'`)
    .run(state, kind, sourceId)
}

/** Takes everything of a complaint off the list, when the complaint itself is voided. */
export function voidOpenDue(store: Store, complaintId: number): void {
  store.prepare<[number]>(`UPDATE due SET state = 'void' WHERE complaint_id = ? AND state = 'open'`).run(complaintId)
}

/** Gives what one person owes on a complaint to another, when the case is handed over. */
export function handOverDue(store: Store, complaintId: number, fromId: number, toId: number): void {
  store
    .prepare<[number, number, number]>(
      `UPDATE due SET owner_id = ? WHERE complaint_id = ? AND owner_id = ? AND state = 'open'`,
    )
    .run(toId, complaintId, fromId)
}
