import { exhaustive } from '../exhaustive.ts'
import type { Day } from '../time/day.ts'
import type { Citation, LastDay, Message, Paper, Verdict } from './entitlement.ts'
import type { FactKey } from './facts.ts'
import type { Party } from './pack-schema.ts'

/** One condition of a right: true, false, or open as long as facts are missing. */
export type Condition = { holds: boolean | null; missing: FactKey[]; otherwise: Message; open?: Message }

/** A ground (理由) for or against a remedy, before it is laid beside other grounds for the same one. */
export type Ground = {
  verdict: Verdict
  reasons: Message[]
  from: Day | null
  until: Day | null
  owedBy: Party | null
  papers: Paper[]
  citations: Citation[]
  missing: FactKey[]
}

export function message(code: Message['code'], params: Message['params'] = {}): Message {
  return { code, params }
}

/** A condition on a fact that a clerk answers with yes, no or nothing. */
export function fact(value: boolean | null, key: FactKey, otherwise: Message): Condition {
  return { holds: value, missing: value === null ? [key] : [], otherwise }
}

/**
 * Decides one ground: one false condition refuses it whatever the others are; otherwise one open condition leaves it open;
 * only when all hold is it given.
 */
export function decide(
  conditions: Condition[],
  given: Pick<Ground, 'reasons' | 'from' | 'until' | 'owedBy' | 'papers' | 'citations'>,
): Ground {
  const failed = conditions.find((condition) => condition.holds === false)
  if (failed) return { ...given, verdict: 'not-entitled', reasons: [failed.otherwise], missing: [] }
  const open = conditions.filter((condition) => condition.holds === null)
  if (open.length > 0) {
    const missing = unique(open.flatMap((condition) => condition.missing))
    const said = open.flatMap((condition) => condition.open ?? [])
    return { ...given, verdict: 'cannot-decide', reasons: said.length > 0 ? said : [message('facts-missing')], missing }
  }
  return { ...given, verdict: 'entitled', missing: [] }
}

/** Several conditions as one: the first that fails is its reason, and what is open of the others keeps it open. */
export function every(conditions: [Condition, ...Condition[]]): Condition {
  const failed = conditions.find((condition) => condition.holds === false)
  if (failed) return failed
  const open = conditions.filter((condition) => condition.holds === null)
  const first = open[0]
  return first ? { ...first, missing: unique(open.flatMap((condition) => condition.missing)) } : conditions[0]
}

/** The strongest of several grounds for one remedy; equals are said together. */
export function strongest(grounds: [Ground, ...Ground[]]): Ground {
  const top = grounds.reduce((best, next) => (rank(next.verdict) > rank(best.verdict) ? next : best))
  if (top.verdict === 'entitled') return top
  const equals = grounds.filter((ground) => ground.verdict === top.verdict)
  return {
    ...top,
    reasons: uniqueMessages(equals.flatMap((ground) => ground.reasons)),
    missing: unique(equals.flatMap((ground) => ground.missing)),
    citations: uniqueCitations(equals.flatMap((ground) => ground.citations)),
  }
}

function rank(verdict: Verdict): number {
  switch (verdict) {
    case 'entitled':
      return 4
    case 'cannot-decide':
      return 3
    case 'not-yet':
      return 2
    case 'negotiable':
      return 1
    case 'not-entitled':
      return 0
    default:
      return exhaustive(verdict)
  }
}

/** Whether `day` lies within a period that ends on `end`; open where a missing fact decides it. */
export function within(day: Day, end: LastDay, otherwise: Message): Condition {
  if (day <= end.earliest) return { holds: true, missing: [], otherwise }
  if (end.latest !== null && day > end.latest) return { holds: false, missing: [], otherwise }
  return {
    holds: null,
    missing: end.missing,
    otherwise,
    open: message('period-end-open', { earliest: end.earliest, latest: end.latest ?? '' }),
  }
}

export function unique<T extends string>(values: T[]): T[] {
  return [...new Set(values)]
}

export function uniqueCitations(citations: Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.provisionId, citation])).values()]
}

function uniqueMessages(messages: Message[]): Message[] {
  return [...new Map(messages.map((entry) => [JSON.stringify(entry), entry])).values()]
}
