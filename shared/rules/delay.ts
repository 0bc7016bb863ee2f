import { addDays } from '../time/day.ts'
import { type Condition, decide, type Ground, message } from './answer.ts'
import { insideWholeUnit, type RuleCase } from './case.ts'
import type { DelayLine, Paper } from './entitlement.ts'
import { notExcluded, papersFor } from './exclusion.ts'
import type { RepairFacts } from './facts.ts'
import { isRunning } from './history.ts'

type DelayCause = Exclude<DelayLine['cause'], 'any'>

/**
 * The two lines of every running repair: over 90 or 60 days without the maker's part, over 30 days by the repairer's own
 * reason (GEN1995-12 and its sisters), counted from hand-in. The last day itself is not yet over, and holidays do not move it:
 * the text counts days gone by, not a term to act in.
 */
export function delayLines(rule: Pick<RuleCase, 'repairs' | 'rules' | 'cite'>): DelayLine[] {
  return rule.repairs.filter(isRunning).flatMap((repair) =>
    (['maker-parts', 'repairer'] as const).flatMap((cause) => {
      const terms = cause === 'maker-parts' ? rule.rules.partsDelay : rule.rules.ownDelay
      const lastDay = addDays(repair.handIn, terms.days)
      return rule.cite(terms.provision).map((citation) => ({
        cause,
        handIn: repair.handIn,
        days: terms.days,
        lastDay,
        firstDay: addDays(lastDay, 1),
        owedBy: terms.owedBy,
        applies: isCause(repair, cause),
        citation,
      }))
    }),
  )
}

/** Whether the recorded waiting names that cause alone; null when it names none, or both. */
function isCause(repair: RepairFacts, cause: DelayCause): boolean | null {
  const named = new Set(repair.waits.map((wait) => wait.cause).filter((entry) => entry !== 'customer'))
  if (named.size !== 1 || named.has('unknown')) return null
  return named.has(cause)
}

/** The ground for an exchange because the repair takes too long, for one cause of the delay. */
export function delayGround(rule: RuleCase, lines: DelayLine[], cause: DelayCause): Ground {
  const terms = cause === 'maker-parts' ? rule.rules.partsDelay : rule.rules.ownDelay
  // The earliest line decides: a later repair cannot be over its line before it.
  const line = lines.find((entry) => entry.cause === cause)
  const given = {
    from: line?.firstDay ?? null,
    until: null,
    owedBy: terms.owedBy,
    papers: ['invoice-or-card', cause === 'maker-parts' ? 'repairer-note' : 'repair-record'] satisfies Paper[],
    citations: rule.cite(terms.provision),
  }
  if (!line) return { ...given, verdict: 'not-entitled', reasons: [message('no-running-repair')], missing: [] }
  const params = { handIn: line.handIn, days: line.days, lastDay: line.lastDay, firstDay: line.firstDay }
  const over = { ...given, reasons: [message(cause === 'maker-parts' ? 'parts-delay-over' : 'own-delay-over', params)] }
  const conditions = [
    ...notExcluded(rule.facts, rule.product),
    papersFor('exchange', rule.facts, rule.rules),
    startedIn(rule, line),
  ]
  const whateverTheCause = decide(conditions, over)
  if (whateverTheCause.verdict === 'not-entitled') return whateverTheCause
  if (rule.facts.asOf <= line.lastDay) {
    return { ...whateverTheCause, verdict: 'not-yet', reasons: [message(runningCode(cause, line.applies), params)] }
  }
  const causeNamed: Condition = {
    holds: line.applies,
    missing: line.applies === null ? ['waitCause'] : [],
    otherwise: message(cause === 'maker-parts' ? 'delay-not-the-parts' : 'delay-not-ours', params),
    open: message('delay-cause-unknown', params),
  }
  return decide([...conditions, causeNamed], over)
}

function runningCode(
  cause: DelayCause,
  applies: boolean | null,
): 'parts-delay-running' | 'parts-delay-if-parts' | 'own-delay-running' | 'own-delay-if-ours' {
  if (cause === 'maker-parts') return applies ? 'parts-delay-running' : 'parts-delay-if-parts'
  return applies ? 'own-delay-running' : 'own-delay-if-ours'
}

/** The repair must have begun inside the whole unit's period; the texts do not say what holds when only a part's period runs. */
function startedIn(rule: RuleCase, line: DelayLine): Condition {
  const whole = insideWholeUnit(rule, line.handIn)
  const partRuns = rule.parts.some((part) => part.end.latest === null || line.handIn <= part.end.latest)
  if (whole.holds !== false || !partRuns) return whole
  return { ...whole, holds: null, open: message('delay-in-part-period') }
}
