import type { Store } from '../../store/store.ts'

export type ProposalRow = {
  id: number
  uid: string
  complaintId: number
  clauses: string
  opinion: string
  beyondFen: number
  limitFen: number | null
  state: 'waiting' | 'approved' | 'returned' | 'rejected' | 'withdrawn'
  authorId: number
  author: string
  createdAt: number
  decider: string | null
  decidedAt: number | null
  decisionReason: string | null
  /** When an approved one stopped to count (失效): another took its place, or the case ended without an agreement. */
  endedAt: number | null
  ender: string | null
  endReason: string | null
  /** What took its place. */
  replacedBy: number | null
}

const PROPOSAL = `SELECT proposal.id, proposal.uid, complaint_id AS complaintId, clauses, opinion, beyond_fen AS beyondFen,
    proposal.limit_fen AS limitFen, state, author_id AS authorId, author.name AS author, proposal.created_at AS createdAt,
    decider.name AS decider, decided_at AS decidedAt, decision_reason AS decisionReason,
    ended_at AS endedAt, ender.name AS ender, end_reason AS endReason, replaced_by AS replacedBy
  FROM proposal JOIN person AS author ON author.id = author_id LEFT JOIN person AS decider ON decider.id = decided_by
    LEFT JOIN person AS ender ON ender.id = ended_by`

export function proposalRows(store: Store, complaintId: number): ProposalRow[] {
  return store
    .prepare<[number], ProposalRow>(`${PROPOSAL} WHERE complaint_id = ? ORDER BY proposal.id`)
    .all(complaintId)
}

export function proposalRow(store: Store, id: number): ProposalRow | undefined {
  return store.prepare<[number], ProposalRow>(`${PROPOSAL} WHERE proposal.id = ?`).get(id)
}

/** One proposal takes the place of those approved before it on the same case. */
type Replacing = { id: number; complaintId: number; by: number; now: number }

/** Ends the approved proposals that another replaces (被新方案取代), unless a paper on them is out or signed; their uids. */
export function endReplacedRows(store: Store, replacing: Replacing): string[] {
  return store
    .prepare<[Replacing], { uid: string }>(
      `UPDATE proposal SET ended_at = :now, ended_by = :by, replaced_by = :id
       WHERE complaint_id = :complaintId AND id < :id AND state = 'approved' AND ended_at IS NULL
         AND id NOT IN (SELECT proposal_id FROM agreement
           WHERE complaint_id = :complaintId AND state IN ('issued', 'signed', 'performed'))
       RETURNING uid`,
    )
    .all(replacing)
    .map(({ uid }) => uid)
}

/** What the agreements of a case that are out or signed grant above the law, in fen. */
export function grantedFen(store: Store, complaintId: number): number {
  const row = store
    .prepare<[number], { fen: number }>(
      `SELECT coalesce(sum(beyond_fen), 0) AS fen FROM proposal
       WHERE id IN (SELECT proposal_id FROM agreement WHERE complaint_id = ? AND state IN ('issued', 'signed', 'performed'))`,
    )
    .get(complaintId)
  return row?.fen ?? 0
}

export type WaitingRow = {
  id: number
  complaintId: number
  complaintNumber: string
  customer: string
  productName: string | null
  model: string | null
  serial: string | null
  clauses: string
  opinion: string
  beyondFen: number
  limitFen: number | null
  author: string
  createdAt: number
}

/** Those of voided complaints wait for nothing. */
const WAITING = `proposal JOIN complaint ON complaint.id = proposal.complaint_id
  WHERE proposal.state = 'waiting' AND complaint.voided_at IS NULL`

/** How many proposals wait for a decision. */
export function waitingCount(store: Store): number {
  return store.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${WAITING}`).get()?.count ?? 0
}

/** Proposals that wait for a decision, oldest first, at most `most`. */
export function waitingRows(store: Store, most: number): WaitingRow[] {
  return store
    .prepare<[number], WaitingRow>(
      `SELECT proposal.id, proposal.complaint_id AS complaintId, complaint.number AS complaintNumber, customer.name AS customer,
         unit.product_name AS productName, unit.model, unit.serial, proposal.clauses, proposal.opinion,
         proposal.beyond_fen AS beyondFen, proposal.limit_fen AS limitFen, person.name AS author, proposal.created_at AS createdAt
       FROM proposal
       JOIN complaint ON complaint.id = proposal.complaint_id
       JOIN customer ON customer.id = complaint.customer_id
       JOIN person ON person.id = proposal.author_id
       LEFT JOIN unit ON unit.id = complaint.unit_id
       WHERE proposal.state = 'waiting' AND complaint.voided_at IS NULL
       ORDER BY proposal.id LIMIT ?`,
    )
    .all(most)
}
