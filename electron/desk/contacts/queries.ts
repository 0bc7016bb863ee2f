import type { Store } from '../../store/store.ts'

export type ContactRow = {
  id: number
  at: number
  kind: string
  direction: 'in' | 'out' | 'internal'
  chase: number
  minutes: number | null
  words: string
  author: string
  voidedAt: number | null
  voidReason: string | null
}

export function contactRows(store: Store, complaintId: number): ContactRow[] {
  return store
    .prepare<[number], ContactRow>(
      `SELECT contact.id, at, kind, direction, chase, minutes, words, person.name AS author, voided_at AS voidedAt, void_reason AS voidReason
       FROM contact JOIN person ON person.id = author_id WHERE complaint_id = ? ORDER BY at, contact.id`,
    )
    .all(complaintId)
}

export function contactRow(
  store: Store,
  id: number,
): { id: number; uid: string; complaint_id: number; chase: number; voided_at: number | null } | undefined {
  return store
    .prepare<[number], { id: number; uid: string; complaint_id: number; chase: number; voided_at: number | null }>(
      'SELECT id, uid, complaint_id, chase, voided_at FROM contact WHERE id = ?',
    )
    .get(id)
}

export type PromiseRow = {
  id: number
  uid: string
  complaintId: number
  madeAt: number
  dueAt: number
  ownerId: number
  owner: string
  author: string
  words: string
  state: 'open' | 'kept' | 'broken' | 'void'
  settledAt: number | null
  result: string | null
}

const PROMISE = `SELECT promise.id, promise.uid, complaint_id AS complaintId, made_at AS madeAt, due_at AS dueAt, owner_id AS ownerId,
    owner.name AS owner, author.name AS author, words, state, settled_at AS settledAt, result
  FROM promise JOIN person AS owner ON owner.id = owner_id JOIN person AS author ON author.id = author_id`

export function promiseRows(store: Store, complaintId: number): PromiseRow[] {
  return store.prepare<[number], PromiseRow>(`${PROMISE} WHERE complaint_id = ? ORDER BY promise.id`).all(complaintId)
}

export function promiseRow(store: Store, id: number): PromiseRow | undefined {
  return store.prepare<[number], PromiseRow>(`${PROMISE} WHERE promise.id = ?`).get(id)
}

/** Counts an inbound chase and notes that something happened on the case. */
export function touchComplaint(store: Store, complaintId: number, now: number, chases: number, reply: boolean): void {
  store
    .prepare<[number, number, number, number, number]>(
      `UPDATE complaint SET last_action_at = ?, chase_count = chase_count + ?,
         first_reply_at = CASE WHEN ? = 1 AND first_reply_at IS NULL THEN ? ELSE first_reply_at END
       WHERE id = ?`,
    )
    .run(now, chases, reply ? 1 : 0, now, complaintId)
}

/** Gives the open promises one person owes on a complaint to another. */
export function handOverPromises(store: Store, complaintId: number, fromId: number, toId: number): void {
  store
    .prepare<[number, number, number]>(
      `UPDATE promise SET owner_id = ? WHERE complaint_id = ? AND owner_id = ? AND state = 'open'`,
    )
    .run(toId, complaintId, fromId)
}
