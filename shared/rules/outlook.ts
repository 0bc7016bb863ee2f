import { addDays, type Day } from '../time/day.ts'
import { message, unique } from './answer.ts'
import type { DelayLine, Entitlement, Flip, Floor, Remedy, RemedyId, UseFee } from './entitlement.ts'
import type { FactKey, MachineFacts } from './facts.ts'
import { factNames, joinNames, type RuleCode } from './words.ts'

/** From the strongest for the customer to the weakest. */
const order = [
  'refund',
  'exchange',
  'own-delay-exchange',
  'parts-delay-exchange',
  'part-exchange',
  'free-repair',
] as const satisfies RemedyId[]

/** The best remedy today (今日结论), in one sentence. */
export function headline(remedies: Remedy[]): Entitlement['headline'] {
  const row = (id: RemedyId) => remedies.find((entry) => entry.id === id)
  const best = order.find((id) => row(id)?.verdict === 'entitled')
  const inTheWay = order.filter((id) => row(id)?.verdict === 'cannot-decide')
  if (best) return { remedy: best, what: message(`headline-${best}`, { until: row(best)?.until ?? '' }) }
  if (inTheWay.length > 0) {
    const missing = joinNames(rowsMissing(inTheWay.flatMap((id) => row(id) ?? [])).map((key) => factNames[key]))
    return {
      remedy: null,
      what: missing.zh === '' ? message('headline-open') : message('headline-missing', { missing }),
    }
  }
  return { remedy: 'paid-repair', what: message('headline-paid-repair') }
}

/** What the law gives at least today: an agreement may not fall below it without saying so. */
export function floorOf(remedies: Remedy[], facts: MachineFacts, fee: UseFee | null = null): Floor {
  const best = order.find((id) => remedies.some((row) => row.id === id && row.verdict === 'entitled')) ?? null
  const refund = remedies.some((row) => row.id === 'refund' && row.verdict === 'entitled')
  return { remedy: best, refundFen: refund ? (fee ? fee.refundAfterFen : facts.priceFen) : null }
}

/** The facts missing in the answer, each once; the price and the use fee's coefficient too when a refund is owed and its amount is not known. */
export function missingOf({ remedies, used, useFee }: Pick<Entitlement, 'remedies' | 'used' | 'useFee'>): FactKey[] {
  const refund = remedies.some((row) => row.id === 'refund' && row.verdict === 'entitled')
  return [
    ...rowsMissing(remedies),
    ...(refund && used.priceFen === null ? (['priceFen'] as const) : []),
    ...(useFee !== null && useFee.percent === null ? (['useFeePercent'] as const) : []),
  ]
}

function rowsMissing(remedies: Remedy[]): FactKey[] {
  return unique(remedies.flatMap((row) => row.missing))
}

/** How the ends of the periods are called: the windows of a car give other rights than those of an appliance. */
const calledFor = {
  appliance: { refund: 'flip-refund-window', exchange: 'flip-exchange-window', whole: 'flip-whole-unit' },
  car: { refund: 'flip-car-early', exchange: 'flip-car-window', whole: 'flip-car-whole-unit' },
  'farm-machine': { refund: 'flip-refund-window', exchange: 'flip-exchange-window', whole: 'flip-farm-whole-unit' },
} as const

/** The days still to come on which an answer changes, soonest first. */
export function nextFlips(entitlement: Entitlement, kind: keyof typeof calledFor = 'appliance'): Flip[] {
  const { period, asOf } = entitlement
  const called = calledFor[kind]
  const ended = (day: Day | undefined, code: RuleCode) =>
    day === undefined ? [] : [{ day: addDays(day, 1), what: message(code, { last: day }) }]
  const flips: Flip[] = [
    ...ended(period.refundWindow?.day, called.refund),
    ...ended(period.exchangeWindow?.day, called.exchange),
    ...ended(period.wholeUnit?.day, called.whole),
    ...ended(period.repairPeriod?.day, 'flip-car-repair-period'),
    ...period.parts.map((entry) => ({
      day: addDays(entry.end.day, 1),
      what: message('flip-part', { part: entry.part.name, last: entry.end.day }),
    })),
    ...entitlement.delays.map(delayFlip),
    ...(entitlement.loaner ? [{ day: entitlement.loaner.from, what: message('flip-loaner') }] : []),
    ...(entitlement.answer
      ? [{ day: entitlement.answer.refusedFrom, what: message('flip-answer', { last: entitlement.answer.lastDay }) }]
      : []),
    ...(period.promise
      ? [{ day: addDays(period.promise, 1), what: message('flip-promise', { last: period.promise }) }]
      : []),
  ]
  return flips.filter((flip) => flip.day > asOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const flipOf = {
  'maker-parts': 'flip-parts-delay',
  repairer: 'flip-own-delay',
  any: 'flip-farm-delay',
} as const satisfies Record<DelayLine['cause'], RuleCode>

function delayFlip(line: DelayLine): Flip {
  const code = flipOf[line.cause]
  return { day: line.firstDay, what: message(code, { days: line.days, last: line.lastDay }) }
}
