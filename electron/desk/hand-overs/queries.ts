import type { HandOverState } from '../../../shared/workflow/hand-overs.ts'
import type { Store } from '../../store/store.ts'

export type HandOverRow = {
  id: number
  uid: string
  complaintId: number
  at: number
  author: string
  giverId: number
  giver: string
  receiverId: number
  receiver: string
  asked: string
  acceptBy: number
  state: HandOverState
  settledAt: number | null
  settledBy: string | null
  reason: string | null
  notedAt: number | null
}

const HAND_OVER = `SELECT hand_over.id, hand_over.uid, complaint_id AS complaintId, at, author.name AS author,
    giver_id AS giverId, giver.name AS giver, receiver_id AS receiverId, receiver.name AS receiver, asked, accept_by AS acceptBy, state, settled_at AS settledAt, settler.name AS settledBy,
    reason, noted_at AS notedAt
  FROM hand_over
  JOIN person AS author ON author.id = author_id
  JOIN person AS giver ON giver.id = giver_id
  JOIN person AS receiver ON receiver.id = receiver_id
  LEFT JOIN person AS settler ON settler.id = settled_by`

export function handOverRows(store: Store, complaintId: number): HandOverRow[] {
  return store
    .prepare<[number], HandOverRow>(`${HAND_OVER} WHERE complaint_id = ? ORDER BY hand_over.id`)
    .all(complaintId)
}

export function handOverRow(store: Store, id: number): HandOverRow | undefined {
  return store.prepare<[number], HandOverRow>(`${HAND_OVER} WHERE hand_over.id = ?`).get(id)
}

/** What of a case waits to be accepted. */
export function waitingHandOver(store: Store, complaintId: number): HandOverRow | undefined {
  return store
    .prepare<[number], HandOverRow>(`${HAND_OVER} WHERE complaint_id = ? AND state = 'waiting'`)
    .get(complaintId)
}

/** Everything that waits for one person to accept it. */
export function handOversWaitingFor(store: Store, receiverId: number): HandOverRow[] {
  return store
    .prepare<[number], HandOverRow>(`${HAND_OVER} WHERE state = 'waiting' AND receiver_id = ? ORDER BY hand_over.id`)
    .all(receiverId)
}

/** What came back of a case and was not yet seen by its giver. */
export function unnotedHandOvers(store: Store, complaintId: number): { id: number }[] {
  return store
    .prepare<[number], { id: number }>(
      `SELECT id FROM hand_over WHERE complaint_id = ? AND state IN ('returned', 'lapsed') AND noted_at IS NULL`,
    )
    .all(complaintId)
}
