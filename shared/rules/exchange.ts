import { type Condition, decide, fact, type Ground, message } from './answer.ts'
import { insideWholeUnit, isPerformanceFault, occurredWithin, type RuleCase } from './case.ts'
import type { LastDay } from './entitlement.ts'
import { notExcluded, papersFor } from './exclusion.ts'
import type { ThreeGuarantees, VoucherRemedy } from './pack-schema.ts'
import { enoughRepairs } from './repairs.ts'
import type { RuleCode } from './words.ts'

/** What every remedy of a three-guarantee rule needs: a known start, no exclusion, papers that carry it. */
export function baseFor(
  remedy: VoucherRemedy,
  rule: Pick<RuleCase<Pick<ThreeGuarantees, 'papers'>>, 'facts' | 'product' | 'rules' | 'startMissing'>,
): Condition[] {
  return [...notExcluded(rule.facts, rule.product), papersFor(remedy, rule.facts, rule.rules), rule.startMissing]
}

/**
 * Two things the texts leave open about the sale windows: whether an exchange opens new ones (only the period restarts by the
 * text), and whether a customer who chose repair inside a window may choose again.
 */
export function rightBefore(
  rule: Pick<RuleCase, 'start' | 'facts' | 'repairs'>,
  end: LastDay | null,
  afterExchange: RuleCode = 'window-after-exchange',
): Condition[] {
  const conditions: Condition[] = []
  if (rule.start?.basis === 'exchange') {
    const otherwise = message(afterExchange)
    conditions.push({ holds: null, missing: [], otherwise, open: otherwise })
  }
  const shown = rule.facts.faultShownDay
  const chosen = rule.repairs.find(
    (repair) => repair.finished && repair.result === 'repaired' && shown !== null && repair.handIn >= shown,
  )
  if (chosen && end) {
    const otherwise = message('repair-chosen-in-window', { handIn: chosen.handIn })
    conditions.push({ holds: null, missing: [], otherwise, open: otherwise })
  }
  return conditions
}

/** The grounds for an exchange (换货) other than delay: the second window, and two repairs without success. */
export function exchangeGrounds(rule: RuleCase): { window: Ground; repeated: Ground } {
  return { window: inSecondWindow(rule), repeated: afterRepairs(rule) }
}

function inSecondWindow(rule: RuleCase): Ground {
  const days = rule.product.exchangeDays
  const end = rule.exchangeWindow
  if (days === null) return noWindow(rule)
  const firstDays = rule.refundWindow && occurredWithin(rule, rule.refundWindow, rule.product.refundDays ?? 0).holds
  return decide(
    [
      ...baseFor('exchange', rule),
      isPerformanceFault(rule.facts),
      occurredWithin(rule, end, days),
      ...rightBefore(rule, end),
    ],
    {
      reasons: [message('exchange-in-window', { days, end: end?.day ?? '' })],
      from: rule.start?.day ?? null,
      until: end?.day ?? null,
      owedBy: 'seller',
      papers: ['invoice-or-card'],
      citations: rule.cite(firstDays ? rule.rules.refundWindow : rule.rules.exchangeWindow),
    },
  )
}

function afterRepairs(rule: RuleCase): Ground {
  const needed = rule.product.repairsBeforeExchange
  if (needed === null) return noWindow(rule)
  const { facts, rules } = rule
  const unusable = facts.stillUsable === null ? null : !facts.stillUsable
  return decide(
    [
      ...baseFor('exchange', rule),
      enoughRepairs(rule.count, rule.repairs, needed, rule.wholeUnit, rule.product.mileage ? ['mileage'] : []),
      insideWholeUnit(rule),
      ...(rules.repeatedRepair.tableFault ? [isPerformanceFault(facts)] : []),
      { ...fact(unusable, 'stillUsable', message('still-usable')), open: message('usable-unknown') },
    ],
    {
      reasons: [message('exchange-after-repairs', { counted: rule.count.counted, needed })],
      from: null,
      until: rule.wholeUnit?.day ?? null,
      owedBy: 'seller',
      papers: ['invoice-or-card', 'repair-record'],
      citations: rule.cite(rules.repeatedRepair.provision),
    },
  )
}

/** Refused, because the rule gives this product no such right within days or after repairs. */
export function noWindow(rule: RuleCase): Ground {
  return {
    verdict: 'not-entitled',
    reasons: [message('no-window-for-product', { product: rule.product.name })],
    from: null,
    until: null,
    owedBy: 'seller',
    papers: [],
    citations: [],
    missing: [],
  }
}
