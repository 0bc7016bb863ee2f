import type { AttachmentKind } from '../../../shared/complaint/choices.ts'
import type { Store } from '../../store/store.ts'

export type AttachmentRow = {
  id: number
  uid: string
  complaintId: number | null
  repairId: number | null
  kind: AttachmentKind
  name: string
  mime: string
  bytes: number
  sha256: string
  author: string
  createdAt: number
  voidedAt: number | null
  voidReason: string | null
  /** The file was erased with the person's data. */
  erasedAt: number | null
}

const ATTACHMENT = `SELECT attachment.id, attachment.uid, complaint_id AS complaintId, repair_id AS repairId, kind, attachment.name, mime, bytes,
    sha256, person.name AS author, attachment.created_at AS createdAt, voided_at AS voidedAt, void_reason AS voidReason, erased_at AS erasedAt
  FROM attachment JOIN person ON person.id = author_id`

export function attachmentRows(store: Store, complaintId: number): AttachmentRow[] {
  return store
    .prepare<[number], AttachmentRow>(`${ATTACHMENT} WHERE complaint_id = ? ORDER BY attachment.id`)
    .all(complaintId)
}

export function attachmentRowsOfRepair(store: Store, repairId: number): AttachmentRow[] {
  return store
    .prepare<[number], AttachmentRow>(`${ATTACHMENT} WHERE repair_id = ? ORDER BY attachment.id`)
    .all(repairId)
}

export function attachmentRowsOfEntry(store: Store, ownEntryId: number): AttachmentRow[] {
  return store
    .prepare<[number], AttachmentRow>(`${ATTACHMENT} WHERE own_entry_id = ? ORDER BY attachment.id`)
    .all(ownEntryId)
}

export function attachmentByUid(store: Store, uid: string): AttachmentRow | undefined {
  return store.prepare<[string], AttachmentRow>(`${ATTACHMENT} WHERE attachment.uid = ?`).get(uid)
}
