import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { type FaultCause, faultCauses, type RepairResult } from '../../../shared/complaint/choices.ts'
import type { SymptomCode } from '../../../shared/complaint/symptoms.ts'
import type { FactKey } from '../../../shared/rules/facts.ts'
import { type Day, isDay } from '../../../shared/time/day.ts'
import {
  type Answer,
  answerOf,
  answerValue,
  isWrongAmount,
  isWrongKm,
  kmText,
  typedDay,
  typedFen,
  typedKm,
  yuanText,
} from '../customer/typed.ts'

/** Everything the desk knows of a repair. */
export type RepairFile = inferRouterOutputs<DeskRouter>['repairs']['get']

type RepairInput = inferRouterInputs<DeskRouter>['repairs']['save']['repair']

/** What becomes known on the bench, as typed (检测表单), with the version it was read at. */
export type BenchForm = {
  readonly version: number
  readonly handInDay: string
  readonly symptoms: readonly SymptomCode[]
  readonly fault: string
  readonly accessories: string
  readonly technician: string
  readonly diagnosis: string
  readonly part: string
  readonly partReplaced: Answer
  /** Asked of vehicles alone. */
  readonly mileage: string
  readonly sameProblem: Answer
  readonly seriousFault: Answer
  /** How it ended; '' while it is open. */
  readonly result: RepairResult | ''
  readonly faultCause: FaultCause | ''
  readonly workDone: string
  readonly partsUsed: string
  readonly cost: string
  readonly proof: string
}

/** The facts of the rules that this form holds; each stands in the field of its name. */
const benchFacts = [
  'repairCause',
  'partReplaced',
  'repairResult',
  'sameProblem',
  'seriousRepair',
] as const satisfies readonly FactKey[]

export function isBenchFact(fact: string): boolean {
  return benchFacts.some((each) => each === fact)
}

/** The form of a repair in the register. */
export function benchFormOf(repair: RepairFile): BenchForm {
  return {
    version: repair.version,
    handInDay: repair.handInDay,
    symptoms: repair.symptoms,
    fault: repair.fault,
    accessories: repair.accessories ?? '',
    technician: repair.technician ?? '',
    diagnosis: repair.diagnosis ?? '',
    part: repair.part ?? '',
    partReplaced: answerOf(repair.partReplaced),
    mileage: kmText(repair.mileageKm),
    sameProblem: answerOf(repair.sameProblem),
    seriousFault: answerOf(repair.seriousFault),
    result: repair.result ?? '',
    faultCause: faultCauses.find((cause) => cause === repair.faultCause) ?? '',
    workDone: repair.workDone ?? '',
    partsUsed: repair.partsUsed ?? '',
    cost: yuanText(repair.costFen),
    proof: repair.proof ?? '',
  }
}

/** What must be put right before it can be saved: reason keys by field of the desk's repair. */
export function benchReasons(form: BenchForm, today: Day): Record<string, string> {
  const reasons: Record<string, string> = {}
  if (form.fault.trim() === '' && form.symptoms.length === 0) reasons['repair.fault'] = 'required'
  if (isWrongAmount(form.cost)) reasons['repair.costFen'] = 'wrong-amount'
  if (isWrongKm(form.mileage)) reasons['repair.mileageKm'] = 'wrong-km'
  const day = typedDay(form.handInDay, today)
  if (day === null) reasons['repair.handInDay'] = 'required'
  else if (!isDay(day)) reasons['repair.handInDay'] = 'wrong-day'
  else if (day > today) reasons['repair.handInDay'] = 'day-in-future'
  return reasons
}

/** What is sent to the desk. */
export function benchInput(form: BenchForm, today: Day): RepairInput {
  return {
    handInDay: typedDay(form.handInDay, today) ?? today,
    symptoms: [...form.symptoms],
    fault: form.fault,
    diagnosis: form.diagnosis,
    part: form.part,
    partReplaced: answerValue(form.partReplaced),
    mileageKm: typedKm(form.mileage),
    sameProblem: answerValue(form.sameProblem),
    seriousFault: answerValue(form.seriousFault),
    result: form.result || null,
    faultCause: form.faultCause || null,
    workDone: form.workDone,
    partsUsed: form.partsUsed,
    costFen: typedFen(form.cost),
    accessories: form.accessories,
    technician: form.technician,
    proof: form.proof,
  }
}
