import { addDays } from '../time/day.ts'
import { type Ground, message, strongest, unique, uniqueCitations } from './answer.ts'
import { faultyPart, insideWholeUnit, type RuleCase } from './case.ts'
import { type ConsumerCase, consumerGrounds, consumerPromise } from './consumer-law.ts'
import { delayGround } from './delay.ts'
import type { DelayLine, Depreciation, Message, Remedy, RemedyId } from './entitlement.ts'
import { exchangeGrounds } from './exchange.ts'
import { notExcluded, papersFor } from './exclusion.ts'
import type { FactKey, MachineFacts } from './facts.ts'
import { freeRepairGrounds, lawfulRepair } from './free-repair.ts'
import { isRunning } from './history.ts'
import type { Party } from './pack-schema.ts'
import type { Cite } from './period.ts'
import { depreciation, refundGrounds } from './refund.ts'
import { swapGrounds } from './swap.ts'

export const ANSWER_PROVISION = 'PEN2015-8-time-limit'
/** Over this many days without a proper reason counts as refusal (PEN2015-8). */
const ANSWER_DAYS = 15
const TRANSPORT = 'CPL-24-2-transport'

/** The rows under a three-guarantee rule, and the depreciation the older rule would allow for the refund among them. */
export function guaranteeRemedies(
  rule: RuleCase,
  lines: DelayLine[],
): { remedies: Remedy[]; depreciation: Depreciation | null } {
  const parts = delayGround(rule, lines, 'maker-parts')
  const own = delayGround(rule, lines, 'repairer')
  const row = rowFor(rule.facts)
  const { refund, exchange, repair, deducted } = mainGrounds(rule, [parts, own])
  const main = [
    row('refund', refund),
    row('exchange', exchange),
    row('free-repair', repair),
    row('free-part', freePart(rule, repair)),
    row('parts-delay-exchange', parts),
    row('own-delay-exchange', own),
  ]
  const terms = rule.rules.transport
  return {
    remedies: [
      ...main,
      row('paid-repair', paidRepair(rule.product.swap ? exchange : repair, rule.cite(rule.rules.exclusion))),
      row(
        'transport',
        transport(main, terms?.owedBy ?? 'seller', [
          ...(terms ? rule.cite(terms.provision) : []),
          ...rule.cite(TRANSPORT),
        ]),
      ),
      row('loaner', loaner(rule)),
      row('compensation', compensation()),
      row('answer', answer(rule.facts, rule.cite)),
    ],
    depreciation: deducted,
  }
}

function mainGrounds(rule: RuleCase, delays: Ground[]) {
  const { swap } = rule.product
  if (swap) return { ...swapGrounds(rule, swap), deducted: null }
  const { window, repeated } = exchangeGrounds(rule)
  const grounds = refundGrounds(rule, [repeated, ...delays])
  const refund = strongest([grounds.inFirstWindow, grounds.noStock, grounds.insteadOfExchange])
  const prefersMoney =
    refund.verdict === 'entitled' && refund === grounds.insteadOfExchange && rule.facts.inStock !== false
  return {
    refund,
    exchange: strongest([window, repeated]),
    repair: strongest(freeRepairGrounds(rule)),
    deducted: prefersMoney ? depreciation(rule) : null,
  }
}

/** The rows for goods without a state rule. */
export function consumerRemedies(law: ConsumerCase): Remedy[] {
  const row = rowFor(law.facts)
  const { refund, exchange, repair } = consumerGrounds(law)
  const free = strongest([repair, ...consumerPromise(law)])
  const main = [row('refund', refund), row('exchange', exchange), row('free-repair', free)]
  const noRule: Ground = {
    ...blank('not-entitled', [message('no-delay-rule')]),
    citations: law.cite(law.rules.refundWindow),
  }
  return [
    ...main,
    row('free-part', blank('negotiable', [message('part-by-agreement')])),
    row('parts-delay-exchange', noRule),
    row('own-delay-exchange', noRule),
    row('paid-repair', paidRepair(free, [])),
    row('transport', transport(main, law.rules.transport.owedBy, law.cite(law.rules.transport.provision))),
    row('loaner', blank('negotiable', [message('loaner-not-in-rules')])),
    row('compensation', compensation()),
    row('answer', answer(law.facts, law.cite)),
  ]
}

/** The rows when nothing can be computed, for one reason. */
export function undecidedRemedies(facts: MachineFacts, reason: Message, missing: FactKey[], cite: Cite): Remedy[] {
  const row = rowFor(facts)
  const open: Ground = { ...blank('cannot-decide', [reason]), missing }
  return [
    ...(
      [
        'refund',
        'exchange',
        'free-repair',
        'free-part',
        'parts-delay-exchange',
        'own-delay-exchange',
        'paid-repair',
        'transport',
        'loaner',
      ] as const
    ).map((id) => row(id, open)),
    row('compensation', compensation()),
    row('answer', answer(facts, cite)),
  ]
}

/** The line after which silence counts as refusal; the shop's own pauses never stop it. */
export function answerLine(facts: Pick<MachineFacts, 'demandDay'>) {
  if (facts.demandDay === null) return null
  const last = addDays(facts.demandDay, ANSWER_DAYS)
  return { demanded: facts.demandDay, days: ANSWER_DAYS, lastDay: last, refusedFrom: addDays(last, 1) }
}

/** Makes one row of a ground, for whoever we are. */
export function rowFor(facts: MachineFacts) {
  return (id: RemedyId, ground: Ground): Remedy => ({
    id,
    verdict: ground.verdict,
    owedBy: ground.owedBy,
    ours: facts.we === null || ground.owedBy === null ? null : weOwe(facts.we, ground.owedBy),
    reasons: ground.reasons,
    from: ground.from,
    until: ground.until,
    papers: ground.papers,
    citations: uniqueCitations(ground.citations),
    missing: unique(ground.missing),
  })
}

function weOwe(we: NonNullable<MachineFacts['we']>, owedBy: Party): boolean {
  return owedBy === we || (we === 'both' && owedBy !== 'maker')
}

/** A ground that names nobody and no day. */
export function blank(verdict: Ground['verdict'], reasons: Message[]): Ground {
  return { verdict, reasons, from: null, until: null, owedBy: null, papers: [], citations: [], missing: [] }
}

/**
 * A new part free of charge (免费换部件). The computer and the audio-visual rule give one for a main part inside its own
 * period; elsewhere the material of a free repair is free with it, and a promise of repair says itself what it covers.
 */
function freePart(rule: RuleCase, repair: Ground): Ground {
  if (rule.product.swap !== null)
    return { ...repair, verdict: 'not-entitled', reasons: [message('accessory-is-swapped')], missing: [] }
  const byLaw = strongest(lawfulRepair(rule))
  const restart = rule.rules.partRestart
  const part = restart === null ? null : faultyPart(rule.facts, rule.product)
  if (restart !== null && part !== null && part !== 'other' && byLaw.verdict === 'entitled') {
    const reasons = [message('new-part-free', { part: part.name })]
    return { ...byLaw, reasons, citations: [...byLaw.citations, ...rule.cite(restart)] }
  }
  if (byLaw.verdict === 'entitled') return { ...byLaw, reasons: [message('parts-with-repair')] }
  return repair.verdict === 'entitled' ? blank('negotiable', [message('part-by-agreement')]) : byLaw
}

/** A claim that is not covered is not turned away: the repair is offered against payment. `free` is the repair, or an accessory's swap. */
export function paidRepair(free: Ground, citations: Ground['citations']): Ground {
  const given = { ...blank('entitled', [message('paid-repair-offered')]), owedBy: 'repairer' as const, citations }
  if (free.verdict === 'entitled') return { ...given, verdict: 'not-entitled', reasons: [message('remedied-free')] }
  if (free.verdict === 'not-entitled') return given
  return { ...given, verdict: 'cannot-decide', reasons: [message('paid-if-not-free')], missing: free.missing }
}

/** Transport and other necessary costs follow the remedy they serve. */
export function transport(main: Remedy[], owedBy: Party, citations: Ground['citations']): Ground {
  const given = { ...blank('entitled', [message('transport-with-remedy')]), owedBy, citations }
  if (main.some((row) => row.verdict === 'entitled')) return given
  const open = main.filter((row) => row.verdict === 'cannot-decide')
  if (open.length > 0) {
    return {
      ...given,
      verdict: 'cannot-decide',
      reasons: [message('transport-open')],
      missing: open.flatMap((row) => row.missing),
    }
  }
  return { ...given, verdict: 'not-entitled', reasons: [message('transport-no-remedy')] }
}

function loaner(rule: RuleCase): Ground {
  const terms = rule.rules.loaner
  if (terms === null || rule.product.swap !== null) return blank('negotiable', [message('loaner-not-in-rules')])
  const running = rule.repairs.find(isRunning)
  const citations = rule.cite(terms.provision)
  if (!running) return { ...blank('not-entitled', [message('no-running-repair')]), owedBy: 'repairer', citations }
  const from = addDays(running.handIn, terms.days + 1)
  const given = {
    ...blank('entitled', [message('loaner-due', { days: terms.days, from })]),
    from,
    owedBy: 'repairer' as const,
    citations,
  }
  const conditions = [
    ...notExcluded(rule.facts, rule.product),
    papersFor('repair', rule.facts, rule.rules),
    insideWholeUnit(rule, running.handIn),
  ]
  const failed = conditions.find((condition) => condition.holds === false)
  if (failed) return { ...given, verdict: 'not-entitled', reasons: [failed.otherwise] }
  const open = conditions.filter((condition) => condition.holds === null)
  if (rule.facts.asOf < from) {
    return { ...given, verdict: 'not-yet', reasons: [message('loaner-not-yet', { days: terms.days, from })] }
  }
  if (open.length === 0) return given
  return {
    ...given,
    verdict: 'cannot-decide',
    reasons: open.flatMap((condition) => condition.open ?? []),
    missing: open.flatMap((condition) => condition.missing),
  }
}

/** Lost wages and the like: no three-guarantee rule names them, whatever proof there is. */
export function compensation(): Ground {
  return blank('negotiable', [message('compensation-not-in-rules')])
}

/** The row of the 15-day answer. */
export function answer(facts: MachineFacts, cite: Cite): Ground {
  const given = {
    ...blank('cannot-decide', [message('demand-day-unknown')]),
    owedBy: 'seller' as const,
    citations: cite(ANSWER_PROVISION),
  }
  const line = answerLine(facts)
  if (line === null) return { ...given, missing: ['demandDay'] }
  const params = { days: line.days, lastDay: line.lastDay }
  const over = facts.asOf > line.lastDay
  return {
    ...given,
    verdict: over ? 'entitled' : 'not-yet',
    reasons: [message(over ? 'answer-overdue' : 'answer-running', params)],
    from: line.refusedFrom,
  }
}
