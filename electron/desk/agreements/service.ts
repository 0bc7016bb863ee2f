import { hash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { checkedText } from '../../../shared/agreement/check-code.ts'
import { type Check, checkAgreement, mayIssue } from '../../../shared/agreement/checks.ts'
import { type AgreementContent, composeAgreement } from '../../../shared/agreement/document.ts'
import { legalFloorOf } from '../../../shared/agreement/legal-floor.ts'
import { caseNumber, formatNumber, parseNumber } from '../../../shared/agreement/numbering.ts'
import type { PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import type { Act } from '../../../shared/audit/acts.ts'
import { addDays } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { DueKind } from '../../../shared/workflow/due.ts'
import { setDue, settleDue } from '../../store/due.ts'
import { nextNumber } from '../../store/numbers.ts'
import type { Store } from '../../store/store.ts'
import { attachmentByUid } from '../attachments/queries.ts'
import { command, type Outcome } from '../command.ts'
import { openComplaint } from '../complaints/service.ts'
import { advance, takeBack } from '../complaints/stages.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { closingOn } from '../follow-ups/closing-time.ts'
import { proposalRow } from '../proposals/queries.ts'
import { clausesOf, currentProposal, limitOf, replaceOlder } from '../proposals/service.ts'
import { holidaysInUse, packOfCase } from '../rules/law.ts'
import { titlesOf } from '../rules/said.ts'
import { entitlementOf } from '../rules/service.ts'
import { centreOf, shopTimeOf } from '../setup/centre.ts'
import { startExecution, stopExecution } from './execution.ts'
import { agreementInput, type Terms } from './paper.ts'
import { type AgreementRow, agreementRow, agreementRows } from './queries.ts'

/** The wording of the form; raised whenever a printed word of it changes, so that an old check code can be understood. */
const TEMPLATE_VERSION = '2026.1'
/** Days after issue on which a missing signature (未签字) comes up. */
const SIGNATURE_DAYS = 3
/** Under this kind, with the agreement as its source. */
const MISSING_SIGNATURE: DueKind = 'reminder'
const AREAS = ['agreements', 'complaints', 'today'] as const

/** What is frozen at issue (定稿): the paper in both languages; the Chinese one governs. */
type Frozen = Readonly<Record<PaperLanguage, AgreementContent>>

function outcome<Result>(kind: Act, subject: string, details: object, result: Result): Outcome<Result> {
  return { kind, subject, details, areas: AREAS, result }
}

/** The number as printed, `XY-2026-0045-V2`; null for a draft, which carries none. */
export function printedNumber({
  number,
  numberVersion,
}: Pick<AgreementRow, 'number' | 'numberVersion'>): string | null {
  const read = number === null ? null : parseNumber(number)
  return read === null ? null : formatNumber({ ...read, version: numberVersion })
}

/** An agreement that is in a state. @throws DeskError `not-found`, `conflict` with the agreement as it now stands */
function agreementIn(store: Store, id: number, ...states: AgreementRow['state'][]): AgreementRow {
  const agreement = found(agreementRow(store, id))
  if (!states.includes(agreement.state))
    throw new DeskError('conflict', `agreement-${agreement.state}`, { theirs: { ...agreement, content: null } })
  return agreement
}

/**
 * Makes a draft (协议草稿) of an approved proposal, or puts the case's open draft on it. Only the newest proposal of a case
 * counts, and while a paper is out unsigned it is corrected, not doubled.
 * @throws DeskError `conflict` (`not-approved`, `newer-proposal`, `proposal-used`, `agreement-issued`)
 */
export function draftAgreement(context: SignedIn, proposalId: number): { id: number } {
  const { store } = context
  return command(context, (now) => {
    const proposal = found(proposalRow(store, proposalId))
    const complaint = openComplaint(store, proposal.complaintId)
    if (proposal.state !== 'approved') throw new DeskError('conflict', 'not-approved')
    if (currentProposal(store, complaint.id)?.id !== proposalId) throw new DeskError('conflict', 'newer-proposal')
    const standing = agreementRows(store, complaint.id).filter(({ state }) => state !== 'void')
    if (standing.some(({ state }) => state === 'issued')) throw new DeskError('conflict', 'agreement-issued')
    const draft = standing.find(({ state }) => state === 'draft')
    if (standing.some((agreement) => agreement !== draft && agreement.proposalId === proposalId))
      throw new DeskError('conflict', 'proposal-used')
    advance(context, complaint, 'agreement', now)
    if (draft) {
      store.update('agreement', draft.id, { proposal_id: proposalId })
      // What was out on an older proposal when this one was approved has been corrected since.
      const replaced = replaceOlder(context, proposal, now)
      return outcome('agreement.rebased', draft.uid, { proposal: proposal.uid, replaced }, { id: draft.id })
    }
    const { id, uid } = insertDraft(context, { complaintId: complaint.id, proposalId, version: 1, extraText: '' }, now)
    return outcome('agreement.drafted', uid, { proposal: proposal.uid }, { id })
  })
}

function insertDraft(
  { store, caller }: SignedIn,
  draft: { complaintId: number; proposalId: number; version: number; extraText: string },
  now: number,
): { id: number; uid: string } {
  const uid = uuidv7()
  const id = store.insert('agreement', {
    uid,
    complaint_id: draft.complaintId,
    proposal_id: draft.proposalId,
    state: 'draft',
    number_version: draft.version,
    extra_text: draft.extraText,
    author_id: caller.personId,
    created_at: now,
  })
  return { id, uid }
}

export type ExtraTextInput = { id: number; before: string; text: string }

/**
 * Keeps the further terms (其他约定) of a draft, one a line; `before` is the text the typing started from. They are looked
 * over for what may not be agreed each time it is shown.
 * @throws DeskError `conflict` (`changed-meanwhile` with the present text when it is neither of the two)
 */
export function setExtraText(context: SignedIn, { id, before, text }: ExtraTextInput): void {
  const { store } = context
  command(context, () => {
    const agreement = agreementIn(store, id, 'draft')
    const { extraText } = agreement
    // A page that never heard the answer sends the same words again; that is no second hand.
    if (extraText !== before && extraText !== text)
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: { extraText } })
    store.update('agreement', id, { extra_text: text })
    return outcome('agreement.extra-text-set', agreement.uid, { text }, undefined)
  })
}

/** The paper of an agreement in both languages as the case stands today, with its checks. */
function compose(
  context: SignedIn,
  agreement: AgreementRow,
  number: string | null,
): { content: Frozen; rulePack: string; checks: Check[] } {
  const { store, caller } = context
  const proposal = found(proposalRow(store, agreement.proposalId))
  const answer = entitlementOf(context, agreement.complaintId)
  const { extraText, numberVersion: version } = agreement
  const terms: Terms = { clauses: clausesOf(proposal), extraText, number, version }
  const input = (language: PaperLanguage) => agreementInput(store, agreement.complaintId, terms, answer, language)
  const chinese = input('zh-CN')
  return {
    content: { 'zh-CN': composeAgreement(chinese), en: composeAgreement(input('en')) },
    rulePack: answer.pack.version,
    checks: checkAgreement({
      clauses: terms.clauses,
      extraText,
      floor: legalFloorOf(answer, answer.used.priceFen),
      limits: { signerFen: limitOf(caller) },
      // The approval holds for what was decided on; if the law has come to give less since, it no longer reaches.
      approval: proposal.state === 'approved' ? { id: proposal.uid, upToFen: proposal.beyondFen } : null,
      parties: chinese,
      pack: packOfCase(store, agreement.complaintId).pack,
    }),
  }
}

/** SHA-256 in hex of a draft as composed, in both languages: what a person has read when he says to issue it. */
function digestOf(content: Frozen, rulePack: string): string {
  return checkCodeOf(content, TEMPLATE_VERSION, rulePack)
}

/**
 * Issues a draft (签发) that still says what was read, by the `digest` of its paper: the number is given, the paper frozen
 * in both languages and its check code computed, all in one transaction, so that a refused issue uses no number.
 * @throws DeskError `conflict` (`changed-meanwhile` with the digest as it is now, `checks-block` with the checks,
 * `newer-proposal`)
 */
export function issueAgreement(context: SignedIn, id: number, digest: string): { number: string; checkCode: string } {
  const { store, caller } = context
  return command(context, (now) => {
    const agreement = agreementIn(store, id, 'draft')
    const complaint = openComplaint(store, agreement.complaintId)
    if (currentProposal(store, complaint.id)?.id !== agreement.proposalId)
      throw new DeskError('conflict', 'newer-proposal')
    const { content: draft, rulePack, checks } = compose(context, agreement, null)
    const composed = digestOf(draft, rulePack)
    if (composed !== digest) throw new DeskError('conflict', 'changed-meanwhile', { theirs: { digest: composed } })
    if (!mayIssue(checks)) throw new DeskError('conflict', 'checks-block', { theirs: { checks } })
    const centre = centreOf(store)
    const today = dayOf(now, centre.zone)
    const number = predecessorNumber(store, agreement) ?? newNumber(store, Number(today.slice(0, 4)), centre.code)
    const printed = found(printedNumber({ number, numberVersion: agreement.numberVersion }))
    const { content } = compose(context, agreement, printed)
    const checkCode = checkCodeOf(content, TEMPLATE_VERSION, rulePack)
    store.update('agreement', id, {
      state: 'issued',
      number,
      content: JSON.stringify(content),
      template_version: TEMPLATE_VERSION,
      rule_pack: rulePack,
      check_code: checkCode,
      issued_by: caller.personId,
      issued_at: now,
    })
    const at = closingOn(addDays(today, SIGNATURE_DAYS), shopTimeOf(centre, holidaysInUse(store)))
    setDue(store, { kind: MISSING_SIGNATURE, sourceId: id, complaintId: complaint.id, ownerId: complaint.ownerId, at })
    advance(context, complaint, 'agreement', now)
    const said = { number: printed, checkCode }
    return { ...outcome('agreement.issued', agreement.uid, said, said), units: [complaint.unitId] }
  })
}

/** SHA-256 in hex of a frozen paper with the wording and rules it was made with (校验码). */
function checkCodeOf(content: unknown, templateVersion: string, rulePackVersion: string): string {
  return hash('sha256', checkedText({ content, templateVersion, rulePackVersion }), 'hex')
}

function newNumber(store: Store, year: number, centreCode: string | null): string {
  return caseNumber('XY', year, nextNumber(store, 'XY', year), centreCode)
}

/** A corrected paper keeps its number: the one of the voided version before it. */
function predecessorNumber(store: Store, agreement: AgreementRow): string | null {
  if (agreement.numberVersion === 1) return null
  const before = agreementRows(store, agreement.complaintId).findLast(
    ({ id, number }) => id < agreement.id && number !== null,
  )
  return before?.number ?? null
}

export type SignInput = { id: number; signedAttachmentUid: string | null; signedAt: number }

/** The scan of a signed paper. @throws DeskError `invalid` when it is not an attachment of the case that stands */
function scanOf(store: Store, uid: string, complaintId: number): number {
  const scan = attachmentByUid(store, uid)
  if (!scan || scan.complaintId !== complaintId || scan.voidedAt !== null)
    throw wrongField('signedAttachmentUid', 'not-found')
  return scan.id
}

/**
 * Marks an agreement as signed (已签字), with its scan when there is one already, and hands it to the departments: tasks,
 * follow-ups, the stage of execution.
 * @throws DeskError `conflict` when it is not out for signature, `invalid` for an impossible moment or a foreign scan
 */
export function signAgreement(context: SignedIn, { id, signedAttachmentUid, signedAt }: SignInput): void {
  const { store, caller } = context
  command(context, (now) => {
    const agreement = agreementIn(store, id, 'issued')
    const complaint = openComplaint(store, agreement.complaintId)
    // The paper is dated to the minute; what is typed for the signature has no seconds.
    const issuedMinute = Math.floor((agreement.issuedAt ?? now) / 60_000) * 60_000
    if (signedAt > now) throw wrongField('signedAt', 'day-in-future')
    if (signedAt < issuedMinute) throw wrongField('signedAt', 'before-issue')
    const scanId = signedAttachmentUid === null ? null : scanOf(store, signedAttachmentUid, complaint.id)
    store.update('agreement', id, {
      state: 'signed',
      signed_at: signedAt,
      signed_by: caller.personId,
      signed_attachment_id: scanId,
    })
    settleDue(store, MISSING_SIGNATURE, id)
    const clauses = clausesOf(found(proposalRow(store, agreement.proposalId)))
    startExecution(context, id, complaint, clauses, dayOf(signedAt, centreOf(store).zone))
    advance(context, complaint, 'execution', now)
    return outcome('agreement.signed', agreement.uid, { signedAt, signedAttachmentUid }, undefined)
  })
}

/** Adds the scan of a paper that was signed before it could be scanned. @throws DeskError `conflict` when there is one */
export function attachScan(context: SignedIn, id: number, attachmentUid: string): void {
  const { store } = context
  command(context, () => {
    const agreement = agreementIn(store, id, 'signed', 'performed')
    if (agreement.signedAttachmentId !== null) throw new DeskError('conflict', 'scan-of-agreement')
    store.update('agreement', id, { signed_attachment_id: scanOf(store, attachmentUid, agreement.complaintId) })
    return outcome('agreement.scan-attached', agreement.uid, { attachmentUid }, undefined)
  })
}

/** The columns of a voided paper. */
function voidedBy({ caller }: SignedIn, reason: string, now: number) {
  return { state: 'void', voided_at: now, voided_by: caller.personId, void_reason: reason } as const
}

/**
 * Corrects a paper before its signature (更正): this version is void, and a new draft will take its number with the next
 * version. A new proposal may then change the amounts under it.
 * @throws DeskError `conflict` when it is not out for signature
 */
export function correctAgreement(context: SignedIn, id: number, reason: string): { id: number } {
  const { store } = context
  return command(context, (now) => {
    const agreement = agreementIn(store, id, 'issued')
    const { unitId } = openComplaint(store, agreement.complaintId)
    store.update('agreement', id, voidedBy(context, reason, now))
    settleDue(store, MISSING_SIGNATURE, id, 'void')
    const { complaintId, proposalId, extraText } = agreement
    const draft = insertDraft(
      context,
      { complaintId, proposalId, version: agreement.numberVersion + 1, extraText },
      now,
    )
    const details = { reason, number: printedNumber(agreement), draft: draft.uid }
    return { ...outcome('agreement.corrected', agreement.uid, details, { id: draft.id }), units: [unitId] }
  })
}

/**
 * Voids an agreement (作废): it keeps its number and its text, and what it set going is taken back.
 * @throws DeskError `conflict` when it is performed or void already
 */
export function voidAgreement(context: SignedIn, id: number, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const agreement = agreementIn(store, id, 'draft', 'issued', 'signed')
    const complaint = openComplaint(store, agreement.complaintId)
    store.update('agreement', id, voidedBy(context, reason, now))
    settleDue(store, MISSING_SIGNATURE, id, 'void')
    if (agreement.state === 'signed') {
      stopExecution(context, id, now)
      takeBack(context, complaint, { from: 'execution', to: 'agreement' }, now)
    }
    const details = { reason, number: printedNumber(agreement) }
    const done = outcome('agreement.voided', agreement.uid, details, undefined)
    return { ...done, complaintId: complaint.id, units: [complaint.unitId] }
  })
}

/**
 * An agreement as paper: the frozen text once it was issued, before that the text as the case stands now with what the
 * checks say. A draft carries neither number nor check code, only the `digest` to issue it by; `intact` says whether a
 * frozen text still fits its code.
 * @throws DeskError `not-found`
 */
export function agreementPaper(context: SignedIn, id: number, language: PaperLanguage) {
  const row = found(agreementRow(context.store, id))
  if (row.erasedAt !== null) throw new DeskError('conflict', 'paper-erased')
  const live = row.content === null ? compose(context, row, null) : null
  const content: Frozen = live?.content ?? JSON.parse(row.content ?? '')
  // What is issued was checked then; only a draft that may still be issued is checked now.
  const draft = row.state === 'draft' ? live : null
  const checks = draft?.checks ?? []
  return {
    ...row,
    content: content[language],
    printedNumber: printedNumber(row),
    intact: isIntact(row),
    digest: draft ? digestOf(draft.content, draft.rulePack) : null,
    checks,
    titles: titlesOf(
      checks.flatMap((check) => check.citations.map((citation) => citation.instrument)),
      packOfCase(context.store, row.complaintId).pack,
    ),
  }
}

/** Whether a frozen text still is the one its check code was computed over; null while nothing is frozen. */
function isIntact({ content, templateVersion, rulePack, checkCode }: AgreementRow): boolean | null {
  if (content === null || templateVersion === null || rulePack === null) return null
  return checkCodeOf(JSON.parse(content), templateVersion, rulePack) === checkCode
}
