import type { Day } from '../../shared/time/day.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { calendarUntil } from './calendar.ts'
import { planComplaint } from './complaints.ts'
import { type Customer, nextCustomer } from './customers.ts'
import { type Batch, openLedger } from './ledger.ts'
import { openCentre } from './open-centre.ts'
import { createRandom } from './random.ts'
import { planRepair } from './repairs.ts'
import { staff } from './staff.ts'
import { newUnit, type Unit } from './units.ts'
import { daysLater, type Step, type World } from './world.ts'

export type RegisterOptions = {
  /** How many complaints. */
  readonly cases: number
  /** The last day; it ends at closing time. */
  readonly until: Day
}

/** Complaints a busy centre takes in a day. */
const CASES_A_DAY = 80
const SHORTEST_DAYS = 240
/** Before these years there are no holidays to plan around, so that larger registers have fuller days instead. */
const LONGEST_DAYS = 2400
/** How many recent customers may come again. */
const REMEMBERED = 4000
/** Large batches are written faster; the first ones are small, so that the writer soon has something to write. */
const STEPS_A_BATCH = 12_000
const FIRST_STEPS = 1_000
const PLAIN_REPAIR_PERCENT = 6

/**
 * Makes up a register day by day (模拟登记簿): customers come, machines are repaired, some complain, and all that the desk
 * would have written is given in the order in which it would have been written. The same options give the same register.
 */
export async function* seededRegister({ cases, until }: RegisterOptions): AsyncGenerator<Batch> {
  const random = createRandom(2026)
  const length = Math.min(Math.max(Math.ceil(cases / CASES_A_DAY), SHORTEST_DAYS), LONGEST_DAYS)
  const calendar = calendarUntil(until, length)
  const idsOf = (role: string) => staff.flatMap((member, index) => (member.role === role ? [index + 1] : []))
  const world: World = {
    random,
    calendar,
    end: instantOf(until, '18:00'),
    clerks: idsOf('clerk'),
    technicians: staff.flatMap(({ role, name }) => (role === 'technician' ? [name] : [])),
    managerId: 1,
  }
  const ledger = openLedger(random)
  await openCentre(ledger, calendar.day(0))
  const agenda: Step[][] = Array.from({ length }, () => [])
  const put = (steps: readonly Step[]) => {
    for (const step of steps) if (step.at <= world.end) agenda[calendar.indexOf(step.at)]?.push(step)
  }
  const remembered: Customer[] = []

  let written = 0
  let enough = FIRST_STEPS
  for (let today = 0; today < length; today += 1) {
    const complaints = Math.floor((cases * (today + 1)) / length) - Math.floor((cases * today) / length)
    for (let count = 0; count < complaints; count += 1) put(planStory(world, remembered, today))
    for (let count = 0; count < complaints; count += 1)
      if (random.chance(PLAIN_REPAIR_PERCENT)) put(planPlainRepair(world, remembered, today))

    const steps = agenda[today] ?? []
    for (const step of steps.sort((a, b) => a.at - b.at)) step.write(ledger)
    agenda[today] = []
    written += steps.length
    if (written >= enough) {
      written = 0
      enough = Math.min(enough * 2, STEPS_A_BATCH)
      yield ledger.take()
    }
  }
  yield ledger.take()
  yield ledger.series()
}

/** Who comes, and with which machine: his last one again, or another. */
function visit({ random, calendar }: World, remembered: Customer[], today: number): { customer: Customer; unit: Unit } {
  const customer = nextCustomer(random, remembered)
  if (remembered.length < REMEMBERED) remembered.push(customer)
  else remembered[random.int(0, REMEMBERED - 1)] = customer
  const last = customer.units.at(-1)
  if (last && random.chance(55)) return { customer, unit: last }
  const unit = newUnit(random, calendar.day(today))
  customer.units.push(unit)
  return { customer, unit }
}

/** A machine that breaks, in half of all cases is repaired, and at last brings its owner to complain. */
function planStory(world: World, remembered: Customer[], today: number): Step[] {
  const { random, calendar, end } = world
  const { customer, unit } = visit(world, remembered, today)
  const steps: Step[] = []
  const repairs = random.chance(80) ? 0 : random.pickSkewed([1, 2, 3, 4])
  let at = calendar.openMoment(random, today)
  for (let count = 0; count < repairs; count += 1) {
    const fault = random.pick(unit.pool.faults)
    const repair = planRepair(world, { customer, unit, fault, handedInAt: at, complaintId: () => null })
    steps.push(...repair.steps)
    at = daysLater(world, repair.finishedAt, 1, 50)
  }
  // Every story ends in a complaint within the register, so that there are as many as were asked for.
  if (at > end) at = calendar.openMoment(random, random.int(today, calendar.length - 1))
  if (at > end) at = end - random.int(1, 200) * 60_000
  return [...steps, ...planComplaint(world, customer, random.chance(93) ? unit : null, at)]
}

/** A repair nobody complained about, as most are. */
function planPlainRepair(world: World, remembered: Customer[], today: number): Step[] {
  const { random, calendar } = world
  const { customer, unit } = visit(world, remembered, today)
  const handedInAt = calendar.openMoment(random, today)
  const fault = random.pick(unit.pool.faults)
  return planRepair(world, { customer, unit, fault, handedInAt, complaintId: () => null }).steps
}
