import type { PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import {
  blankRegistration,
  composeRegistration,
  type RegistrationContent,
  type RegistrationInput,
} from '../../../shared/agreement/registration.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { wordsOf } from '../../../shared/language/index.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { severities } from '../../../shared/workflow/severity.ts'
import type { Store } from '../../store/store.ts'
import { complaintRow, demandRows, stageChangeRows } from '../complaints/queries.ts'
import { contactRows, promiseRows } from '../contacts/queries.ts'
import { customerRow, phoneRows, unitRow } from '../customers/queries.ts'
import { found } from '../errors.ts'
import { followUpRows } from '../follow-ups/queries.ts'
import { proposalRows } from '../proposals/queries.ts'
import { centreOf } from '../setup/centre.ts'
import { taskRows } from '../tasks/queries.ts'
import { goodsOf, repairsOf, word } from './paper.ts'
import { agreementRows } from './queries.ts'
import { printedNumber } from './service.ts'

const satisfactions = [1, 2, 3, 4, 5] as const

/** When each step of the form was reached and by whom, from the records of the case; steps not reached stay empty. */
function trackingOf(store: Store, complaintId: number): RegistrationInput['tracking'] {
  const changes = stageChangeRows(store, complaintId)
  const left = (stage: string) => changes.find((change) => change.fromStage === stage)
  const reply = contactRows(store, complaintId).find(
    (contact) => contact.direction === 'out' && contact.kind !== 'maker' && contact.voidedAt === null,
  )
  const decided = proposalRows(store, complaintId).findLast((proposal) => proposal.state === 'approved')
  const agreements = agreementRows(store, complaintId)
  const issued = agreements.findLast((agreement) => agreement.state !== 'void' && agreement.issuedAt !== null)
  const performed = agreements.findLast((agreement) => agreement.state === 'performed')
  const lastTask = taskRows(store, complaintId)
    .filter((task) => performed !== undefined && task.agreementId === performed.id && task.state === 'done')
    .toSorted((a, b) => (a.settledAt ?? 0) - (b.settledAt ?? 0))
    .at(-1)
  const asked = followUpRows(store, complaintId).find((followUp) => followUp.state === 'done')
  const closed = changes.findLast((change) => change.toStage === 'closed')
  const reached = [
    ['acknowledged', reply?.at, reply?.author],
    ['investigated', left('fact-finding')?.at, left('fact-finding')?.author],
    ['assessed', left('assessment')?.at, left('assessment')?.author],
    ['decided', decided?.decidedAt, decided?.decider],
    ['told', issued?.issuedAt, issued?.issuer],
    ['corrected', lastTask?.settledAt, lastTask?.settledBy],
    ['verified', asked?.at, asked?.author],
    ['closed', closed?.at, closed?.author],
  ] as const
  return reached.flatMap(([step, at, person]) => (at && person ? [{ step, at, person, remark: null }] : []))
}

/**
 * The registration form (投诉登记表) of a complaint, filled from the register; without a complaint the blank one. Opinions
 * and talks are not asked for: the customer gets a copy.
 * @throws DeskError `not-found`
 */
export function registrationForm(
  store: Store,
  complaintId: number | null,
  language: PaperLanguage,
): RegistrationContent {
  const centre = centreOf(store)
  const blank = blankRegistration(language, centre.name)
  if (complaintId === null) return composeRegistration(blank)
  const complaint = found(complaintRow(store, complaintId))
  const customer = found(customerRow(store, complaint.customerId))
  const unit = complaint.unitId === null ? undefined : unitRow(store, complaint.unitId)
  const agreement = agreementRows(store, complaintId).findLast(
    ({ state }) => state === 'signed' || state === 'performed',
  )
  const number = agreement ? printedNumber(agreement) : null
  const asked = followUpRows(store, complaintId).findLast((followUp) => followUp.state === 'done')
  const promise = promiseRows(store, complaintId).find((row) => row.state === 'open')
  return composeRegistration({
    ...blank,
    number: complaint.number,
    recordedAt: complaint.createdAt,
    channel: word(wordsOf(language).choices.channel, complaint.channel),
    channelReference: complaint.channelReference,
    recorder: complaint.recorderName,
    firstAsked: complaint.firstAskedName,
    complainant: {
      ...blank.complainant,
      name: customer.name,
      phones: phoneRows(store, customer.id).map((phone) => phone.number),
      address: customer.address,
      relation: customer.relation,
      representative: customer.contactName,
    },
    goods: {
      ...goodsOf(store, unit, language),
      productionDay: unit?.productionDay ?? null,
      recentUse: unit?.recentUse ?? null,
    },
    problem: {
      ...blank.problem,
      words: complaint.words,
      symptom: symptomText(complaint.symptoms, complaint.symptom, language),
      since: complaint.faultShownDay,
    },
    repairs: repairsOf(store, unit, language),
    demands: demandRows(store, complaintId),
    helpWanted: complaint.helpWanted,
    readBack:
      complaint.readBackText === null ? null : { text: complaint.readBackText, confirmedAt: complaint.readBackAt },
    severity: severities.find((severity) => severity === complaint.severity) ?? null,
    safety: complaint.safety === 1,
    acknowledgedAt: complaint.firstReplyAt,
    promisedContactAt: promise?.dueAt ?? null,
    tracking: trackingOf(store, complaintId),
    result: number === null ? null : language === 'en' ? `Settled under ${number}` : `按协议 ${number} 处理`,
    closedDay: complaint.closedAt === null ? null : dayOf(complaint.closedAt, centre.zone),
    satisfaction: satisfactions.find((value) => value === asked?.satisfaction) ?? null,
  })
}
