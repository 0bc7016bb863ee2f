import { addDays, type Day } from '../time/day.ts'
import { type HolidayCalendar, rollOver } from '../time/holidays.ts'
import { type Condition, decide, fact, type Ground, message, within } from './answer.ts'
import type { Citation, Flip, LastDay, Note, ReturnRefund, Step } from './entitlement.ts'
import type { MachineFacts } from './facts.ts'
import { statedNumber } from './pack.ts'
import type { RulePack } from './pack-schema.ts'
import { type Cite, lastDay } from './period.ts'

const RETURN = 'CPL-25-return'
const COUNTING = 'NRR2017-10-return'
const REFUND = 'NRR2017-13-return'
const FREIGHT = 'NRR2017-18-transport'
const EXCEPTIONS = ['NRR2017-7-exclusion', 'IMPL2024-19-return']
const INTACT = 'NRR2017-9-fault-test'
const QUALITY = ['NRR2017-35-scope', 'CPL-24-2-transport']
const REFUSED = 'PEN2015-9-time-limit'

/** The return without a reason (无理由退货) of one sale: the last day for the notice, and the refund once the goods are back. */
export type NoReasonReturn = { window: LastDay | null; refund: ReturnRefund | null; ground: Ground }

/**
 * Goods sold at a distance may be returned without a reason within seven days, counted from the day after they were signed for
 * (CPL art. 25; the measures of 2017 arts 7, 9, 10, 13, 18): the notice counts, freight is on the customer, and the price
 * goes back within seven days of the goods. Null numbers of the pack leave it open.
 */
export function noReasonReturn(
  facts: MachineFacts,
  pack: RulePack,
  calendar: HolidayCalendar,
  cite: Cite,
): NoReasonReturn {
  const days = statedNumber(pack, RETURN, 'days')
  const end = days === null ? null : windowEnd(facts, facts.deliveryDay, days, calendar)
  const refundDays = statedNumber(pack, REFUND, 'refundWithinDays')
  const refund = returnRefund(facts, pack, calendar, cite)
  const distance = facts.salesChannel === null ? null : facts.salesChannel === 'distance'
  const conditions: Condition[] = [
    { ...fact(distance, 'salesChannel', message('sold-in-shop')), open: message('sales-channel-unknown') },
    inTime(facts, end, days, calendar),
    notExcepted(facts),
    { ...fact(facts.goodsIntact, 'goodsIntact', message('goods-not-intact')), open: message('goods-intact-unknown') },
  ]
  const doubted = facts.goodsIntact === true ? [] : [INTACT]
  const excepted = facts.returnException === 'none' ? [] : EXCEPTIONS
  const ground = decide(conditions, {
    reasons: [
      message('return-without-reason', { end: end?.day ?? '', days: days ?? '', refundDays: refundDays ?? '' }),
    ],
    from: facts.deliveryDay,
    until: end?.day ?? null,
    owedBy: 'seller',
    papers: ['purchase-proof'],
    citations: [RETURN, COUNTING, ...excepted, ...doubted, REFUND, FREIGHT].flatMap(cite),
  })
  return { window: facts.salesChannel === 'distance' ? end : null, refund, ground }
}

/** The last day for the notice, from a day of receipt; the day of signing is not counted (Civil Code arts 201, 203). */
function windowEnd(facts: MachineFacts, received: Day | null, days: number, calendar: HolidayCalendar): LastDay | null {
  if (received === null) return null
  const start = {
    basis: 'delivery' as const,
    day: received,
    citations: [],
    others: [],
    earliest: received,
    latest: received,
    missing: [],
  }
  return lastDay(start, (from) => addDays(from, days), [], { calendar, reading: facts.holidayReading })
}

/** Whether the notice, or today where none was given yet, is in time; without the day of receipt whoever had it long ago is late. */
function inTime(facts: MachineFacts, end: LastDay | null, days: number | null, calendar: HolidayCalendar): Condition {
  const notice = facts.returnNoticeDay
  const late = (last: string) =>
    message(notice === null ? 'return-window-over' : 'return-notice-late', { end: last, days: days ?? '' })
  if (end) return within(notice ?? facts.asOf, end, late(end.day))
  const open = message('receipt-unknown')
  const had = [
    facts.installationDay,
    facts.firstUseDay,
    facts.faultShownDay,
    ...facts.repairs.map((each) => each.handIn),
  ]
    .filter((day) => day !== null)
    .sort()[0]
  const latest = had && days !== null ? windowEnd(facts, had, days, calendar)?.latest : null
  const over = latest !== null && latest !== undefined && (notice ?? facts.asOf) > latest
  return { holds: over ? false : null, missing: over ? [] : ['deliveryDay'], otherwise: late(latest ?? ''), open }
}

function notExcepted({ returnException }: MachineFacts): Condition {
  const open = message('return-exception-unknown')
  if (returnException === null) return { holds: null, missing: ['returnException'], otherwise: open, open }
  const byLaw = returnException === 'by-law'
  return {
    holds: returnException === 'none' || returnException === 'not-confirmed',
    missing: [],
    otherwise: message(byLaw ? 'return-excepted-by-law' : 'return-exception-confirmed'),
  }
}

/** The last day for the price to go back, counted from the day the intact goods came back, and since when it counts as refused. */
function returnRefund(facts: MachineFacts, pack: RulePack, calendar: HolidayCalendar, cite: Cite): ReturnRefund | null {
  const days = statedNumber(pack, REFUND, 'refundWithinDays')
  const refused = statedNumber(pack, REFUSED, 'noReasonRefundDaysOver')
  if (facts.goodsBackDay === null || days === null) return null
  return {
    goodsBack: facts.goodsBackDay,
    days,
    lastDay: rollOver(addDays(facts.goodsBackDay, days), calendar, facts.holidayReading).day,
    refusedFrom: refused === null ? null : addDays(facts.goodsBackDay, refused + 1),
    citations: [...cite(REFUND), ...cite(REFUSED)],
  }
}

/** What a sale at a distance adds: a fault is no return without a reason, and its freight is the trader's. */
export function distanceNotes(facts: MachineFacts, { ground }: NoReasonReturn, cite: Cite): Note[] {
  if (facts.salesChannel !== 'distance') return []
  return [
    { what: message('note-quality-return'), citations: QUALITY.flatMap(cite) },
    ...(ground.verdict === 'entitled' ? [{ what: message('note-return-freight'), citations: cite(FREIGHT) }] : []),
  ]
}

/** How the days of the return were counted. */
export function returnSteps(facts: MachineFacts, { window, refund }: NoReasonReturn, cite: Cite): Step[] {
  const counted = (
    citations: Citation[],
    code: 'step-return-window' | 'step-return-refund',
    inputs: Step['inputs'],
    result: Day,
  ) => ({
    what: message(code),
    inputs,
    result,
    citations,
  })
  return [
    ...(window && facts.deliveryDay !== null
      ? [
          counted(
            [...cite(RETURN), ...cite(COUNTING)],
            'step-return-window',
            { received: facts.deliveryDay },
            window.day,
          ),
        ]
      : []),
    ...(refund
      ? [
          counted(
            refund.citations,
            'step-return-refund',
            { goodsBack: refund.goodsBack, days: refund.days },
            refund.lastDay,
          ),
        ]
      : []),
  ]
}

/** The days on which the return changes. */
export function returnFlips({ window, refund }: NoReasonReturn): Flip[] {
  return [
    ...(window ? [{ day: addDays(window.day, 1), what: message('flip-return-window', { last: window.day }) }] : []),
    ...(refund
      ? [{ day: addDays(refund.lastDay, 1), what: message('flip-return-refund', { last: refund.lastDay }) }]
      : []),
    ...(refund && refund.refusedFrom !== null
      ? [{ day: refund.refusedFrom, what: message('flip-return-refused', { last: addDays(refund.refusedFrom, -1) }) }]
      : []),
  ]
}
