import { message } from './answer.ts'
import type { RuleCase } from './case.ts'
import type { ConsumerCase } from './consumer-law.ts'
import type { DelayLine, Depreciation, LastDay, Message, Step } from './entitlement.ts'
import { answerLine } from './remedies.ts'

/** How the answer was computed (计算过程): each step with what went in, what came out, and the article. */
export function guaranteeSteps(rule: RuleCase, lines: DelayLine[], deducted: Depreciation | null): Step[] {
  const { start, product, cite, rules, excluded } = rule
  const steps: Step[] = [
    {
      what: message('step-instrument', { product: product.name }),
      inputs: { product: product.id },
      result: product.instrument,
      citations: [],
    },
  ]
  if (start === null) return [...steps, ...answerSteps(rule)]
  const readings = Object.fromEntries([start, ...start.others].map((reading) => [reading.basis, reading.day]))
  steps.push({ what: message('step-start'), inputs: readings, result: start.day, citations: start.citations })
  if (rule.refundWindow)
    steps.push(
      ended(
        'step-refund-window',
        rule.refundWindow,
        { start: start.day, days: product.refundDays ?? 0 },
        cite(rules.refundWindow),
      ),
    )
  if (rule.exchangeWindow)
    steps.push(
      ended(
        'step-exchange-window',
        rule.exchangeWindow,
        { start: start.day, days: product.exchangeDays ?? 0 },
        cite(rules.exchangeWindow),
      ),
    )
  for (const span of excluded.spans) {
    steps.push({
      what: message(span.open ? 'step-span-open' : 'step-span'),
      inputs: { from: span.from, to: span.to },
      result: span.days,
      citations: cite(rules.period),
    })
  }
  if (rule.wholeUnit) {
    const inputs = { start: start.day, months: product.wholeUnitMonths ?? 0, excluded: excluded.days }
    steps.push(ended('step-whole-unit', rule.wholeUnit, inputs, cite(rules.period)))
  }
  for (const part of rule.parts) {
    const inputs = { part: part.part.id, start: part.restarted ?? start.day, months: part.months }
    steps.push(
      ended('step-part', part.end, inputs, cite(part.restarted ? (rules.partRestart ?? rules.period) : rules.period), {
        part: part.part.name,
      }),
    )
  }
  if (rule.repairs.length > 0) {
    steps.push({
      what: message('step-repairs'),
      inputs: Object.fromEntries(rule.count.rows.map((row) => [row.handIn, row.counts])),
      result: rule.count.counted,
      citations: cite(rules.repeatedRepair.provision),
    })
  }
  for (const line of lines) {
    const code = line.cause === 'maker-parts' ? 'step-parts-delay' : 'step-own-delay'
    steps.push({
      what: message(code),
      inputs: { handIn: line.handIn, days: line.days },
      result: line.lastDay,
      citations: [line.citation],
    })
  }
  if (deducted) {
    steps.push({
      what: message('step-depreciation'),
      inputs: { priceFen: rule.facts.priceFen ?? 0, ratePerTenThousand: product.dailyRate ?? 0, days: deducted.days },
      result: deducted.totalFen,
      citations: deducted.citations,
    })
  }
  return [...steps, ...answerSteps(rule)]
}

/** The steps for goods without a state rule. */
export function consumerSteps(law: ConsumerCase): Step[] {
  const { received, refundWindow, rules, cite, product } = law
  const steps: Step[] = [
    {
      what: message('step-instrument', { product: product.name }),
      inputs: { product: product.id },
      result: product.instrument,
      citations: cite(rules.refundWindow),
    },
  ]
  if (received) {
    steps.push({
      what: message('step-receipt'),
      inputs: { [received.basis]: received.day },
      result: received.day,
      citations: received.citations,
    })
    if (refundWindow) {
      steps.push(
        ended(
          'step-refund-window',
          refundWindow,
          { start: received.day, days: product.refundDays ?? 0 },
          cite(rules.refundWindow),
        ),
      )
    }
  }
  return [...steps, ...answerSteps(law)]
}

function ended(
  code: 'step-refund-window' | 'step-exchange-window' | 'step-whole-unit' | 'step-part',
  end: LastDay,
  inputs: Step['inputs'],
  citations: Step['citations'],
  params: Message['params'] = {},
): Step {
  const shown: Step['inputs'] = end.day === end.unrolled ? inputs : { ...inputs, beforeHoliday: end.unrolled }
  return { what: message(code, params), inputs: shown, result: end.day, citations }
}

function answerSteps(entry: Pick<RuleCase, 'facts' | 'cite'>): Step[] {
  const line = answerLine(entry.facts)
  if (!line) return []
  return [
    {
      what: message('step-answer'),
      inputs: { demandDay: line.demanded, days: 15 },
      result: line.lastDay,
      citations: entry.cite('PEN2015-8-time-limit'),
    },
  ]
}
