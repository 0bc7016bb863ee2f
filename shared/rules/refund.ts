import type { Fen } from '../money.ts'
import { daysBetween } from '../time/day.ts'
import { type Condition, decide, type Ground, message, unique } from './answer.ts'
import { isPerformanceFault, occurredWithin, type RuleCase } from './case.ts'
import type { Depreciation } from './entitlement.ts'
import { baseFor, noWindow, rightBefore } from './exchange.ts'
import { excludedDays, excludedSpans } from './history.ts'

/** The price back at once, by the regulations of 2024 without any deduction. */
export const FULL_REFUND = 'IMPL2024-18-2-return'

/**
 * The grounds for a refund (退货): a performance fault within the first window; an exchange that is due and that the seller cannot
 * perform, or that the customer does not want. What may be deducted in the last case is disputed: see `depreciation`.
 */
export function refundGrounds(rule: RuleCase, due: Ground[]) {
  return {
    inFirstWindow: inFirstWindow(rule),
    noStock: noStockInSecondWindow(rule),
    insteadOfExchange: insteadOfExchange(rule, due),
  }
}

function inFirstWindow(rule: RuleCase): Ground {
  const days = rule.product.refundDays
  const end = rule.refundWindow
  if (days === null) return noWindow(rule)
  return decide(
    [
      ...baseFor('refund', rule),
      isPerformanceFault(rule.facts),
      occurredWithin(rule, end, days),
      ...rightBefore(rule, end),
    ],
    {
      reasons: [message('refund-in-window', { days, end: end?.day ?? '' })],
      from: rule.start?.day ?? null,
      until: end?.day ?? null,
      owedBy: 'seller',
      papers: ['invoice-or-card'],
      citations: [...rule.cite(rule.rules.refundWindow), ...rule.cite(FULL_REFUND)],
    },
  )
}

function noStockInSecondWindow(rule: RuleCase): Ground {
  const days = rule.product.exchangeDays
  if (days === null) return noWindow(rule)
  const { inStock } = rule.facts
  const noStock: Condition = {
    holds: inStock === null ? null : !inStock,
    missing: inStock === null ? ['inStock'] : [],
    otherwise: message('exchange-can-be-made'),
    open: message('stock-decides'),
  }
  return decide(
    [
      ...baseFor('refund', rule),
      isPerformanceFault(rule.facts),
      occurredWithin(rule, rule.exchangeWindow, days),
      ...rightBefore(rule, rule.exchangeWindow),
      noStock,
    ],
    {
      reasons: [message('refund-no-stock')],
      from: rule.start?.day ?? null,
      until: rule.exchangeWindow?.day ?? null,
      owedBy: 'seller',
      papers: ['invoice-or-card'],
      citations: [...rule.cite(rule.rules.noStockRefund), ...rule.cite(FULL_REFUND)],
    },
  )
}

function insteadOfExchange(rule: RuleCase, due: Ground[]): Ground {
  const { inStock } = rule.facts
  const open = due.filter((ground) => ground.verdict === 'cannot-decide')
  const given = due.filter((ground) => ground.verdict === 'entitled')
  const exchangeDue: Condition = {
    holds: given.length > 0 ? true : open.length > 0 ? null : false,
    missing: given.length > 0 ? [] : unique(open.flatMap((ground) => ground.missing)),
    otherwise: message('no-exchange-due'),
    open: message('exchange-open'),
  }
  const why = inStock === false ? 'refund-no-stock' : inStock ? 'refund-instead' : 'refund-stock-unknown'
  const provision = inStock ? rule.rules.depreciation : rule.rules.noStockRefund
  return decide([exchangeDue, ...baseFor('refund', rule)], {
    reasons: [message(why)],
    from: given[0]?.from ?? null,
    until: given[0]?.until ?? null,
    owedBy: 'seller',
    papers: ['invoice-or-card', 'repair-record'],
    citations: [...rule.cite(provision), ...rule.cite(FULL_REFUND)],
  })
}

/**
 * Depreciation (折旧费) by the older rule, for a customer who prefers money to an exchange that can be made: price x daily
 * rate x (days from invoice to today less repair and waiting days), between zero and the price. It is shown and never deducted:
 * the regulations of 2024 (art. 18 para 2) order the receipt price. Null where no rate, price or invoice day is known,
 * and after an exchange, for which no text says where the days begin.
 */
export function depreciation(rule: RuleCase): Depreciation | null {
  const { priceFen, invoiceDay, asOf, exchanges } = rule.facts
  const rate = rule.product.dailyRate
  if (rate === null || priceFen === null || invoiceDay === null || exchanges.length > 0) return null
  const repaired = excludedDays(excludedSpans(rule.repairs, asOf)).days
  const days = Math.max(0, daysBetween(invoiceDay, asOf) - repaired)
  const totalFen = Math.min(priceFen, share(priceFen, rate * days))
  return {
    days,
    perDayFen: share(priceFen, rate),
    totalFen,
    refundAfterFen: priceFen - totalFen,
    citations: [...rule.cite(rule.rules.depreciation), ...rule.cite(FULL_REFUND)],
  }
}

function share(price: Fen, tenThousandths: number): Fen {
  return Math.round((price * tenThousandths) / 10_000)
}
