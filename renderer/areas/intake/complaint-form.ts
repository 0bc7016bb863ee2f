import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import {
  type Category,
  type CentreRole,
  type Channel,
  categories,
  channels,
  type Wish,
  wishes,
} from '../../../shared/complaint/choices.ts'
import type { SymptomCode } from '../../../shared/complaint/symptoms.ts'
import type { Day } from '../../../shared/time/day.ts'
import { type Severity, severities } from '../../../shared/workflow/severity.ts'
import { type Answer, answerOf, answerValue, typedDay, typedFen, yuanText } from '../customer/typed.ts'

/** A complaint as the desk takes it. */
export type ComplaintInput = inferRouterInputs<DeskRouter>['complaints']['save']['complaint']

/** Everything the desk knows of a complaint. */
export type CaseFile = inferRouterOutputs<DeskRouter>['complaints']['get']

/** One of the things a customer asks for (诉求), as typed. */
export type DemandForm = { readonly item: string; readonly amount: string; readonly must: boolean }

/** A complaint as typed (投诉表单). */
export type ComplaintForm = {
  readonly channel: Channel
  readonly channelReference: string
  readonly words: string
  readonly category: Category | ''
  readonly severity: Severity | 0
  readonly safety: boolean
  readonly symptoms: readonly SymptomCode[]
  readonly symptom: string
  readonly faultPart: string
  readonly faultInTable: Answer
  readonly faultShownDay: string
  readonly faultReportedDay: string
  readonly ourRole: CentreRole | ''
  readonly stillUsable: Answer
  readonly helpWanted: string
  readonly wish: Wish | ''
  readonly sameModelInStock: Answer
  readonly demands: readonly DemandForm[]
}

export const emptyComplaint: ComplaintForm = {
  channel: 'counter',
  channelReference: '',
  words: '',
  category: '',
  severity: 0,
  safety: false,
  symptoms: [],
  symptom: '',
  faultPart: '',
  faultInTable: '',
  faultShownDay: '',
  faultReportedDay: '',
  ourRole: '',
  stillUsable: '',
  helpWanted: '',
  wish: '',
  sameModelInStock: '',
  demands: [],
}

export const emptyDemand: DemandForm = { item: '', amount: '', must: true }

/** The form of a complaint in the register. */
export function complaintFormOf({ complaint, demands }: Pick<CaseFile, 'complaint' | 'demands'>): ComplaintForm {
  return {
    channel: channels.find((each) => each === complaint.channel) ?? 'counter',
    channelReference: complaint.channelReference ?? '',
    words: complaint.words,
    category: categories.find((each) => each === complaint.category) ?? '',
    severity: severities.find((each) => each === complaint.severity) ?? 0,
    safety: complaint.safety === 1,
    symptoms: complaint.symptoms,
    symptom: complaint.symptom ?? '',
    faultPart: complaint.faultPart ?? '',
    faultInTable: answerOf(complaint.faultInTable),
    faultShownDay: complaint.faultShownDay ?? '',
    faultReportedDay: complaint.faultReportedDay ?? '',
    ourRole: complaint.ourRole ?? '',
    stillUsable: answerOf(complaint.stillUsable),
    helpWanted: complaint.helpWanted ?? '',
    wish: wishes.find((each) => each === complaint.wish) ?? '',
    sameModelInStock: answerOf(complaint.sameModelInStock),
    demands: demands.map(({ item, amountFen, must }) => ({ item, amount: yuanText(amountFen), must: must === 1 })),
  }
}

/** The lines of the demand list that were filled in. */
export function filledDemands(demands: readonly DemandForm[]): DemandForm[] {
  return demands.filter(({ item, amount }) => item.trim() !== '' || amount.trim() !== '')
}

/** What is sent to the desk; days without a year are read as of `today`. */
export function complaintInput(form: ComplaintForm, today: Day): ComplaintInput {
  return {
    channel: form.channel,
    channelReference: form.channelReference,
    words: form.words,
    category: form.category || null,
    severity: form.severity || null,
    safety: form.safety,
    symptoms: [...form.symptoms],
    symptom: form.symptom,
    faultPart: form.faultPart,
    faultInTable: answerValue(form.faultInTable),
    faultShownDay: typedDay(form.faultShownDay, today),
    faultReportedDay: typedDay(form.faultReportedDay, today),
    ourRole: form.ourRole || null,
    stillUsable: answerValue(form.stillUsable),
    helpWanted: form.helpWanted,
    wish: form.wish || null,
    sameModelInStock: answerValue(form.sameModelInStock),
    demands: filledDemands(form.demands).map(({ item, amount, must }) => ({ item, amountFen: typedFen(amount), must })),
  }
}
