import { missingFacts, type RequiredFact } from '../../../shared/complaint/completeness.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import type { Store } from '../../store/store.ts'
import { customerRow, unitRow } from '../customers/queries.ts'
import { found } from '../errors.ts'
import { complaintIdsOf } from '../search/queries.ts'
import { type ComplaintRow, complaintRow, demandRows } from './queries.ts'

/** What a registration still lacks, as it stands in the store (待补全). */
export function missingFactsOf(store: Store, complaint: ComplaintRow): RequiredFact[] {
  const unit = complaint.unitId === null ? undefined : unitRow(store, complaint.unitId)
  return missingFacts({
    address: customerRow(store, complaint.customerId)?.address ?? null,
    productName: unit?.productName ?? null,
    model: unit?.model ?? null,
    purchaseDay: unit?.purchaseDay ?? null,
    deliveryDay: unit?.deliveryDay ?? null,
    voucherKind: unit?.voucherKind ?? null,
    category: complaint.category,
    symptom: symptomText(complaint.symptoms, complaint.symptom, 'zh-CN'),
    faultShownDay: complaint.faultShownDay,
    demandCount: demandRows(store, complaint.id).length,
    readBackAt: complaint.readBackAt,
  })
}

/** Sets the mark of the "incomplete" list as the facts now stand. Call it in the command that changed them. */
export function refreshIncomplete(store: Store, complaintId: number): void {
  const complaint = found(complaintRow(store, complaintId))
  const incomplete = missingFactsOf(store, complaint).length > 0 ? 1 : 0
  if (incomplete !== complaint.incomplete) store.update('complaint', complaintId, { incomplete })
}

/** The same for every complaint of a customer, when his own facts or his machine's changed. */
export function refreshIncompleteOf(store: Store, customerId: number): void {
  for (const id of complaintIdsOf(store, customerId)) refreshIncomplete(store, id)
}
