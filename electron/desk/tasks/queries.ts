import type { Store } from '../../store/store.ts'

export type TaskRow = {
  id: number
  uid: string
  complaintId: number
  agreementId: number | null
  department: string
  words: string
  dueDay: string
  state: 'open' | 'done' | 'void'
  settledAt: number | null
  settledBy: string | null
  proof: string | null
}

const TASK = `SELECT task.id, task.uid, complaint_id AS complaintId, agreement_id AS agreementId, department, words, due_day AS dueDay,
    state, settled_at AS settledAt, person.name AS settledBy, proof
  FROM task LEFT JOIN person ON person.id = settled_by`

export function taskRows(store: Store, complaintId: number): TaskRow[] {
  return store.prepare<[number], TaskRow>(`${TASK} WHERE complaint_id = ? ORDER BY due_day, task.id`).all(complaintId)
}

export function taskRow(store: Store, id: number): TaskRow | undefined {
  return store.prepare<[number], TaskRow>(`${TASK} WHERE task.id = ?`).get(id)
}

export function taskRowsOfAgreement(store: Store, agreementId: number): TaskRow[] {
  return store.prepare<[number], TaskRow>(`${TASK} WHERE agreement_id = ? ORDER BY task.id`).all(agreementId)
}

export type OpenTaskRow = {
  id: number
  complaintId: number
  complaintNumber: string
  customer: string
  agreementNumber: string | null
  department: string
  words: string
  dueDay: string
}

/** How many tasks are open. */
export function openTaskCount(store: Store): number {
  const row = store
    .prepare<[], { count: number }>(`SELECT count(*) AS count FROM due WHERE kind = 'task' AND state = 'open'`)
    .get()
  return row?.count ?? 0
}

/** Open tasks of every case that stands, soonest first, at most `most`. */
export function openTaskRows(store: Store, most: number): OpenTaskRow[] {
  return store
    .prepare<[number], OpenTaskRow>(
      `SELECT task.id, task.complaint_id AS complaintId, complaint.number AS complaintNumber, customer.name AS customer,
         agreement.number AS agreementNumber, department, task.words, due_day AS dueDay
       FROM due
       JOIN task ON task.id = due.source_id
       JOIN complaint ON complaint.id = task.complaint_id
       JOIN customer ON customer.id = complaint.customer_id
       LEFT JOIN agreement ON agreement.id = task.agreement_id
       WHERE due.kind = 'task' AND due.state = 'open'
       ORDER BY due_day, task.id LIMIT ?`,
    )
    .all(most)
}
