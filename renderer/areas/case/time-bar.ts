import { type Day, daysBetween } from '../../../shared/time/day.ts'
import type { EntitlementAnswer } from './case-file.ts'

/** A stretch or a point of the bar, in percent of its length. */
export type BarSpan = { readonly from: Day; readonly left: number; readonly width: number; readonly open: boolean }

export type TimeBar = {
  readonly start: Day
  readonly end: Day
  /** Where the last day of the whole unit stands. */
  readonly endAt: number
  readonly certain: boolean
  readonly today: number
  readonly todayDay: Day
  readonly repairs: readonly BarSpan[]
  readonly waits: readonly BarSpan[]
}

/** The warranty period as a line from its start to its last day or today, whichever is later (时间轴); null where there is no period. */
export function timeBar(answer: Pick<EntitlementAnswer, 'asOf' | 'period' | 'used'>): TimeBar | null {
  const { start, wholeUnit, excluded } = answer.period
  if (start === null || wholeUnit === null) return null
  const [, last = answer.asOf] = [wholeUnit.day, answer.asOf].toSorted()
  const length = Math.max(1, daysBetween(start.day, last))
  const at = (day: Day) => clamp((daysBetween(start.day, day) / length) * 100)
  const span = (from: Day, to: Day | null): BarSpan => {
    const left = at(from)
    // A repair of one day must still be seen.
    return { from, left, width: Math.max(0.8, at(to ?? answer.asOf) - left), open: to === null }
  }
  return {
    start: start.day,
    end: wholeUnit.day,
    endAt: at(wholeUnit.day),
    certain: wholeUnit.certain,
    today: at(answer.asOf),
    todayDay: answer.asOf,
    repairs: excluded.spans.map((each) => span(each.from, each.open ? null : each.to)),
    waits: answer.used.repairs.flatMap((repair) => repair.waits.map((wait) => span(wait.from, wait.to))),
  }
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}
