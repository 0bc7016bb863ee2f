import { type Condition, unique } from './answer.ts'
import type { Message } from './entitlement.ts'
import type { FactKey, RepairFacts } from './facts.ts'

/** How many repairs pass a test (次数): surely, and at most if every missing fact turned out that way. */
export type Tally = { counted: number; possible: number; missing: FactKey[] }

/** A test of one repair: true, false, or open for want of a fact. */
export type RepairTest = (repair: RepairFacts) => { holds: boolean | null; missing: FactKey[] }

/** Counts the repairs that pass every test. */
export function tally(repairs: RepairFacts[], ...tests: RepairTest[]): Tally {
  const rows = repairs.map((repair) => tests.map((test) => test(repair)))
  const possible = rows.filter((row) => row.every(({ holds }) => holds !== false))
  return {
    counted: possible.filter((row) => row.every(({ holds }) => holds === true)).length,
    possible: possible.length,
    missing: unique(possible.flatMap((row) => row.flatMap(({ missing }) => missing))),
  }
}

/** Whether there are at least so many. */
export function atLeast({ counted, possible, missing }: Tally, needed: number, otherwise: Message): Condition {
  if (counted >= needed) return { holds: true, missing: [], otherwise }
  if (possible < needed) return { holds: false, missing: [], otherwise }
  return { holds: null, missing, otherwise }
}

/** A finished repair for the quality of the machine, with a fault found. */
export const forQuality: RepairTest = (repair) => {
  if (!repair.finished || repair.result === 'no-fault-found') return no
  if (repair.cause === 'quality') return repair.result === null ? open('repairResult') : yes
  return repair.cause === 'unknown' ? open('repairCause') : no
}

/** A fact of the repair that is answered with yes, no or nothing. */
export function flagged(value: boolean | null, key: FactKey): ReturnType<RepairTest> {
  if (value === null) return open(key)
  return value ? yes : no
}

const yes = { holds: true, missing: [] }
const no = { holds: false, missing: [] }
const open = (key: FactKey) => ({ holds: null, missing: [key] })
