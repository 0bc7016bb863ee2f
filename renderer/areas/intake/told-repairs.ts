import type { inferRouterInputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { FaultCause, RepairResult, WaitCause } from '../../../shared/complaint/choices.ts'
import { repairDayProblems } from '../../../shared/complaint/repair-days.ts'
import { type Day, isDay } from '../../../shared/time/day.ts'
import type { FieldReasons } from '../customer/field-reasons.ts'
import { type Answer, answerValue, isWrongKm, typedDay, typedKm } from '../customer/typed.ts'

/** A repair the customer tells of (以往维修), as typed. */
export type ToldRepair = {
  readonly handIn: string
  /** '' while the machine is still in repair. */
  readonly handBack: string
  readonly result: RepairResult | ''
  readonly cause: FaultCause | ''
  readonly part: string
  readonly partReplaced: Answer
  readonly delay: WaitCause | ''
  /** Asked of vehicles alone. */
  readonly mileage: string
  readonly sameProblem: Answer
  readonly seriousFault: Answer
  /** What shows it: a repair number, a receipt, or only his word. */
  readonly proof: string
}

export const emptyToldRepair: ToldRepair = {
  handIn: '',
  handBack: '',
  result: '',
  cause: '',
  part: '',
  partReplaced: '',
  delay: '',
  mileage: '',
  sameProblem: '',
  seriousFault: '',
  proof: '',
}

type RepairInput = NonNullable<inferRouterInputs<DeskRouter>['complaints']['register']['repairs']>

/** The lines in which anything was typed. */
export function filledRepairs(repairs: readonly ToldRepair[]): ToldRepair[] {
  return repairs.filter((repair) => Object.values(repair).some((value) => value.trim() !== ''))
}

/** What must be put right before they can be sent: reason keys by path. */
export function toldRepairReasons(repairs: readonly ToldRepair[], today: Day): FieldReasons {
  const reasons: Record<string, string> = {}
  filledRepairs(repairs).forEach(({ handIn, handBack, mileage }, index) => {
    if (isWrongKm(mileage)) reasons[`repairs.${index}.mileageKm`] = 'wrong-km'
    const handInDay = typedDay(handIn, today)
    const handBackDay = typedDay(handBack, today)
    const wrong = (day: string | null) => day !== null && !isDay(day)
    if (handInDay === null) reasons[`repairs.${index}.handInDay`] = 'required'
    if (wrong(handInDay)) reasons[`repairs.${index}.handInDay`] = 'wrong-day'
    if (wrong(handBackDay)) reasons[`repairs.${index}.handBackDay`] = 'wrong-day'
    if (handInDay === null || wrong(handInDay) || wrong(handBackDay)) return
    for (const [field, reason] of Object.entries(repairDayProblems({ handInDay, handBackDay }, [], today)))
      reasons[`repairs.${index}.${field}`] = reason
  })
  return reasons
}

/** What is sent to the desk; days without a year are read as of `today`. */
export function toldRepairInput(repairs: readonly ToldRepair[], today: Day): RepairInput {
  return filledRepairs(repairs).map((repair) => ({
    handInDay: typedDay(repair.handIn, today) ?? '',
    handBackDay: typedDay(repair.handBack, today),
    result: repair.result || null,
    faultCause: repair.cause || null,
    part: repair.part,
    partReplaced: answerValue(repair.partReplaced),
    delay: repair.delay || null,
    mileageKm: typedKm(repair.mileage),
    sameProblem: answerValue(repair.sameProblem),
    seriousFault: answerValue(repair.seriousFault),
    proof: repair.proof,
  }))
}
