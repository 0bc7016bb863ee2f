import { addDays, type Day } from '../time/day.ts'
import { message, unique } from './answer.ts'
import type { DelayLine, Entitlement, Flip, Floor, Message, Remedy, RemedyId, UseFee } from './entitlement.ts'
import type { FactKey, MachineFacts } from './facts.ts'
import { factNames, joinNames, type RuleCode, remedyNamesAsked } from './words.ts'

const REPAIR = { zh: '修理', en: 'repair' }

/** From the strongest for the customer to the weakest. */
const order = [
  'refund',
  'exchange',
  'own-delay-exchange',
  'parts-delay-exchange',
  'part-exchange',
  'no-reason-return',
  'free-repair',
] as const satisfies RemedyId[]

/** The remedies given today of which the customer may choose one (可选的处理), the strongest first. */
export function choicesOf(remedies: Remedy[]): RemedyId[] {
  return order.filter((id) => remedies.some((row) => row.id === id && row.verdict === 'entitled'))
}

/** The best remedy today (今日结论), in one sentence, with what may be chosen instead. */
export function headline(remedies: Remedy[]): Entitlement['headline'] {
  const [best, ...others] = choicesOf(remedies)
  if (best) return { remedy: best, what: choiceSaid(best, others) }
  // A return that nobody asked for is no reason to call the day undecided.
  const inTheWay = remedies.filter(
    ({ id, verdict }) => order.some((each) => each === id) && verdict === 'cannot-decide',
  )
  const asked = inTheWay.filter(({ id }) => id !== 'no-reason-return')
  if (asked.length > 0) {
    const missing = joinNames(rowsMissing(asked).map((key) => factNames[key]))
    return {
      remedy: null,
      what: missing.zh === '' ? message('headline-open') : message('headline-missing', { missing }),
    }
  }
  return { remedy: 'paid-repair', what: message('headline-paid-repair') }
}

function choiceSaid(best: RemedyId, others: RemedyId[]): Message {
  if (best === 'own-delay-exchange' || best === 'parts-delay-exchange') return message(`headline-${best}`)
  const instead = others.filter((id) => id !== 'own-delay-exchange' && id !== 'parts-delay-exchange')
  const what = remedyNamesAsked[best]
  if (instead.length === 0) return message('headline-one', { what })
  // Beside another remedy a repair needs no word that it is free.
  const names = instead.map((id) => (id === 'free-repair' ? REPAIR : remedyNamesAsked[id]))
  return message('headline-choice', { what, others: joinNames(names, { zh: '或', en: ' or ' }) })
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
  return sooner(flips, asOf)
}

/** What is still to come, soonest first. */
export function sooner(flips: Flip[], asOf: Day): Flip[] {
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
