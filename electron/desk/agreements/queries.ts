import type { Store } from '../../store/store.ts'

export type AgreementRow = {
  id: number
  uid: string
  complaintId: number
  proposalId: number
  state: 'draft' | 'issued' | 'signed' | 'performed' | 'void'
  number: string | null
  numberVersion: number
  extraText: string
  content: string | null
  templateVersion: string | null
  rulePack: string | null
  checkCode: string | null
  author: string
  createdAt: number
  issuer: string | null
  issuedAt: number | null
  signedAt: number | null
  /** Who noted the signature. */
  signer: string | null
  signedAttachmentId: number | null
  voidedAt: number | null
  voider: string | null
  voidReason: string | null
  /** The paper was erased once its keeping period was over; number and check code stay. */
  erasedAt: number | null
}

/** An agreement without its frozen text, which is long. */
export type AgreementHead = Omit<AgreementRow, 'content'>

const HEAD = `agreement.id, agreement.uid, complaint_id AS complaintId, proposal_id AS proposalId, state, number,
    number_version AS numberVersion, extra_text AS extraText, template_version AS templateVersion, rule_pack AS rulePack,
    check_code AS checkCode, author.name AS author, agreement.created_at AS createdAt, issuer.name AS issuer, issued_at AS issuedAt,
    signed_at AS signedAt, signer.name AS signer, signed_attachment_id AS signedAttachmentId,
    voided_at AS voidedAt, voider.name AS voider, void_reason AS voidReason,
    erased_at AS erasedAt`
const FROM = `FROM agreement JOIN person AS author ON author.id = author_id
  LEFT JOIN person AS issuer ON issuer.id = issued_by
  LEFT JOIN person AS signer ON signer.id = signed_by
  LEFT JOIN person AS voider ON voider.id = voided_by`

export function agreementRows(store: Store, complaintId: number): AgreementHead[] {
  return store
    .prepare<[number], AgreementHead>(`SELECT ${HEAD} ${FROM} WHERE complaint_id = ? ORDER BY agreement.id`)
    .all(complaintId)
}

export function agreementRow(store: Store, id: number): AgreementRow | undefined {
  return store.prepare<[number], AgreementRow>(`SELECT ${HEAD}, content ${FROM} WHERE agreement.id = ?`).get(id)
}

/** Whether an attachment is the scan that an agreement counts as signed by. */
export function isSignedScan(store: Store, attachmentId: number): boolean {
  const row = store
    .prepare<[number], { id: number }>(
      `SELECT id FROM agreement WHERE signed_attachment_id = ? AND state IN ('signed', 'performed')`,
    )
    .get(attachmentId)
  return row !== undefined
}
