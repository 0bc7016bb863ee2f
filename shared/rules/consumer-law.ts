import { addDays, addMonths, type Day } from '../time/day.ts'
import type { HolidayCalendar } from '../time/holidays.ts'
import { type Condition, decide, type Ground, message, within } from './answer.ts'
import { isPerformanceFault } from './case.ts'
import type { LastDay, PeriodStart } from './entitlement.ts'
import { notExcluded } from './exclusion.ts'
import type { MachineFacts } from './facts.ts'
import { promiseGround } from './free-repair.ts'
import type { ConsumerLaw, ProductClass } from './pack-schema.ts'
import type { Cite } from './period.ts'
import { deliveredBy, FROM_DELIVERY, lastDay } from './period.ts'
import { FULL_REFUND } from './refund.ts'

export type ConsumerCase = {
  facts: MachineFacts
  product: ProductClass
  rules: ConsumerLaw
  cite: Cite
  /** The day the goods were received (收到商品之日). */
  received: PeriodStart | null
  refundWindow: LastDay | null
}

/**
 * Receipt (收货): the delivery day. The law counts from nothing else, so without it the invoice day is only the earliest it can
 * have been, and the day the goods were seen in use the latest.
 */
export function receipt(facts: MachineFacts, cite: Cite): PeriodStart | null {
  const day = facts.deliveryDay ?? facts.invoiceDay
  if (day === null) return null
  const given = { day, citations: cite(FROM_DELIVERY), others: [], earliest: day }
  if (facts.deliveryDay !== null) return { ...given, basis: 'delivery', latest: day, missing: [] }
  return { ...given, basis: 'invoice', latest: deliveredBy(facts, day), missing: ['deliveryDay'] }
}

/** The seven days from receipt (CPL art. 24 para 1). */
export function consumerWindow(
  received: PeriodStart | null,
  days: number | null,
  facts: MachineFacts,
  calendar: HolidayCalendar,
): LastDay | null {
  if (received === null || days === null) return null
  return lastDay(received, (from) => addDays(from, days), [], { calendar, reading: facts.holidayReading })
}

/**
 * Goods without a state rule (CPL art. 24 para 1): refund within seven days of receipt; later a refund only if the contract may be
 * rescinded, which no desk can compute, and otherwise exchange or repair. What was agreed goes first.
 */
export function consumerGrounds(law: ConsumerCase): { refund: Ground; exchange: Ground; repair: Ground } {
  const { facts, rules, cite } = law
  const end = law.refundWindow
  const given = {
    from: law.received?.day ?? null,
    until: null,
    owedBy: 'seller' as const,
    papers: ['purchase-proof' as const],
  }
  const citations = cite(rules.refundWindow)
  const base = [...notExcluded(facts, law.product), receivedKnown(law.received), isPerformanceFault(facts)]
  const inTime = inSevenDays(facts, end)
  const refund =
    inTime.holds === false
      ? decide([...base, { ...inTime, holds: null, open: message('rescission-decides', { end: end?.day ?? '' }) }], {
          ...given,
          reasons: [],
          citations: [...citations, ...cite(rules.rescission)],
        })
      : decide([...base, inTime], {
          ...given,
          until: end?.day ?? null,
          reasons: [message('refund-in-seven-days', { end: end?.day ?? '' })],
          citations: [...citations, ...cite(FULL_REFUND)],
        })
  const later = (reason: 'exchange-by-consumer-law' | 'repair-by-consumer-law') =>
    decide([...base, noticeInTime(law)], {
      ...given,
      reasons: [message(reason)],
      citations: [...citations, ...cite(rules.notice.provision)],
    })
  return { refund, exchange: later('exchange-by-consumer-law'), repair: later('repair-by-consumer-law') }
}

/** A maker's card or a shop's promise on goods without a state rule. */
export function consumerPromise(law: ConsumerCase): Ground[] {
  const day = law.facts.faultReportedDay ?? law.facts.asOf
  return promiseGround(law.facts, law.product, law.received?.day ?? null, day, law.cite(law.rules.betterPromise))
}

function receivedKnown(received: PeriodStart | null): Condition {
  const otherwise = message('receipt-unknown')
  return {
    holds: received === null ? null : true,
    missing: received === null ? ['deliveryDay'] : [],
    otherwise,
    open: otherwise,
  }
}

/** The law lets the customer return within seven days, so the day of the return counts: when the fault was reported, or today. */
function inSevenDays(facts: MachineFacts, end: LastDay | null): Condition {
  const over = message('seven-days-over', { end: end?.day ?? '' })
  if (end === null) return { holds: null, missing: ['deliveryDay'], otherwise: over, open: message('receipt-unknown') }
  return within(facts.faultReportedDay ?? facts.asOf, end, over)
}

/** Without a warranty period defects are to be notified within two years of receipt (Civil Code art. 621). */
function noticeInTime(law: ConsumerCase): Condition {
  const otherwise = message('notice-two-years')
  if (law.received === null)
    return { holds: null, missing: ['deliveryDay'], otherwise, open: message('receipt-unknown') }
  const until: Day = addMonths(law.received.day, law.rules.notice.months)
  const inTime = (law.facts.faultReportedDay ?? law.facts.asOf) <= until
  return { holds: inTime ? true : null, missing: [], otherwise, open: otherwise }
}
