import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { VoucherKind, Wish } from '../../../shared/complaint/choices.ts'
import { parseYuan } from '../../../shared/money.ts'
import { emptyFacts, type MachineFacts, openRepair, type RepairFacts } from '../../../shared/rules/facts.ts'
import { type Day, isDay } from '../../../shared/time/day.ts'
import { type Answer, answerValue } from '../customer/typed.ts'
import type { UnitForm } from '../customer/unit-form.ts'
import type { ComplaintForm } from '../intake/complaint-form.ts'

export type ComputedAnswer = inferRouterOutputs<DeskRouter>['rules']['compute']

export const repairResults = ['repaired', 'not-repaired', 'no-fault-found'] as const
export const delayCauses = ['maker-parts', 'repairer', 'customer'] as const
export const ruleWishes = ['repair', 'exchange', 'refund', 'none'] as const
export const centreRoles = ['seller', 'repairer', 'both'] as const

/** One repair as told by the caller. */
export type RepairAnswers = {
  readonly handIn: string
  readonly handBack: string
  readonly result: (typeof repairResults)[number] | ''
  readonly delay: (typeof delayCauses)[number] | ''
}

/** The answers of a caller (试算表单); '' is not known, and stays an open question. */
export type CalculatorForm = {
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
  readonly wish: (typeof ruleWishes)[number] | ''
  readonly we: (typeof centreRoles)[number] | ''
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
  wish: '',
  we: '',
  repairs: [],
}

export const emptyRepair: RepairAnswers = { handIn: '', handBack: '', result: '', delay: '' }

const day = (text: string): Day | null => (isDay(text) ? text : null)

function repairFacts({ handIn, handBack, result, delay }: RepairAnswers): RepairFacts[] {
  if (!isDay(handIn)) return []
  const back = day(handBack)
  return [
    {
      ...openRepair(handIn),
      handBack: back,
      finished: back !== null,
      result: result || null,
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
    repairs: form.repairs.flatMap(repairFacts),
    wish: form.wish || null,
    demandDay: form.wish === '' || form.wish === 'none' ? null : reported,
  }
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
    voucherKind: form.voucher,
  })
  const wish: Wish | '' = form.wish === 'none' ? '' : form.wish
  const complaint: Partial<ComplaintForm> = answered({
    faultPart: form.part,
    faultInTable: form.faultInTable,
    faultShownDay: form.faultShownDay,
    stillUsable: form.stillUsable,
    sameModelInStock: form.inStock,
    wish,
  })
  return { unit, complaint }
}

function answered<Form extends Record<string, string>>(form: Form): Partial<Form> {
  const known: Partial<Form> = {}
  for (const key in form) if (form[key] !== '') known[key] = form[key]
  return known
}
