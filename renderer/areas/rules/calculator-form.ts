import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { CentreRole, RepairResult, VoucherKind, Wish } from '../../../shared/complaint/choices.ts'
import { parseYuan } from '../../../shared/money.ts'
import { emptyFacts, type MachineFacts, openRepair, type RepairFacts } from '../../../shared/rules/facts.ts'
import { type Day, isDay } from '../../../shared/time/day.ts'
import { type Answer, answerOf, answerValue, kmText, typedKm, yuanText } from '../customer/typed.ts'
import type { UnitForm } from '../customer/unit-form.ts'
import type { ComplaintForm } from '../intake/complaint-form.ts'
import { emptyToldRepair, filledRepairs, type ToldRepair } from '../intake/told-repairs.ts'
import { emptyVehicle, type VehicleForm, vehicleFormOf, vehicleInput } from './vehicle-form.ts'

export type ComputedAnswer = inferRouterOutputs<DeskRouter>['rules']['compute']

export const delayCauses = ['maker-parts', 'repairer', 'customer'] as const
export const ruleWishes = ['repair', 'exchange', 'refund', 'none'] as const

export const repairCauses = ['quality', 'customer'] as const

/** One repair as told by the caller; `replaced` names the part that was replaced. */
export type RepairAnswers = {
  readonly handIn: string
  readonly handBack: string
  readonly cause: (typeof repairCauses)[number] | ''
  readonly mileage: string
  readonly sameProblem: Answer
  readonly seriousFault: Answer
  readonly replaced: string
  readonly result: RepairResult | ''
  readonly delay: (typeof delayCauses)[number] | ''
}

/** The answers of a caller (试算表单); '' is not known, and stays an open question. */
export type CalculatorForm = VehicleForm & {
  readonly product: string
  readonly part: string
  readonly invoiceDay: string
  readonly deliveryDay: string
  readonly installationDay: string
  readonly installedByTrader: Answer
  readonly exchangeDay: string
  readonly price: string
  readonly voucher: VoucherKind | ''
  readonly faultShownDay: string
  readonly faultReportedDay: string
  readonly faultInTable: Answer
  readonly stillUsable: Answer
  readonly inStock: Answer
  readonly mileage: string
  readonly wish: (typeof ruleWishes)[number] | ''
  readonly we: CentreRole | ''
  readonly repairs: readonly RepairAnswers[]
}

export const emptyCalculator: CalculatorForm = {
  product: '',
  part: '',
  invoiceDay: '',
  deliveryDay: '',
  installationDay: '',
  installedByTrader: '',
  exchangeDay: '',
  price: '',
  voucher: '',
  faultShownDay: '',
  faultReportedDay: '',
  faultInTable: '',
  stillUsable: '',
  inStock: '',
  mileage: '',
  ...emptyVehicle,
  wish: '',
  we: '',
  repairs: [],
}

export const emptyRepair: RepairAnswers = {
  handIn: '',
  handBack: '',
  cause: '',
  mileage: '',
  sameProblem: '',
  seriousFault: '',
  replaced: '',
  result: '',
  delay: '',
}

/** Nothing was replaced, as an answer beside the names of the parts. */
export const NOTHING_REPLACED = 'none'

/** A form kept by an older version of the product, filled up with what was added since. */
export function completedCalculator(kept: Partial<CalculatorForm>): CalculatorForm {
  const repairs = (kept.repairs ?? []).map((repair) => ({ ...emptyRepair, ...repair }))
  return { ...emptyCalculator, ...kept, repairs }
}

const day = (text: string): Day | null => (isDay(text) ? text : null)

function repairFacts(answers: RepairAnswers): RepairFacts[] {
  const { handIn, handBack, result, delay, replaced } = answers
  if (!isDay(handIn)) return []
  const back = day(handBack)
  return [
    {
      ...openRepair(handIn),
      handBack: back,
      finished: back !== null,
      result: result || null,
      cause: answers.cause || 'unknown',
      mileageKm: typedKm(answers.mileage),
      sameProblem: answerValue(answers.sameProblem),
      seriousFault: answerValue(answers.seriousFault),
      part: replaced === '' || replaced === NOTHING_REPLACED ? null : replaced,
      partReplaced: replaced === '' ? null : replaced !== NOTHING_REPLACED,
      waits: delay === '' ? [] : [{ from: handIn, to: back, cause: delay }],
    },
  ]
}

/**
 * What was answered, as the rules take it. A day half typed is not known yet. Whoever has a wish made it on the day he
 * reported, as in the register.
 */
export function factsOf(form: CalculatorForm, today: Day, centreRole: MachineFacts['we']): MachineFacts {
  const reported = day(form.faultReportedDay) ?? today
  const km = typedKm(form.mileage)
  return {
    ...emptyFacts(today, form.product || null),
    we: form.we || centreRole,
    part: form.part || null,
    invoiceDay: day(form.invoiceDay),
    deliveryDay: day(form.deliveryDay),
    installationDay: day(form.installationDay),
    installedByTrader: answerValue(form.installedByTrader),
    exchanges: isDay(form.exchangeDay) ? [form.exchangeDay] : [],
    priceFen: parseYuan(form.price),
    voucher: form.voucher || null,
    faultInTable: answerValue(form.faultInTable),
    faultShownDay: day(form.faultShownDay),
    faultReportedDay: reported,
    stillUsable: answerValue(form.stillUsable),
    inStock: answerValue(form.inStock),
    mileage: km === null ? [] : [{ day: day(form.faultShownDay) ?? reported, km }],
    ...vehicleInput(form),
    repairs: form.repairs.flatMap(repairFacts),
    wish: form.wish || null,
    demandDay: form.wish === '' || form.wish === 'none' ? null : reported,
  }
}

/** Known facts as answers (已知事实), the way back from `factsOf`; what the form does not ask is left to `supposedFacts`. */
export function formOfFacts(facts: MachineFacts): CalculatorForm {
  const told = facts.repairs.map(
    ({
      handIn,
      handBack,
      result,
      waits,
      cause,
      mileageKm,
      sameProblem,
      seriousFault,
      part,
      partReplaced,
    }): RepairAnswers => ({
      handIn,
      handBack: handBack ?? '',
      cause: repairCauses.find((each) => each === cause) ?? '',
      mileage: kmText(mileageKm),
      sameProblem: answerOf(sameProblem),
      seriousFault: answerOf(seriousFault),
      replaced: partReplaced === null ? '' : partReplaced ? (part ?? '') : NOTHING_REPLACED,
      result: result ?? '',
      delay: delayCauses.find((cause) => cause === waits.at(-1)?.cause) ?? '',
    }),
  )
  return {
    product: facts.product ?? '',
    part: facts.part ?? '',
    invoiceDay: facts.invoiceDay ?? '',
    deliveryDay: facts.deliveryDay ?? '',
    installationDay: facts.installationDay ?? '',
    installedByTrader: answerOf(facts.installedByTrader),
    exchangeDay: facts.exchanges.at(-1) ?? '',
    price: yuanText(facts.priceFen),
    voucher: facts.voucher ?? '',
    faultShownDay: facts.faultShownDay ?? '',
    faultReportedDay: facts.faultReportedDay ?? '',
    faultInTable: answerOf(facts.faultInTable),
    stillUsable: answerOf(facts.stillUsable),
    inStock: answerOf(facts.inStock),
    mileage: kmText(facts.mileage.at(-1)?.km),
    ...vehicleFormOf(facts),
    wish: facts.wish ?? '',
    we: facts.we ?? '',
    repairs: told,
  }
}

/** The facts each answer stands for. */
const factsBehind: Readonly<Record<keyof CalculatorForm, readonly (keyof MachineFacts)[]>> = {
  product: ['product'],
  part: ['part'],
  invoiceDay: ['invoiceDay'],
  deliveryDay: ['deliveryDay'],
  installationDay: ['installationDay'],
  installedByTrader: ['installedByTrader'],
  exchangeDay: ['exchanges'],
  price: ['priceFen'],
  voucher: ['voucher'],
  faultShownDay: ['faultShownDay'],
  faultReportedDay: ['faultReportedDay', 'demandDay'],
  faultInTable: ['faultInTable'],
  stillUsable: ['stillUsable'],
  inStock: ['inStock'],
  mileage: ['mileage'],
  faultGravity: ['faultGravity'],
  mustReplacePart: ['mustReplacePart'],
  inFirstSeason: ['inFirstSeason'],
  useFeePercent: ['useFeePercent'],
  wish: ['wish', 'demandDay'],
  we: ['we'],
  repairs: [],
}

/**
 * The facts of a case with some of its answers supposed otherwise (假如): whatever was not changed stays as the register has
 * it, also what the form does not ask. `real` is the case as answers, by `formOfFacts`.
 */
export function supposedFacts(facts: MachineFacts, real: CalculatorForm, form: CalculatorForm): MachineFacts {
  const told = factsOf(form, facts.asOf, facts.we)
  const changed = changedFields(real, form)
  const keys = new Set(changed.flatMap((field) => factsBehind[field]))
  const supposed = Object.fromEntries([...keys].map((key) => [key, told[key]]))
  return {
    ...facts,
    ...supposed,
    ...(changed.includes('repairs') ? { repairs: supposedRepairs(facts.repairs, real.repairs, form.repairs) } : {}),
  }
}

/** A line that was left alone is the repair as recorded; one that was changed keeps what its line does not say. */
function supposedRepairs(
  recorded: readonly RepairFacts[],
  real: readonly RepairAnswers[],
  lines: readonly RepairAnswers[],
): RepairFacts[] {
  return lines.flatMap((line, index) => {
    const untouched = recorded[real.indexOf(line)]
    if (untouched) return [untouched]
    const before = real[index]
    const record = before && !lines.includes(before) ? recorded[index] : undefined
    if (!record || !before) return repairFacts(line)
    return repairFacts(line).map((told) => ({
      ...told,
      ...(line.cause === before.cause ? { cause: record.cause } : {}),
      ...(line.replaced === before.replaced ? { part: record.part, partReplaced: record.partReplaced } : {}),
      waits:
        line.delay === before.delay
          ? record.waits.map((wait) => ({ ...wait, to: wait.to ?? told.handBack }))
          : told.waits,
    }))
  })
}

/**
 * What customers ask most (修好后又坏): the running repair, or one more, ends today as repaired, and it still does not work.
 * Only a repair of the machine's own fault is counted, so that is supposed where its cause was not written down.
 */
export function repairedButBrokenAgain(form: CalculatorForm, today: Day): Partial<CalculatorForm> {
  const running = form.repairs.findIndex(({ handIn, handBack }) => isDay(handIn) && handBack === '')
  const ended = { handBack: today, result: 'repaired' } as const
  const repairs =
    running === -1
      ? [...form.repairs, { ...emptyRepair, handIn: today, ...ended, cause: 'quality' as const }]
      : form.repairs.map((repair, index) =>
          index === running ? { ...repair, ...ended, cause: repair.cause || ('quality' as const) } : repair,
        )
  return { repairs, stillUsable: 'no' }
}

/** The answers that differ, by field. */
export function changedFields(from: CalculatorForm, to: CalculatorForm): (keyof CalculatorForm)[] {
  const fields = Object.keys(emptyCalculator) as (keyof CalculatorForm)[]
  return fields.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
}

/** What goes into the registration of a complaint (带入登记): only what was answered, so that nothing typed there is lost. */
export function registrationParts(form: CalculatorForm, productName: string) {
  const unit: Partial<UnitForm> = answered({
    productClass: form.product,
    productName,
    purchaseDay: form.invoiceDay,
    deliveryDay: form.deliveryDay,
    installationDay: form.installationDay,
    installedByTrader: form.installedByTrader,
    exchangeDay: form.exchangeDay,
    price: form.price,
    mileage: form.mileage,
    voucherKind: form.voucher,
  })
  const wish: Wish | '' = form.wish === 'none' ? '' : form.wish
  const complaint: Partial<ComplaintForm> = answered({
    faultPart: form.part,
    faultInTable: form.faultInTable,
    faultShownDay: form.faultShownDay,
    faultReportedDay: form.faultReportedDay,
    ourRole: form.we,
    stillUsable: form.stillUsable,
    sameModelInStock: form.inStock,
    wish,
  })
  const { faultGravity, mustReplacePart, inFirstSeason, useFeePercent } = form
  const vehicle: Partial<VehicleForm> = answered({ faultGravity, mustReplacePart, inFirstSeason, useFeePercent })
  return { unit, complaint, vehicle, repairs: filledRepairs(form.repairs.map(toldRepair)) }
}

function toldRepair(answers: RepairAnswers): ToldRepair {
  const { handIn, handBack, result, cause, replaced, delay, mileage, sameProblem, seriousFault } = answers
  const part = replaced === NOTHING_REPLACED ? '' : replaced
  return {
    ...emptyToldRepair,
    handIn,
    handBack,
    result,
    cause: cause === 'quality' ? 'machine' : cause,
    part,
    partReplaced: replaced === '' ? '' : part === '' ? 'no' : 'yes',
    delay,
    mileage,
    sameProblem,
    seriousFault,
  }
}

function answered<Form extends Record<string, string>>(form: Form): Partial<Form> {
  const known: Partial<Form> = {}
  for (const key in form) if (form[key] !== '') known[key] = form[key]
  return known
}
