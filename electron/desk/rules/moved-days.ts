import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { Entitlement, LastDay } from '../../../shared/rules/entitlement.ts'
import { repairLines } from '../../../shared/rules/statutory-lines.ts'
import type { HolidayYear } from '../../../shared/time/holidays.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { DeskParts } from '../context.ts'
import { busyUnitIds, openCasesOfUnit } from '../lines/queries.ts'
import { centreOf } from '../setup/centre.ts'
import { holidaysInUse, packInUse, packOfCase } from './law.ts'
import { machineFactsOf, machineFactsOfUnit } from './machine-facts.ts'

/** Machines looked at before others have their turn. */
const UNITS_AT_ONCE = 50

/** What an arrangement does to the machines in hand: how many days move, how many keep their day and become firm, of how many machines. */
export type MovedDays = { readonly machines: number; readonly moved: number; readonly firm: number }

/** Every day of an answer that somebody waits for (期限), by what it is. */
function daysOf(answer: Entitlement): Map<string, { day: string; certain: boolean }> {
  const { period } = answer
  const ends: [string, LastDay | null][] = [
    ['refund', period.refundWindow],
    ['exchange', period.exchangeWindow],
    ['whole unit', period.wholeUnit],
    ['repair', period.repairPeriod],
    ['return', period.returnWindow],
    ...period.parts.map(({ part, end }): [string, LastDay] => [`part ${part.id}`, end]),
  ]
  return new Map([
    ...ends.flatMap(([key, end]) => (end === null ? [] : [[key, { day: end.day, certain: end.certain }] as const])),
    ...repairLines(answer).map(
      ({ kind, handIn, lastDay }) => [`${kind} ${handIn}`, { day: lastDay, certain: true }] as const,
    ),
  ])
}

/**
 * What an arrangement that is not taken yet would do (影响预览) to every machine under repair or with an open case. Nothing is
 * written, and others are served meanwhile.
 */
export async function movedBy(
  { store, clock }: Pick<DeskParts, 'store' | 'clock'>,
  year: HolidayYear,
): Promise<MovedDays> {
  const today = dayOf(clock(), centreOf(store).zone)
  const before = holidaysInUse(store)
  const after = { years: new Map([...before.years, [year.year, year]]) }
  const total = { machines: 0, moved: 0, firm: 0 }
  for (let units = busyUnitIds(store, 0, UNITS_AT_ONCE); units.length > 0; ) {
    for (const unitId of units) {
      const newest = openCasesOfUnit(store, unitId)[0]
      const [facts, pack] = newest
        ? [machineFactsOf(store, newest.id, today), packOfCase(store, newest.id).pack]
        : [machineFactsOfUnit(store, unitId, today), packInUse(store).pack]
      const old = daysOf(computeEntitlement(facts, pack, before))
      const changed = [...daysOf(computeEntitlement(facts, pack, after))].map(([key, { day, certain }]) => {
        const was = old.get(key)
        return was?.day !== day ? 'moved' : certain && !was.certain ? 'firm' : null
      })
      if (changed.some((each) => each !== null)) total.machines += 1
      for (const each of changed) if (each !== null) total[each] += 1
    }
    await new Promise<void>((resume) => setImmediate(resume))
    units = busyUnitIds(store, units.at(-1) ?? 0, UNITS_AT_ONCE)
  }
  return total
}
