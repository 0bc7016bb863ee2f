import { canonicalText } from '../canonical.ts'
import type { Entitlement, LastDay } from './entitlement.ts'

/** What a customer would notice of an answer: what he may ask for, of whom, until when. Wording and articles are not among it. */
function substance({ headline, remedies, period, floor, delays, loaner }: Entitlement) {
  const last = (day: LastDay | null) => day?.day ?? null
  return {
    headline: headline.remedy,
    remedies: remedies.map(({ id, verdict, owedBy, from, until }) => ({ id, verdict, owedBy, from, until })),
    start: period.start?.day ?? null,
    wholeUnit: last(period.wholeUnit),
    windows: [last(period.refundWindow), last(period.exchangeWindow)],
    parts: period.parts.map(({ part, end }) => [part.id, end.day]),
    floor,
    delays: delays.map(({ cause, lastDay, owedBy }) => [cause, lastDay, owedBy]),
    loaner,
  }
}

/** Whether two answers on the same facts, such as under two rule packs, come to the same. */
export function sameAnswer(one: Entitlement, other: Entitlement): boolean {
  return canonicalText(substance(one)) === canonicalText(substance(other))
}
