import { message } from './answer.ts'
import type { RuleCase } from './case.ts'
import type { ConsumerCase } from './consumer-law.ts'
import type { DelayLine, Depreciation, LastDay, Message, Step } from './entitlement.ts'
import type { Cite } from './period.ts'
import { answerLine } from './remedies.ts'
import type { RuleCode } from './words.ts'

export const BY_DAYS = 'CC-201-period'
export const BY_MONTHS = 'CC-202-period'
const OFF_HOLIDAYS = 'CC-203-period'

/** How the answer was computed (计算过程): each step with what went in, what came out, and the article. */
export function guaranteeSteps(rule: RuleCase, lines: DelayLine[], deducted: Depreciation | null): Step[] {
  return [
    instrumentStep(rule, []),
    ...periodSteps(rule),
    ...repairSteps(rule),
    ...lines.map(delayStep),
    ...(deducted ? [depreciationStep(rule, deducted)] : []),
    ...answerSteps(rule),
  ]
}

/** The steps for goods without a state rule. */
export function consumerSteps(law: ConsumerCase): Step[] {
  const { received, refundWindow, rules, cite, product } = law
  const steps = [instrumentStep(law, cite(rules.refundWindow))]
  if (received) {
    const inputs = { [received.basis]: received.day }
    steps.push({ what: message('step-receipt'), inputs, result: received.day, citations: received.citations })
    if (refundWindow) {
      const counted = { start: received.day, days: product.refundDays ?? 0 }
      steps.push(ended(cite, 'step-refund-window', refundWindow, counted, [rules.refundWindow, BY_DAYS]))
    }
  }
  return [...steps, ...answerSteps(law)]
}

/** The first step: which instrument the product is under. */
export function instrumentStep({ product }: Pick<RuleCase, 'product'>, citations: Step['citations']): Step {
  const what = message('step-instrument', { product: product.name })
  return { what, inputs: { product: product.id }, result: product.instrument, citations }
}

function periodSteps(rule: RuleCase): Step[] {
  const { start, product, cite, rules, excluded } = rule
  if (start === null) return []
  const readings = Object.fromEntries([...start.others, start].map((reading) => [reading.basis, reading.day]))
  const steps: Step[] = [
    { what: message('step-start'), inputs: readings, result: start.day, citations: start.citations },
  ]
  if (rule.refundWindow) {
    const counted = { start: start.day, days: product.refundDays ?? 0 }
    steps.push(ended(cite, 'step-refund-window', rule.refundWindow, counted, [rules.refundWindow, BY_DAYS]))
  }
  if (rule.exchangeWindow) {
    const counted = { start: start.day, days: product.exchangeDays ?? 0 }
    steps.push(ended(cite, 'step-exchange-window', rule.exchangeWindow, counted, [rules.exchangeWindow, BY_DAYS]))
  }
  for (const { from, to, days, open } of excluded.spans) {
    const what = message(open ? 'step-span-open' : 'step-span')
    steps.push({ what, inputs: { from, to }, result: days, citations: cite(rules.period) })
  }
  if (rule.wholeUnit) {
    const counted = { start: start.day, months: product.wholeUnitMonths ?? 0, excluded: excluded.days }
    steps.push(ended(cite, 'step-whole-unit', rule.wholeUnit, counted, [rules.period, BY_MONTHS]))
  }
  for (const { part, months, end, restarted } of rule.parts) {
    const counted = { part: part.id, start: restarted ?? start.day, months }
    const provision = restarted === null ? rules.period : (rules.partRestart ?? rules.period)
    steps.push(ended(cite, 'step-part', end, counted, [provision, BY_MONTHS], { part: part.name }))
  }
  return steps
}

/** A step that ends in a last day, with the day before a holiday moved it. */
export function ended(
  cite: Cite,
  code: RuleCode,
  end: LastDay,
  counted: Step['inputs'],
  provisions: string[],
  params: Message['params'] = {},
): Step {
  const moved = end.day !== end.unrolled
  return {
    what: message(code, params),
    inputs: moved ? { ...counted, beforeHoliday: end.unrolled } : counted,
    result: end.day,
    citations: [...provisions, ...(moved ? [OFF_HOLIDAYS] : [])].flatMap(cite),
  }
}

function repairSteps({ repairs, count, cite, rules }: RuleCase): Step[] {
  if (repairs.length === 0) return []
  const inputs = Object.fromEntries(count.rows.map((row) => [row.handIn, row.counts]))
  const citations = cite(rules.repeatedRepair.provision)
  return [{ what: message('step-repairs'), inputs, result: count.counted, citations }]
}

const stepOf = {
  'maker-parts': 'step-parts-delay',
  repairer: 'step-own-delay',
  any: 'step-farm-delay',
} as const satisfies Record<DelayLine['cause'], RuleCode>

/** The step of one delay line. */
export function delayStep({ cause, handIn, days, lastDay, citation }: DelayLine): Step {
  const what = message(stepOf[cause])
  return { what, inputs: { handIn, days }, result: lastDay, citations: [citation] }
}

function depreciationStep({ facts, product }: RuleCase, { days, totalFen, citations }: Depreciation): Step {
  const inputs = { priceFen: facts.priceFen ?? 0, ratePerTenThousand: product.dailyRate ?? 0, days }
  return { what: message('step-depreciation'), inputs, result: totalFen, citations }
}

/** The step of the 15-day answer, once a demand was made. */
export function answerSteps({ facts, cite }: Pick<RuleCase, 'facts' | 'cite'>): Step[] {
  const line = answerLine(facts)
  if (!line) return []
  const inputs = { demandDay: line.demanded, days: line.days }
  return [{ what: message('step-answer'), inputs, result: line.lastDay, citations: cite('PEN2015-8-time-limit') }]
}
