import type { StatutoryLineKind } from '../../../shared/rules/statutory-lines.ts'
import type { DueKind } from '../../../shared/workflow/due.ts'
import type { Store } from '../../store/store.ts'

export type DueRow = {
  id: number
  kind: DueKind
  sourceId: number
  complaintId: number | null
  ownerId: number | null
  at: number
  owner: string | null
  number: string | null
  name: string | null
  productName: string | null
  chaseCount: number | null
  words: string | null
  /** Of a task: who is to do it. */
  department: string | null
  /** Of a line the law draws: which, and the repair it runs for. */
  line: StatutoryLineKind | null
  repairId: number | null
}

// The words of a row come from the table its kind names, so that Today says what is to be done and not only when.
const DUE = `SELECT due.id, due.kind, due.source_id AS sourceId, due.complaint_id AS complaintId, due.owner_id AS ownerId, due.at,
    person.name AS owner, coalesce(complaint.number, repair.number) AS number, customer.name, unit.product_name AS productName, complaint.chase_count AS chaseCount,
    CASE due.kind
      WHEN 'promise' THEN (SELECT words FROM promise WHERE promise.id = due.source_id)
      WHEN 'task' THEN (SELECT words FROM task WHERE task.id = due.source_id)
      WHEN 'approval' THEN (SELECT opinion FROM proposal WHERE proposal.id = due.source_id)
      WHEN 'first-reply' THEN complaint.words
      WHEN 'hand-over' THEN (SELECT giver.name || '：' || asked FROM hand_over
        JOIN person AS giver ON giver.id = giver_id WHERE hand_over.id = due.source_id)
      WHEN 'hand-over-given' THEN (SELECT receiver.name || '：' || asked FROM hand_over
        JOIN person AS receiver ON receiver.id = receiver_id WHERE hand_over.id = due.source_id)
      WHEN 'hand-over-back' THEN (SELECT receiver.name || '：' || reason FROM hand_over
        JOIN person AS receiver ON receiver.id = receiver_id WHERE hand_over.id = due.source_id)
      ELSE NULL
    END AS words,
    CASE due.kind WHEN 'task' THEN (SELECT department FROM task WHERE task.id = due.source_id) END AS department,
    line.kind AS line, line.repair_id AS repairId
  FROM due
  LEFT JOIN person ON person.id = due.owner_id
  LEFT JOIN complaint ON complaint.id = due.complaint_id
  LEFT JOIN statutory_line AS line ON due.kind = 'statutory-line' AND line.id = due.source_id
  LEFT JOIN repair ON repair.id = line.repair_id
  LEFT JOIN customer ON customer.id = coalesce(complaint.customer_id, repair.customer_id)
  LEFT JOIN unit ON unit.id = coalesce(complaint.unit_id, repair.unit_id)`

/**
 * Everything open that is due from `from` on and before `until`, soonest first; `ownerId` null means the whole centre,
 * where a hand-over is one line, the receiver's.
 */
export function dueRows(store: Store, ownerId: number | null, from: number, until: number, limit: number): DueRow[] {
  if (ownerId === null)
    return store
      .prepare<[number, number, number], DueRow>(
        `${DUE} WHERE due.state = 'open' AND due.at >= ? AND due.at < ? AND due.kind <> 'hand-over-given'
         ORDER BY due.at LIMIT ?`,
      )
      .all(from, until, limit)
  return store
    .prepare<[number, number, number, number], DueRow>(
      `${DUE} WHERE due.state = 'open' AND due.at >= ? AND due.at < ? AND (due.owner_id = ? OR due.owner_id IS NULL)
       ORDER BY due.at LIMIT ?`,
    )
    .all(from, until, ownerId, limit)
}

/** What has fallen due and was not yet shown as a notification. */
export function unnotifiedRows(store: Store, now: number, limit: number): DueRow[] {
  return store
    .prepare<[number, number], DueRow>(
      `${DUE} WHERE due.state = 'open' AND due.at <= ? AND due.notified_at IS NULL ORDER BY due.at LIMIT ?`,
    )
    .all(now, limit)
}

export function markNotified(store: Store, id: number, now: number): void {
  store.prepare<[number, number]>('UPDATE due SET notified_at = ? WHERE id = ?').run(now, id)
}

/** Open dates of the whole centre before `until`, counted up to `cap`. */
export function dueCount(store: Store, until: number, cap: number): number {
  const row = store
    .prepare<[number, number], { count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM due WHERE state = 'open' AND at < ? LIMIT ?)`,
    )
    .get(until, cap)
  return row?.count ?? 0
}

/** Who asks what he has to do: his own and what is nobody's; approvals only where he may decide them. */
export type Doer = { readonly personId: number; readonly approves: boolean }

/** What somebody has to do before `until` (待办), counted up to `cap`. */
export function ownDueCount(store: Store, { personId, approves }: Doer, until: number, cap: number): number {
  const row = store
    .prepare<[number, number, number, number], { count: number }>(
      `SELECT count(*) AS count FROM
         (SELECT 1 FROM due WHERE state = 'open' AND at < ? AND (owner_id = ? OR owner_id IS NULL)
            AND (kind <> 'approval' OR ?) LIMIT ?)`,
    )
    .get(until, personId, Number(approves), cap)
  return row?.count ?? 0
}

export type NotToForget = {
  incomplete: number
  stuck: number
  openRepairs: number
  waitingParts: number
  waitingApproval: number
  waitingSignature: number
  unaccepted: number
}

/** Small counts beside the list, each capped at 100; of closed and void cases nothing is to be done. */
export function notToForget(store: Store, quietSince: number): NotToForget {
  const row = store
    .prepare<[number], NotToForget>(
      `SELECT
         (SELECT count(*) FROM (SELECT 1 FROM complaint WHERE incomplete = 1 AND voided_at IS NULL AND +closed_at IS NULL LIMIT 100)) AS incomplete,
         (SELECT count(*) FROM (SELECT 1 FROM complaint WHERE closed_at IS NULL AND voided_at IS NULL AND last_action_at < ? LIMIT 100)) AS stuck,
         (SELECT count(*) FROM (SELECT 1 FROM repair WHERE state = 'open' LIMIT 100)) AS openRepairs,
         (SELECT count(*) FROM (SELECT 1 FROM repair_wait WHERE to_day IS NULL AND cause = 'maker-parts' LIMIT 100)) AS waitingParts,
         (SELECT count(*) FROM (SELECT 1 FROM proposal JOIN complaint ON complaint.id = complaint_id
            WHERE proposal.state = 'waiting' AND complaint.voided_at IS NULL AND closed_at IS NULL LIMIT 100)) AS waitingApproval,
         (SELECT count(*) FROM (SELECT 1 FROM agreement JOIN complaint ON complaint.id = complaint_id
            WHERE agreement.state = 'issued' AND complaint.voided_at IS NULL AND closed_at IS NULL LIMIT 100)) AS waitingSignature,
         (SELECT count(*) FROM (SELECT 1 FROM hand_over WHERE state = 'waiting' LIMIT 100)) AS unaccepted`,
    )
    .get(quietSince)
  if (!row) throw new Error('counts without a row')
  return row
}
