import { type Condition, message, within } from './answer.ts'
import type { LastDay, RepairCount } from './entitlement.ts'
import type { FactKey, RepairFacts } from './facts.ts'

/**
 * The repairs that count towards "repaired twice" (计入次数的维修; GEN1995-11 and its sisters): finished ones, handed in
 * within the whole unit's period, for its quality; `driven` says of a vehicle whether it was within the kilometres. `possible` adds those that would count if a missing fact were known.
 */
export function countRepairs(
  repairs: RepairFacts[],
  end: LastDay | null,
  needed: number | null,
  driven: (repair: RepairFacts) => Condition | null = () => null,
): RepairCount {
  const rows = repairs.map((repair) => ({ handIn: repair.handIn, ...counts(repair, end, driven(repair)) }))
  return {
    counted: rows.filter((row) => row.counts === 'yes').length,
    possible: rows.filter((row) => row.counts !== 'no').length,
    needed,
    rows,
  }
}

function counts(
  repair: RepairFacts,
  end: LastDay | null,
  driven: Condition | null,
): Pick<RepairCount['rows'][number], 'counts' | 'reason'> {
  if (!repair.finished) return { counts: 'no', reason: message('repair-not-finished') }
  if (repair.result === 'no-fault-found' || repair.cause === 'no-fault')
    return { counts: 'no', reason: message('repair-without-fault') }
  if (repair.cause === 'customer') return { counts: 'no', reason: message('repair-of-damage') }
  const inside = end && within(repair.handIn, end, message('repair-outside-period', { end: end.day }))
  if (inside?.holds === false) return { counts: 'no', reason: inside.otherwise }
  if (driven?.holds === false) return { counts: 'no', reason: driven.otherwise }
  if (openFacts(repair).length > 0 || inside?.holds !== true || driven?.holds === null)
    return { counts: 'unclear', reason: message('repair-unclear') }
  return { counts: 'yes', reason: message('repair-counts') }
}

function openFacts(repair: RepairFacts): FactKey[] {
  const missing: FactKey[] = []
  if (repair.result === null) missing.push('repairResult')
  if (repair.cause === 'unknown') missing.push('repairCause')
  return missing
}

/** Whether the repairs needed for an exchange are there. */
export function enoughRepairs(
  count: RepairCount,
  repairs: RepairFacts[],
  needed: number,
  end: LastDay | null,
  also: FactKey[] = [],
): Condition {
  const otherwise = message('too-few-repairs', { counted: count.counted, needed })
  if (count.counted >= needed) return { holds: true, missing: [], otherwise }
  if (count.possible < needed) return { holds: false, missing: [], otherwise }
  const missing = repairs.filter((repair) => repair.finished).flatMap(openFacts)
  return {
    holds: null,
    missing: [...missing, ...also, ...(end === null ? (['catalogue'] as const) : end.missing)],
    otherwise,
    open: message('repairs-unclear', { counted: count.counted, possible: count.possible, needed }),
  }
}
