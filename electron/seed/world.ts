import type { Calendar } from './calendar.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'

/** What every part of a seeded register is planned with. */
export type World = {
  readonly random: Random
  readonly calendar: Calendar
  /** The moment at which the register ends: what would come later has not happened. */
  readonly end: number
  readonly clerks: readonly number[]
  readonly technicians: readonly string[]
  readonly managerId: number
}

/** One thing that happens at one moment, with the rows it leaves. */
export type Step = { readonly at: number; write(ledger: Ledger): void }

const MINUTE = 60_000

/** Some minutes later, or in the next opening hours when the shop closes before. */
export function minutesLater({ random, calendar }: World, at: number, from: number, to: number): number {
  const later = at + random.int(from, to) * MINUTE
  return later < calendar.closing(at) ? later : calendar.openMoment(random, calendar.indexOf(at) + 1)
}

/** A moment in opening hours some days later; the same day gives a moment after `at`. */
export function daysLater(world: World, at: number, from: number, to: number): number {
  const { random, calendar } = world
  const days = random.int(from, to)
  return days === 0 ? minutesLater(world, at, 15, 180) : calendar.openMoment(random, calendar.indexOf(at) + days)
}
