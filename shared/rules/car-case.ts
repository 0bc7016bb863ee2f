import { addMonths, daysBetween } from '../time/day.ts'
import type { HolidayCalendar } from '../time/holidays.ts'
import { message } from './answer.ts'
import { insideWholeUnit, type RuleCase } from './case.ts'
import type { LastDay } from './entitlement.ts'
import type { MachineFacts, RepairFacts } from './facts.ts'
import { excludedDays, excludedSpans, repairsOfThisUnit } from './history.ts'
import { findInstrument } from './pack.ts'
import type { CarRule, ProductClass, RulePack } from './pack-schema.ts'
import { type Cite, lastDay, periodStart, saleWindowEnd } from './period.ts'
import { forQuality, type RepairTest } from './tally.ts'

/** One car under the household car rule (汽车三包规定), with its periods counted. */
export type CarCase = Pick<
  RuleCase<CarRule>,
  'facts' | 'product' | 'rules' | 'calendar' | 'cite' | 'repairs' | 'start' | 'startMissing' | 'excluded' | 'wholeUnit'
> & {
  /** Day 7: an assembly that must be replaced (art. 22). */
  refundWindow: LastDay | null
  /** Day 60: the listed failures and the assemblies (arts 20, 23). */
  exchangeWindow: LastDay | null
  /** The period of free repair (包修期). */
  repairPeriod: LastDay | null
}

/**
 * Counts the periods of one car. The car rule takes nothing out of them; the regulations of 2024 (art. 18) leave the time of every repair
 * since they are in force uncounted.
 */
export function carCase(
  facts: MachineFacts,
  product: ProductClass,
  rules: CarRule,
  pack: RulePack,
  calendar: HolidayCalendar,
  cite: Cite,
): CarCase {
  const { start, missing } = periodStart(facts, product, rules, pack, cite)
  const counting = { calendar, reading: facts.holidayReading }
  const otherwise = message('start-unknown')
  const repairs = repairsOfThisUnit(facts)
  const inForce = findInstrument(pack, 'IMPL2024')?.effective ?? null
  const uncounted = excludedSpans(
    repairs.filter(({ handIn }) => inForce !== null && handIn >= inForce),
    facts.asOf,
  )
  const months = (count: number | undefined | null) =>
    start && count ? lastDay(start, (from) => addMonths(from, count), uncounted, counting) : null
  const days = (count: number) => (start ? saleWindowEnd(start, count, counting) : null)
  return {
    facts,
    product,
    rules,
    calendar,
    cite,
    repairs,
    start,
    startMissing: { holds: start === null ? null : true, missing, otherwise, open: otherwise },
    refundWindow: days(rules.mustReplace.days),
    exchangeWindow: days(rules.listedFailure.days),
    excluded: excludedDays(uncounted),
    wholeUnit: months(product.wholeUnitMonths),
    repairPeriod: months(product.mileage?.repairPeriod?.months),
  }
}

/** A repair for the quality of the car inside its three-guarantee period, in days and in kilometres. */
export function repairOf(car: CarCase): RepairTest {
  return (repair) => {
    const quality = forQuality(repair)
    const inside = insideWholeUnit(car, repair.handIn)
    if (quality.holds === false || inside.holds === false) return { holds: false, missing: [] }
    const missing = [...quality.missing, ...inside.missing]
    return { holds: quality.holds === null || inside.holds === null ? null : true, missing }
  }
}

/**
 * The days under repair together, at least and at most (CAR2021-40): every full 24 hours is a day and a remainder one more, but the
 * register knows days and no hours. Waiting for the customer may or may not be part of the repair.
 */
export function repairDays(car: CarCase): { least: number; most: number } {
  const { asOf } = car.facts
  const counted = car.repairs.filter(
    (repair) => repair.cause !== 'customer' && repair.result !== 'no-fault-found' && insideOrOpen(car, repair),
  )
  const spans = counted.map((repair) => {
    const days = daysBetween(repair.handIn, repair.handBack ?? asOf)
    const whole = repair.handBack === null ? days : Math.max(1, days)
    const sure = repair.cause === 'quality' && insideWholeUnit(car, repair.handIn).holds === true
    return {
      least: sure ? Math.max(0, whole - customerDays(repair, asOf)) : 0,
      most: days === 0 ? 1 : days + 1,
    }
  })
  return {
    least: spans.reduce((sum, span) => sum + span.least, 0),
    most: spans.reduce((sum, span) => sum + span.most, 0),
  }
}

function insideOrOpen(car: CarCase, repair: RepairFacts): boolean {
  return insideWholeUnit(car, repair.handIn).holds !== false
}

function customerDays(repair: RepairFacts, asOf: string): number {
  return repair.waits
    .filter((wait) => wait.cause === 'customer')
    .reduce((sum, wait) => sum + daysBetween(wait.from, wait.to ?? repair.handBack ?? asOf), 0)
}
