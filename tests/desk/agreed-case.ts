import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import type { AgreementContent } from '../../shared/agreement/document.ts'
import { compensation, exchange } from '../unit/agreement/sample-clauses.ts'
import { type register, registerHeard, type TestDesk, type Who } from './harness.ts'

/** The case every agreement test starts from: a set of 2,999 yuan, and internal words that no paper may ever show. */
export const INTERNAL = {
  opinion: '客户情绪激动，底线补五百。',
  talk: '同事说这个客户很难缠。',
}

export const exchangeClause = { ...exchange, dueDay: '2026-03-20', oldSerial: '32A7788', newModel: 'ABC-50' }
/** 200 yuan, within the clerk's limit. */
export const moneyClause = { ...compensation, dueDay: '2026-03-18', amountFen: 20_000 }

export type Paper = {
  state: string
  number: string | null
  printedNumber: string | null
  checkCode: string | null
  intact: boolean | null
  digest: string | null
  extraText: string
  content: AgreementContent
  checks: { code: string; result: string; params: object }[]
}

export const caseOf = (desk: TestDesk, id: number) => desk.ask<CaseFile>('complaints.get', { id })

export const paperOf = (desk: TestDesk, id: number, language: 'zh-CN' | 'en' = 'zh-CN') =>
  desk.ask<Paper>('agreements.get', { id, language })

/** A registered case with a talk in its log, and a proposal that the manager has made. */
export async function proposedCase(
  desk: TestDesk,
  clauses: readonly object[] = [exchangeClause, moneyClause],
  changes: Parameters<typeof register>[1] = {},
  as: Who = 'manager',
): Promise<{ complaintId: number; caseNumber: string; proposalId: number }> {
  const { id: complaintId, number: caseNumber } = await registerHeard(desk, {
    ...changes,
    customer: { address: '城东区幸福路 18 号 3-502', ...changes.customer },
    complaint: { symptom: '开机后黑屏', ...changes.complaint },
  })
  await desk.ask('contacts.log', {
    complaintId,
    kind: 'note',
    direction: 'internal',
    chase: false,
    minutes: null,
    words: INTERNAL.talk,
    promise: null,
  })
  const proposal = { complaintId, clauses, opinion: INTERNAL.opinion }
  const { id: proposalId } = await desk.ask<{ id: number }>('proposals.propose', proposal, as)
  return { complaintId, caseNumber, proposalId }
}

export const draftOf = async (desk: TestDesk, proposalId: number) =>
  (await desk.ask<{ id: number }>('agreements.draft', { proposalId })).id

/** What a page sends to issue the paper it shows; one that is no draft has no digest of its own. */
export const issueInput = async (desk: TestDesk, id: number) => ({
  id,
  digest: (await paperOf(desk, id)).digest ?? '0'.repeat(64),
})

export const tryIssue = async (desk: TestDesk, id: number, as: Who = 'manager') =>
  desk.call('agreements.issue', await issueInput(desk, id), as)

export const issue = async (desk: TestDesk, id: number, as: Who = 'manager') =>
  desk.ask<{ number: string; checkCode: string }>('agreements.issue', await issueInput(desk, id), as)

/** Types further terms over those that stand. */
export const typeExtra = async (desk: TestDesk, id: number, text: string) =>
  desk.ask('agreements.setExtraText', { id, before: (await paperOf(desk, id)).extraText, text })

export const sign = (desk: TestDesk, id: number) =>
  desk.ask('agreements.sign', { id, signedAttachmentUid: null, signedAt: desk.desk.parts.clock() })

/** A case whose agreement is signed: its tasks and follow-ups are under way. */
export async function signedCase(desk: TestDesk, clauses?: readonly object[]) {
  const proposed = await proposedCase(desk, clauses)
  const agreementId = await draftOf(desk, proposed.proposalId)
  await issue(desk, agreementId)
  await sign(desk, agreementId)
  return { ...proposed, agreementId }
}

/** A one-pixel picture, uploaded to a case as a page does; its uid. */
export async function upload(desk: TestDesk, complaintId: number, kind = 'signed-agreement'): Promise<string> {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const query = new URLSearchParams({ complaintId: String(complaintId), kind, name: '扫描件.png' })
  const response = await desk.request(`/files?${query}`, { method: 'POST', body: png })
  const { uid } = (await response.json()) as { uid: string }
  return uid
}
