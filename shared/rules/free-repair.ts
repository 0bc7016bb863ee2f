import { addMonths, type Day } from '../time/day.ts'
import { type Condition, decide, type Ground, message } from './answer.ts'
import { claimDay, faultyPart, insidePeriod, insideWholeUnit, type RuleCase } from './case.ts'
import { baseFor } from './exchange.ts'
import { notExcluded } from './exclusion.ts'
import type { MachineFacts } from './facts.ts'
import { findPart } from './pack.ts'
import type { ProductClass, ThreeGuarantees } from './pack-schema.ts'
import type { Cite } from './period.ts'

/** The grounds for a free repair (免费修理): the whole unit's period, the period of the faulty main part, a longer promise. */
export function freeRepairGrounds(rule: RepairCase): [Ground, ...Ground[]] {
  return [...lawfulRepair(rule), ...byPromise(rule)]
}

/** The same without a promise: what the rule itself gives. */
export function lawfulRepair(rule: RepairCase): [Ground, ...Ground[]] {
  return [byWholeUnit(rule), ...byPart(rule)]
}

/** A machine under any rule that gives free repair by a whole unit's and its parts' periods. */
type RepairCase = RuleCase<Pick<ThreeGuarantees, 'papers' | 'freeRepair' | 'partRepair' | 'betterPromise'>>

function byWholeUnit(rule: RepairCase): Ground {
  return decide([...baseFor('repair', rule), insideWholeUnit(rule)], {
    reasons: [message('repair-in-period', { end: rule.wholeUnit?.day ?? '' })],
    from: rule.start?.day ?? null,
    until: rule.wholeUnit?.day ?? null,
    owedBy: 'repairer',
    papers: ['invoice-or-card'],
    citations: rule.cite(rule.rules.freeRepair),
  })
}

function byPart(rule: RepairCase): Ground[] {
  const { product, facts } = rule
  if (rule.rules.partRepair === null || rule.start === null) return []
  const day = claimDay(facts, rule.repairs)
  const named = faultyPart(facts, product)
  const citations = rule.cite(rule.rules.partRepair)
  const ground = (
    conditions: Condition[],
    part: Record<string, string | { zh: string; en: string }>,
    until: Day | null,
  ) =>
    decide([...baseFor('repair', rule), ...conditions], {
      reasons: [message('repair-of-part', part)],
      from: rule.start?.day ?? null,
      until,
      owedBy: 'repairer',
      papers: ['invoice-or-card'],
      citations,
    })
  if (named !== null && named !== 'other') {
    const period = rule.parts.find((entry) => entry.part.id === named.id)
    const end = period?.end ?? null
    const over = message('part-period-over', { part: named.name, end: end?.day ?? '' })
    return [ground([insidePeriod(rule, end, day, over)], { part: named.name, end: end?.day ?? '' }, end?.day ?? null)]
  }
  if (product.mainParts.length === 0) return unnamedParts(rule, day, ground)
  if (named === 'other') {
    return [
      ground(
        [{ holds: false, missing: [], otherwise: message('part-not-listed', { part: facts.part ?? '' }) }],
        {},
        null,
      ),
    ]
  }
  // Nobody has said which part: open as long as the period of any main part may still run.
  const running = rule.parts.filter((entry) => entry.end.latest === null || day <= entry.end.latest)
  const over = message('all-part-periods-over')
  const condition: Condition =
    running.length === 0
      ? { holds: false, missing: [], otherwise: over }
      : { holds: null, missing: ['part'], otherwise: over, open: message('part-decides') }
  return [ground([condition], {}, null)]
}

/** The months of the main parts are known but not which parts they are: open until they are over. */
function unnamedParts(
  rule: RepairCase,
  day: Day,
  ground: (conditions: Condition[], part: Record<string, string>, until: Day | null) => Ground,
): Ground[] {
  const months = rule.product.mainPartsMonths
  if (months === null || rule.start === null) return []
  const ends = rule.unnamedPartsEnd
  const over = message('all-part-periods-over')
  if (ends !== null && ends.latest !== null && day > ends.latest)
    return [ground([{ holds: false, missing: [], otherwise: over }], {}, null)]
  return [
    ground(
      [{ holds: null, missing: ['catalogue'], otherwise: over, open: message('part-names-unknown', { months }) }],
      {},
      null,
    ),
  ]
}

/** The last day of a promise: the day it names, or its months from the start. It is the promise's own and is not lengthened. */
export function promiseEnd(facts: MachineFacts, start: Day | null): Day | null {
  if (facts.promise === null) return null
  if (facts.promise.until !== null) return facts.promise.until
  return start !== null && facts.promise.months !== null ? addMonths(start, facts.promise.months) : null
}

function byPromise(rule: RepairCase): Ground[] {
  const { betterPromise } = rule.rules
  const citations = [...(betterPromise ? rule.cite(betterPromise) : []), ...rule.cite('IMPL2024-12-better-promise')]
  return promiseGround(rule.facts, rule.product, rule.start?.day ?? null, claimDay(rule.facts, rule.repairs), citations)
}

/** A promise longer than the law binds whoever gave it (CR20); it gives repair, never exchange or refund. */
export function promiseGround(
  facts: MachineFacts,
  product: ProductClass,
  start: Day | null,
  day: Day,
  citations: ReturnType<Cite>,
): Ground[] {
  const { promise } = facts
  if (promise === null) return []
  const end = promiseEnd(facts, start)
  const over = message('promise-over', { end: end ?? '' })
  const runs: Condition = {
    holds: end === null ? null : day <= end,
    missing: end === null ? [start === null ? 'invoiceDay' : 'promise'] : [],
    otherwise: over,
    open: message('promise-end-unknown'),
  }
  return [
    decide([...notExcluded(facts, product), runs, ...promisedPart(promise.part, facts, product)], {
      reasons: [message('repair-by-promise', { end: end ?? '' })],
      from: start,
      until: end,
      owedBy: promise.by,
      papers: ['invoice-or-card'],
      citations,
    }),
  ]
}

function promisedPart(promised: string | null, facts: MachineFacts, product: ProductClass): Condition[] {
  if (promised === null) return []
  const otherwise = message('promise-other-part', { part: promised })
  if (facts.part === null) return [{ holds: null, missing: ['part'], otherwise, open: message('part-decides') }]
  const same =
    facts.part === promised ||
    (findPart(product, promised) !== undefined && findPart(product, promised) === findPart(product, facts.part))
  return [{ holds: same, missing: [], otherwise }]
}
