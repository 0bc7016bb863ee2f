import type { PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import { composeExplanation, type ExplanationContent } from '../../../shared/rules/explanation.ts'
import { goodsOf } from '../agreements/paper.ts'
import { complaintRow } from '../complaints/queries.ts'
import type { DeskParts } from '../context.ts'
import { customerRow, unitRow } from '../customers/queries.ts'
import { found } from '../errors.ts'
import { ownAnswersOf } from '../own-layer/service.ts'
import { centreOf } from '../setup/centre.ts'
import { packOfCase } from './law.ts'
import { entitlementOf } from './service.ts'

/**
 * The sheet that explains to the customer of a complaint what he is entitled to today (权益说明).
 * @throws DeskError `not-found`
 */
export function explanationSheet(
  parts: Pick<DeskParts, 'store' | 'clock'>,
  complaintId: number,
  language: PaperLanguage,
): ExplanationContent {
  const { store } = parts
  const complaint = found(complaintRow(store, complaintId))
  const customer = found(customerRow(store, complaint.customerId))
  const centre = centreOf(store)
  const unit = complaint.unitId === null ? undefined : unitRow(store, complaint.unitId)
  const answer = entitlementOf(parts, complaintId)
  const goods = goodsOf(store, unit, language)
  return composeExplanation({
    language,
    caseNumber: complaint.number,
    centreName: centre.name,
    centrePhone: centre.phone,
    customerName: customer.name,
    goods,
    voucher: goods.voucher,
    answer,
    own: ownAnswersOf(store, complaintId, answer),
    pack: packOfCase(store, complaintId).pack,
  })
}
