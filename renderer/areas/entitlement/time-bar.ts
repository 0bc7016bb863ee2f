import { type Day, daysBetween } from '../../../shared/time/day.ts'
import type { RuleAnswer } from './answer.ts'

/** A stretch of the bar (修理、等待), in percent of its length. */
export type BarSpan = {
  readonly from: Day
  /** Null while it lasts. */
  readonly to: Day | null
  readonly left: number
  readonly width: number
}

export type BarWait = BarSpan & { readonly cause: RuleAnswer['used']['repairs'][number]['waits'][number]['cause'] }

/** A day that decides something (界线): where it stands, and how many days it stands for where it is counted in days. */
export type BarMark = {
  readonly kind: 'start' | 'refund' | 'exchange' | 'maker-parts' | 'repairer' | 'any' | 'whole' | 'promise'
  readonly day: Day
  readonly at: number
  readonly days: number
  /** False: "at least", or a delay line whose cause is known to be another. */
  readonly holds: boolean
}

/** The main parts whose months end on one day, with how far of the bar that is; beyond its end an arrow says so. */
export type BarPart = {
  readonly day: Day
  readonly at: number
  readonly beyond: boolean
  readonly certain: boolean
  readonly parts: RuleAnswer['period']['parts']
}

export type TimeBar = {
  readonly today: Day
  readonly todayAt: number
  /** Where the last day of the whole unit stands; null where its months are not known. */
  readonly wholeAt: number | null
  readonly repairs: readonly BarSpan[]
  readonly waits: readonly BarWait[]
  readonly marks: readonly BarMark[]
  readonly parts: readonly BarPart[]
}

/**
 * The period of a machine to scale (时间轴), from its start to whichever comes last: the whole unit's last day, the last
 * delay line of a running repair, or the day asked about. A part's longer months would press all of this into a corner, so
 * they run out of the picture. Null where the start is not known.
 */
export function timeBar(answer: Pick<RuleAnswer, 'asOf' | 'period' | 'used' | 'delays'>): TimeBar | null {
  const { start, wholeUnit, refundWindow, exchangeWindow, excluded, promise, parts } = answer.period
  if (start === null) return null
  const marks: Omit<BarMark, 'at'>[] = [
    { kind: 'start', day: start.day, days: 0, holds: true },
    ...window('refund', start.day, refundWindow),
    ...window('exchange', start.day, exchangeWindow),
    ...answer.delays.map((line) => ({
      kind: line.cause,
      day: line.lastDay,
      days: line.days,
      holds: line.applies !== false,
    })),
    ...window('whole', start.day, wholeUnit),
  ]
  const last = [answer.asOf, ...marks.map(({ day }) => day)].toSorted().at(-1) ?? answer.asOf
  const length = Math.max(1, daysBetween(start.day, last))
  const at = (day: Day) => clamp((daysBetween(start.day, day) / length) * 100)
  const span = (from: Day, to: Day | null): BarSpan => {
    const left = at(from)
    // A repair of one day must still be seen.
    return { from, to, left, width: Math.max(0.8, at(to ?? answer.asOf) - left) }
  }
  const shown = promise === null || promise > last ? marks : [...marks, promised(promise)]
  return {
    today: answer.asOf,
    todayAt: at(answer.asOf),
    wholeAt: wholeUnit === null ? null : at(wholeUnit.day),
    repairs: excluded.spans.map((each) => span(each.from, each.open ? null : each.to)),
    waits: answer.used.repairs.flatMap((repair) =>
      repair.waits.map((wait) => ({ ...span(wait.from, wait.to), cause: wait.cause })),
    ),
    marks: shown.map((mark) => ({ ...mark, at: at(mark.day) })).toSorted((a, b) => a.at - b.at),
    parts: [...new Set(parts.map(({ end }) => end.day))].map((day) => {
      const ending = parts.filter(({ end }) => end.day === day)
      return { day, at: at(day), beyond: day > last, certain: ending.every(({ end }) => end.certain), parts: ending }
    }),
  }
}

function window(
  kind: 'refund' | 'exchange' | 'whole',
  start: Day,
  end: RuleAnswer['period']['wholeUnit'],
): Omit<BarMark, 'at'>[] {
  return end === null ? [] : [{ kind, day: end.day, days: daysBetween(start, end.unrolled), holds: end.certain }]
}

function promised(day: Day): Omit<BarMark, 'at'> {
  return { kind: 'promise', day, days: 0, holds: true }
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}

/** A label below the bar: where its tick is and how wide it is, both in percent. */
export type BarLabel = { readonly at: number; readonly width: number }

/**
 * The line each label is written on, from 0 (分行): a label hangs from its tick without leaving the bar, and goes one line
 * lower as long as it would touch another.
 */
export function labelLanes(labels: readonly BarLabel[]): number[] {
  const taken: { readonly from: number; readonly to: number }[][] = []
  return labels.map(({ at, width }) => {
    const from = at - (width * at) / 100
    const to = from + width
    const free = taken.findIndex((lane) => lane.every((other) => to < other.from || from > other.to))
    const lane = free === -1 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), { from, to }]
    return lane
  })
}
