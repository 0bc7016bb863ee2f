import type { Store } from '../../store/store.ts'
import { isSignedScan } from '../agreements/queries.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found } from '../errors.ts'
import {
  type AttachmentRow,
  attachmentByUid,
  attachmentRows,
  attachmentRowsOfEntry,
  attachmentRowsOfRepair,
} from './queries.ts'

type Owner = { complaintId: number } | { repairId: number } | { ownEntryId: number }

/** Everything attached to a case, a repair, or a card or promise, voided ones too: they stay to be seen, struck out. */
export function attachmentList(store: Store, of: Owner): AttachmentRow[] {
  if ('ownEntryId' in of) return attachmentRowsOfEntry(store, of.ownEntryId)
  return 'complaintId' in of ? attachmentRows(store, of.complaintId) : attachmentRowsOfRepair(store, of.repairId)
}

/** What is known about one attachment. @throws DeskError `not-found` */
export function attachmentOf(store: Store, uid: string): AttachmentRow {
  return found(attachmentByUid(store, uid))
}

/**
 * Marks an attachment as wrong; its bytes stay. @throws DeskError `conflict` when it is void already, or is the scan
 * that an agreement counts as signed by
 */
export function voidAttachment(context: SignedIn, uid: string, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const attachment = attachmentOf(store, uid)
    if (attachment.erasedAt !== null) throw new DeskError('conflict', 'file-erased')
    if (attachment.voidedAt !== null) throw new DeskError('conflict', 'already-void')
    if (isSignedScan(store, attachment.id)) throw new DeskError('conflict', 'scan-of-agreement')
    store.update('attachment', attachment.id, { voided_at: now, void_reason: reason })
    return {
      kind: 'attachment.voided',
      subject: uid,
      details: { name: attachment.name, reason },
      complaintId: attachment.complaintId,
      areas: ['complaints', 'repairs', 'own-layer'],
      result: undefined,
    }
  })
}
