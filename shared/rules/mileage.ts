import type { Day } from '../time/day.ts'
import { type Condition, message } from './answer.ts'
import type { MachineFacts, MileageReading } from './facts.ts'
import { lastExchange } from './history.ts'

/** Every reading of the odometer (里程表读数), those of the repairs among them, in order of time. */
export function mileageReadings(facts: MachineFacts): MileageReading[] {
  const atRepairs = facts.repairs.flatMap(({ handIn, mileageKm }) =>
    mileageKm === null ? [] : [{ day: handIn, km: mileageKm }],
  )
  return [...facts.mileage, ...atRepairs].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.km - b.km))
}

/** The readings of the vehicle the customer has now: one read up to the day of an exchange may be of the old one. */
function readingsOfThisUnit(facts: MachineFacts): MileageReading[] {
  const exchanged = lastExchange(facts)
  return mileageReadings(facts).filter(({ day }) => exchanged === null || day > exchanged)
}

/** The last reading of the vehicle the customer has now; null when there is none. */
export function lastReading(facts: MachineFacts): MileageReading | null {
  return readingsOfThisUnit(facts).at(-1) ?? null
}

/** How far it can have been driven by a day, in kilometres: an odometer only counts up. `most` null: nothing bounds it. */
function mileageOn(facts: MachineFacts, day: Day): { least: number; most: number | null } {
  const readings = readingsOfThisUnit(facts)
  // Read twice on the day itself, the moment asked about may lie on either side.
  const same = readings.filter((reading) => reading.day === day).map(({ km }) => km)
  if (same.length > 0) return { least: Math.min(...same), most: Math.max(...same) }
  const later = readings.find((reading) => reading.day > day)
  return { least: readings.findLast((reading) => reading.day < day)?.km ?? 0, most: later?.km ?? null }
}

/**
 * Whether a vehicle was still within a limit of kilometres on a day; the limit itself lies within it. Without a reading on
 * that day those before and after decide where they can, and where they cannot it stays open.
 */
export function withinKm(facts: MachineFacts, day: Day, limit: number): Condition {
  const { least, most } = mileageOn(facts, day)
  const otherwise = message('mileage-over', { km: least, limit })
  if (most !== null && most <= limit) return { holds: true, missing: [], otherwise }
  if (least > limit) return { holds: false, missing: [], otherwise }
  return { holds: null, missing: ['mileage'], otherwise, open: message('mileage-unknown', { day, limit }) }
}
