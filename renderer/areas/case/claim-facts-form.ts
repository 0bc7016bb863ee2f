import type { inferRouterInputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { returnExceptions } from '../../../shared/complaint/choices.ts'
import { type ExclusionGround, exclusionGrounds, type FactKey } from '../../../shared/rules/facts.ts'
import type { VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import type { Day } from '../../../shared/time/day.ts'
import { type Answer, answerOf, answerValue, typedDay, typedFen, yuanText } from '../customer/typed.ts'
import { type VehicleForm, vehicleFormOf, vehicleInput } from '../rules/vehicle-form.ts'
import type { CaseFile } from './case-file.ts'

type ClaimFacts = inferRouterInputs<DeskRouter>['complaints']['saveClaimFacts']['facts']

const ofCars: readonly ExclusionGround[] = ['modified', 'disclosedDefect']
const ofMotorcycles: readonly ExclusionGround[] = ['odometerAltered']

/** Whether a ground is asked about: those of vehicles alone only of a vehicle, or where it stands on the case already. */
export function asksGround(form: ClaimFactsForm, ground: ExclusionGround, vehicle: VehicleKind | null): boolean {
  if (form.exclusions[ground].state !== '') return true
  if (ofCars.includes(ground)) return vehicle === 'car'
  return !ofMotorcycles.includes(ground) || vehicle === 'motorcycle'
}

/** How far a ground is shown (证明程度); '' where nobody relies on it. */
export const claimStates = ['claimed', 'shown'] as const
type ClaimState = (typeof claimStates)[number] | ''

/** One ground of exclusion as typed: who says so, and what shows it. */
export type ExclusionForm = { readonly state: ClaimState; readonly saidBy: string; readonly evidence: string }

/** What a case says beyond the fault itself (主张的事实), as typed. */
export type ClaimFactsForm = {
  readonly vehicle: VehicleForm
  readonly exclusions: Readonly<Record<ExclusionGround, ExclusionForm>>
  readonly returnNoticeDay: string
  readonly returnException: (typeof returnExceptions)[number] | ''
  readonly goodsIntact: Answer
  readonly goodsBackDay: string
  readonly fraudBy: 'seller' | 'repairer' | ''
  readonly fraudState: (typeof claimStates)[number]
  readonly fraudPaid: string
}

/** The facts of the rules that this form holds. */
const claimFacts: ReadonlySet<FactKey> = new Set<FactKey>([
  ...exclusionGrounds,
  'returnNoticeDay',
  'returnException',
  'goodsIntact',
  'goodsBackDay',
  'fraud',
  'faultGravity',
  'mustReplacePart',
  'inFirstSeason',
  'useFeePercent',
])

export function isClaimFact(fact: FactKey): boolean {
  return claimFacts.has(fact)
}

/** The form of a case in the register. */
export function claimFactsFormOf({
  complaint,
  exclusions,
}: Pick<CaseFile, 'complaint' | 'exclusions'>): ClaimFactsForm {
  const ground = (each: ExclusionGround): ExclusionForm => {
    const row = exclusions.find((known) => known.ground === each)
    const state = claimStates.find((known) => known === row?.state) ?? ''
    return { state, saidBy: row?.saidBy ?? '', evidence: row?.evidence ?? '' }
  }
  return {
    exclusions: {
      misuse: ground('misuse'),
      openedByOthers: ground('openedByOthers'),
      noVoucher: ground('noVoucher'),
      alteredVoucher: ground('alteredVoucher'),
      forceMajeure: ground('forceMajeure'),
      modified: ground('modified'),
      disclosedDefect: ground('disclosedDefect'),
      odometerAltered: ground('odometerAltered'),
    },
    vehicle: vehicleFormOf(complaint),
    returnNoticeDay: complaint.returnNoticeDay ?? '',
    returnException: complaint.returnException ?? '',
    goodsIntact: answerOf(complaint.goodsIntact),
    goodsBackDay: complaint.goodsBackDay ?? '',
    fraudBy: complaint.fraudBy ?? '',
    fraudState: complaint.fraudState ?? 'claimed',
    fraudPaid: yuanText(complaint.fraudPaidFen),
  }
}

/** A form kept by an older version of the product is filled up with what was added since. */
export function completedClaims(kept: Partial<ClaimFactsForm>, initial: ClaimFactsForm): ClaimFactsForm {
  return {
    ...initial,
    ...kept,
    vehicle: { ...initial.vehicle, ...kept.vehicle },
    exclusions: { ...initial.exclusions, ...kept.exclusions },
  }
}

/** What is sent to the desk; days without a year are read as of `today`. */
export function claimFactsInput(form: ClaimFactsForm, today: Day): ClaimFacts {
  return {
    ...vehicleInput(form.vehicle),
    returnNoticeDay: typedDay(form.returnNoticeDay, today),
    returnException: form.returnException || null,
    goodsIntact: answerValue(form.goodsIntact),
    goodsBackDay: typedDay(form.goodsBackDay, today),
    fraud: form.fraudBy === '' ? null : { by: form.fraudBy, state: form.fraudState, paidFen: typedFen(form.fraudPaid) },
    exclusions: exclusionGrounds.flatMap((ground) => {
      const { state, saidBy, evidence } = form.exclusions[ground]
      return state === '' ? [] : [{ ground, state, saidBy, evidence }]
    }),
  }
}

/** Where the desk's words about a ground belong: it counts the grounds that were sent. */
export function exclusionPath(form: ClaimFactsForm, ground: ExclusionGround): string {
  const sent = exclusionGrounds.filter((each) => form.exclusions[each].state !== '')
  return `facts.exclusions.${sent.indexOf(ground)}`
}
