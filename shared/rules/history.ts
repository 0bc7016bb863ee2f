import { addDays, type Day, daysBetween } from '../time/day.ts'
import type { ExcludedDays } from './entitlement.ts'
import type { MachineFacts, RepairFacts, WaitFacts } from './facts.ts'

/**
 * The facts as they stood on the day asked about: what happened later is left out, what ended later is still running.
 * Lists come back in order of time, so that the order they were typed in cannot matter.
 */
export function asKnownOn(facts: MachineFacts): MachineFacts {
  const { asOf } = facts
  return {
    ...facts,
    demandDay: knownBy(facts.demandDay, asOf),
    returnNoticeDay: knownBy(facts.returnNoticeDay, asOf),
    goodsBackDay: knownBy(facts.goodsBackDay, asOf),
    exchanges: facts.exchanges.filter((day) => day <= asOf).sort(),
    mileage: facts.mileage
      .filter((reading) => reading.day <= asOf)
      .sort((a, b) => compare(a.day, b.day) || a.km - b.km),
    repairs: facts.repairs
      .filter((repair) => repair.handIn <= asOf)
      .map((repair) => repairAsKnownOn(repair, asOf))
      .sort((a, b) => compare(a.handIn, b.handIn) || compare(JSON.stringify(a), JSON.stringify(b))),
  }
}

function knownBy(day: Day | null, asOf: Day): Day | null {
  return day !== null && day > asOf ? null : day
}

function repairAsKnownOn(repair: RepairFacts, asOf: Day): RepairFacts {
  const waits = repair.waits
    .filter((wait) => wait.from <= asOf)
    .map((wait) => (wait.to !== null && wait.to > asOf ? { ...wait, to: null } : wait))
    .sort((a, b) => compare(a.from, b.from) || compare(JSON.stringify(a), JSON.stringify(b)))
  if (repair.handBack === null || repair.handBack <= asOf) return { ...repair, waits }
  return { ...repair, waits, handBack: null, finished: false, result: null, partReplaced: null }
}

/** Plain code-unit order: the same on every machine, unlike a locale's. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day of the last exchange (换货日), when there was one. */
export function lastExchange(facts: MachineFacts): Day | null {
  return facts.exchanges.at(-1) ?? null
}

/** The repairs of the unit the customer has now: those before the last exchange belong to the old one. */
export function repairsOfThisUnit(facts: MachineFacts): RepairFacts[] {
  const exchanged = lastExchange(facts)
  return exchanged === null ? facts.repairs : facts.repairs.filter((repair) => repair.handIn >= exchanged)
}

/** Whether the machine is still with the repairer for that repair. */
export function isRunning(repair: RepairFacts): boolean {
  return repair.handBack === null && !repair.finished
}

export type Span = { from: Day; to: Day; days: number; open: boolean }

/**
 * The spans taken out of the period (GEN1995 art. 8 and its sisters): time under repair and waiting for parts, hand-back
 * minus hand-in. Waiting inside a repair lies within its span already and is not added again; waiting for the customer is not taken out.
 */
export function excludedSpans(repairs: RepairFacts[], asOf: Day): Span[] {
  const raw = repairs.flatMap((repair) => [
    { from: repair.handIn, to: repair.handBack ?? asOf, open: repair.handBack === null },
    ...repair.waits.filter((wait) => wait.cause !== 'customer').map((wait) => waitSpan(wait, repair, asOf)),
  ])
  raw.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
  const merged: Span[] = []
  for (const span of raw) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) {
      if (span.to > last.to) last.to = span.to
      last.open ||= span.open
      last.days = daysBetween(last.from, last.to)
    } else merged.push({ ...span, days: daysBetween(span.from, span.to) })
  }
  return merged
}

/** A wait without an end runs until today, or until the machine came back if it began before that. */
function waitSpan(wait: WaitFacts, repair: RepairFacts, asOf: Day) {
  const endedWithRepair = wait.to === null && repair.handBack !== null && wait.from <= repair.handBack
  const to = wait.to ?? (endedWithRepair && repair.handBack !== null ? repair.handBack : asOf)
  return { from: wait.from, to, open: wait.to === null && !endedWithRepair }
}

/** The sum of the spans; counting hand-in and hand-back day both would give one day more a span (left open by the texts). */
export function excludedDays(spans: Span[]): ExcludedDays {
  const days = spans.reduce((sum, span) => sum + span.days, 0)
  return { days, arguable: days + spans.length, spans }
}

/** The end of a period after the spans that begin inside it have been added; `roll` moves an end off a holiday. */
export function extend(end: Day, spans: Span[], roll: (day: Day) => Day): { end: Day; used: Span[] } {
  let extended = end
  const used: Span[] = []
  for (const span of spans) {
    if (span.from > roll(extended)) break
    extended = addDays(extended, span.days)
    used.push(span)
  }
  return { end: extended, used }
}
