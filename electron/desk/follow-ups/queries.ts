import type { Store } from '../../store/store.ts'

export type FollowUpRow = {
  id: number
  uid: string
  complaintId: number
  plannedDay: string
  state: 'open' | 'done' | 'void'
  at: number | null
  author: string | null
  reached: number | null
  works: number | null
  satisfaction: number | null
  remark: string | null
}

const FOLLOW_UP = `SELECT follow_up.id, follow_up.uid, complaint_id AS complaintId, planned_day AS plannedDay, state, at,
    person.name AS author, reached, works, satisfaction, remark
  FROM follow_up LEFT JOIN person ON person.id = author_id`

export function followUpRows(store: Store, complaintId: number): FollowUpRow[] {
  return store
    .prepare<[number], FollowUpRow>(`${FOLLOW_UP} WHERE complaint_id = ? ORDER BY planned_day, follow_up.id`)
    .all(complaintId)
}

export function followUpRow(store: Store, id: number): FollowUpRow | undefined {
  return store.prepare<[number], FollowUpRow>(`${FOLLOW_UP} WHERE follow_up.id = ?`).get(id)
}
