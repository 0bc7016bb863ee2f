import { exhaustive } from '../exhaustive.ts'
import { addDays } from '../time/day.ts'
import type { HolidayCalendar } from '../time/holidays.ts'
import { message, unique } from './answer.ts'
import { carCase, underCarRule } from './car.ts'
import { withConsumerClaims } from './consumer-claims.ts'
import { consumerWindow, receipt } from './consumer-law.ts'
import { contradictions } from './contradictions.ts'
import { delayLines } from './delay.ts'
import type { Entitlement, Message } from './entitlement.ts'
import type { FactKey, MachineFacts } from './facts.ts'
import { farmCase, underFarmRule } from './farm-machine.ts'
import { promiseEnd } from './free-repair.ts'
import { asKnownOn, isRunning } from './history.ts'
import { consumerNotes, guaranteeNotes } from './notes.ts'
import { floorOf, headline, missingOf, nextFlips } from './outlook.ts'
import { citeProvision, findInstrument, findProduct } from './pack.ts'
import type { ConsumerLaw, ProductClass, RulePack, ThreeGuarantees } from './pack-schema.ts'
import type { Cite } from './period.ts'
import { answerLine, consumerRemedies, guaranteeRemedies, undecidedRemedies } from './remedies.ts'
import { ruleCase } from './rule-case.ts'
import { consumerSteps, guaranteeSteps } from './steps.ts'

/**
 * What the customer is entitled to on the day asked about (应得的处理): every remedy with its verdict, who owes it, the
 * articles and the days used, what is not known, what flips next, and the steps of the computation. Pure: the day asked
 * about is in the facts, money is in fen, and no input makes it throw.
 */
export function computeEntitlement(given: MachineFacts, pack: RulePack, calendar: HolidayCalendar): Entitlement {
  const facts = asKnownOn(given)
  const cite: Cite = (id) => citeProvision(pack, id)
  return withConsumerClaims(underItsRule(facts, pack, calendar, cite), pack, calendar, cite)
}

/** The answer of the rule the product is under (适用的规定). */
function underItsRule(facts: MachineFacts, pack: RulePack, calendar: HolidayCalendar, cite: Cite): Entitlement {
  const product = facts.product === null ? undefined : findProduct(pack, facts.product)
  const instrument = product && findInstrument(pack, product.instrument)
  const undecided = (reason: Message, missing: FactKey[]) =>
    undecidedEntitlement(facts, pack, cite, instrument?.id ?? null, reason, missing)
  if (facts.product === null) return undecided(message('product-unknown'), ['product'])
  if (!product || !instrument) return undecided(message('product-not-in-pack', { product: facts.product }), ['product'])
  const contradicting = contradictions(facts)
  if (contradicting.length > 0) {
    const facts = unique(contradicting.flatMap((entry) => entry.facts))
    return { ...undecided(message('facts-contradict'), facts), contradictions: contradicting }
  }
  const bought = facts.invoiceDay ?? facts.deliveryDay
  const since = product.since ?? instrument.effective
  if (since !== null && bought !== null && bought < since)
    return undecided(message('bought-before-rule', { since, bought }), [])
  const { computing } = instrument
  if (computing === null) return undecided(message('instrument-not-computed', { instrument: instrument.title }), [])
  const blank = undecided(message('facts-missing'), [])
  const finished = (result: Entitlement, kind?: Parameters<typeof nextFlips>[1]) => ({
    ...result,
    headline: headline(result.remedies),
    missing: missingOf(result),
    next: nextFlips(result, kind),
  })
  switch (computing.kind) {
    case 'consumer-law':
      return finished(underConsumerLaw(blank, facts, product, computing, calendar, cite))
    case 'three-guarantees':
      return finished(underRule(blank, facts, product, computing, pack, calendar, cite))
    case 'car':
      return finished(underCarRule(blank, carCase(facts, product, computing, pack, calendar, cite)), 'car')
    case 'farm-machine':
      return finished(underFarmRule(blank, farmCase(facts, product, computing, pack, calendar, cite)), 'farm-machine')
    default:
      return exhaustive(computing)
  }
}

function underRule(
  blank: Entitlement,
  facts: MachineFacts,
  product: ProductClass,
  rules: ThreeGuarantees,
  pack: RulePack,
  calendar: HolidayCalendar,
  cite: Cite,
): Entitlement {
  const rule = ruleCase(facts, product, rules, pack, calendar, cite)
  const delays = delayLines(rule)
  const { remedies, depreciation } = guaranteeRemedies(rule, delays)
  const running = rule.repairs.find(isRunning)
  const { start, excluded, refundWindow, exchangeWindow, wholeUnit, parts } = rule
  const promise = promiseEnd(facts, start?.day ?? null)
  return {
    ...blank,
    remedies,
    period: { ...blank.period, start, excluded, refundWindow, exchangeWindow, wholeUnit, parts, promise },
    repairs: rule.count,
    delays,
    loaner:
      rules.loaner && running && product.swap === null
        ? { from: addDays(running.handIn, rules.loaner.days + 1), owedBy: 'repairer' }
        : null,
    floor: floorOf(remedies, facts),
    depreciation,
    steps: guaranteeSteps(rule, delays, depreciation),
    notes: guaranteeNotes(rule, remedies, depreciation),
  }
}

function underConsumerLaw(
  blank: Entitlement,
  facts: MachineFacts,
  product: ProductClass,
  rules: ConsumerLaw,
  calendar: HolidayCalendar,
  cite: Cite,
): Entitlement {
  const received = receipt(facts, cite)
  const refundWindow = consumerWindow(received, product.refundDays, facts, calendar)
  const law = { facts, product, rules, cite, received, refundWindow }
  const remedies = consumerRemedies(law)
  const promise = promiseEnd(facts, received?.day ?? null)
  return {
    ...blank,
    remedies,
    period: { ...blank.period, start: received, refundWindow, promise },
    floor: floorOf(remedies, facts),
    steps: consumerSteps(law),
    notes: consumerNotes(law),
  }
}

/** An answer in which nothing is decided, for one reason; the other answers are built on it. */
function undecidedEntitlement(
  facts: MachineFacts,
  pack: RulePack,
  cite: Cite,
  instrument: string | null,
  reason: Message,
  missing: FactKey[],
): Entitlement {
  return {
    asOf: facts.asOf,
    pack: { version: pack.version, date: pack.date },
    product: facts.product,
    instrument,
    headline: { remedy: null, what: reason },
    choices: [],
    remedies: undecidedRemedies(facts, reason, missing, cite),
    period: {
      start: null,
      excluded: { days: 0, arguable: 0, spans: [] },
      refundWindow: null,
      exchangeWindow: null,
      wholeUnit: null,
      repairPeriod: null,
      parts: [],
      promise: promiseEnd(facts, null),
      returnWindow: null,
    },
    repairs: { counted: 0, possible: 0, needed: null, rows: [] },
    delays: [],
    loaner: null,
    answer: answerLine(facts),
    floor: { remedy: null, refundFen: null },
    depreciation: null,
    useFee: null,
    returnRefund: null,
    damages: null,
    next: [],
    steps: [],
    notes: [],
    missing,
    contradictions: [],
    used: facts,
  }
}
