import { addMonths } from '../time/day.ts'
import type { HolidayCalendar } from '../time/holidays.ts'
import { type Condition, message } from './answer.ts'
import type { RuleCase } from './case.ts'
import type { MachineFacts } from './facts.ts'
import { excludedDays, excludedSpans, repairsOfThisUnit } from './history.ts'
import { withinKm } from './mileage.ts'
import type { ProductClass, RulePack, ThreeGuarantees } from './pack-schema.ts'
import { type Cite, lastDay, partPeriod, periodStart, saleWindowEnd, spansInside, wholeUnitEnd } from './period.ts'
import { countRepairs } from './repairs.ts'

/** Counts the periods of one machine under its rule; the facts must be those known on the day asked about. */
export function ruleCase(
  facts: MachineFacts,
  product: ProductClass,
  rules: ThreeGuarantees,
  pack: RulePack,
  calendar: HolidayCalendar,
  cite: Cite,
): RuleCase {
  const repairs = repairsOfThisUnit(facts)
  const counting = { calendar, reading: facts.holidayReading }
  const spans = excludedSpans(repairs, facts.asOf)
  const { start, missing } = periodStart(facts, product, rules, pack, cite)
  const otherwise = message('start-unknown')
  const startMissing: Condition = { holds: start === null ? null : true, missing, otherwise, open: otherwise }
  const months = product.wholeUnitMonths
  const wholeUnit = start && months !== null ? wholeUnitEnd(start, months, spans, counting) : null
  const inside = start && months !== null ? spansInside(start, months, spans, counting) : spans
  const unnamed = product.mainPartsMonths
  return {
    facts,
    product,
    rules,
    calendar,
    cite,
    repairs,
    start,
    startMissing,
    excluded: excludedDays(inside),
    refundWindow: start && product.refundDays !== null ? saleWindowEnd(start, product.refundDays, counting) : null,
    exchangeWindow:
      start && product.exchangeDays !== null ? saleWindowEnd(start, product.exchangeDays, counting) : null,
    wholeUnit,
    parts: start
      ? product.mainParts.map((part) => partPeriod(part, product, rules, start, repairs, facts.asOf, counting))
      : [],
    unnamedPartsEnd:
      start && unnamed !== null ? lastDay(start, (from) => addMonths(from, unnamed), spans, counting) : null,
    count: countRepairs(repairs, wholeUnit, product.repairsBeforeExchange, ({ handIn }) =>
      product.mileage ? withinKm(facts, handIn, product.mileage.wholeUnitKm) : null,
    ),
  }
}
