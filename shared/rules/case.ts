import type { Day } from '../time/day.ts'
import type { HolidayCalendar } from '../time/holidays.ts'
import { type Condition, every, fact, message, within } from './answer.ts'
import type { ExcludedDays, LastDay, PartPeriod, PeriodStart, RepairCount } from './entitlement.ts'
import type { MachineFacts, RepairFacts } from './facts.ts'
import { isRunning } from './history.ts'
import { withinKm } from './mileage.ts'
import { findPart } from './pack.ts'
import type { MainPart, ProductClass, ThreeGuarantees } from './pack-schema.ts'
import type { Cite } from './period.ts'
import { groundNames } from './words.ts'

/** One machine under one three-guarantee rule, with its periods counted: what every remedy is decided from. */
export type RuleCase<Rules = ThreeGuarantees> = {
  facts: MachineFacts
  product: ProductClass
  rules: Rules
  calendar: HolidayCalendar
  cite: Cite
  repairs: RepairFacts[]
  start: PeriodStart | null
  startMissing: Condition
  excluded: ExcludedDays
  refundWindow: LastDay | null
  exchangeWindow: LastDay | null
  wholeUnit: LastDay | null
  parts: PartPeriod[]
  /** The end of the main parts' months where the parts' names are not known. */
  unnamedPartsEnd: LastDay | null
  count: RepairCount
}

/**
 * The day a claim under the period is tested on: when the fault was reported or, earlier, when the machine was handed in
 * for the repair that is still running; today when neither is known.
 */
export function claimDay(facts: MachineFacts, repairs: RepairFacts[]): Day {
  const handedIn = repairs.find(isRunning)?.handIn
  const days = [facts.faultReportedDay, handedIn].filter((day) => day !== null && day !== undefined)
  return days.sort()[0] ?? facts.asOf
}

/** The main part the fault lies in; `other` for a named part that is not one; null when nobody has said. */
export function faultyPart(facts: MachineFacts, product: ProductClass): MainPart | 'other' | null {
  if (facts.part === null) return null
  return findPart(product, facts.part) ?? 'other'
}

/**
 * Whether the claim is made within the whole unit's period; a fault that showed inside but was reported after it stays open.
 * Where the months are not known, the sale windows still stand: within them every rule gives repair at least.
 */
export function insideWholeUnit(rule: InPeriod, day: Day = claimDay(rule.facts, rule.repairs)): Condition {
  const days = insideWholeUnitDays(rule, day)
  const { mileage } = rule.product
  return mileage === null ? days : every([days, ...odometer(rule.facts, mileage, day)])
}

/** What a period is tested on, whatever the rule. */
export type InPeriod = Pick<
  RuleCase,
  'facts' | 'product' | 'repairs' | 'start' | 'startMissing' | 'wholeUnit' | 'exchangeWindow'
>

function insideWholeUnitDays(rule: InPeriod, day: Day): Condition {
  const over = message('period-over', { end: rule.wholeUnit?.day ?? '' })
  const window = rule.exchangeWindow
  if (rule.wholeUnit === null && window !== null && day <= window.earliest)
    return { holds: true, missing: [], otherwise: over }
  return insidePeriod(rule, rule.wholeUnit, day, over)
}

/** The kilometres of a vehicle's period, and an odometer that no longer tells them. */
function odometer(facts: MachineFacts, mileage: Mileage, day: Day): Condition[] {
  const driven = withinKm(facts, day, mileage.wholeUnitKm)
  const state = facts.exclusions.odometerAltered
  if (!mileage.alteredCountsAsFull || state === 'none') return [driven]
  const otherwise = message('odometer-altered', { limit: mileage.wholeUnitKm })
  if (state === 'shown') return [{ holds: false, missing: [], otherwise }]
  const open = message('exclusion-claimed', { ground: groundNames.odometerAltered })
  return [driven, { holds: null, missing: ['odometerAltered'], otherwise, open }]
}

type Mileage = NonNullable<ProductClass['mileage']>

/** The same for any period of the case; an unknown period stays open. */
export function insidePeriod(
  rule: Pick<InPeriod, 'facts' | 'product' | 'start' | 'startMissing'>,
  end: LastDay | null,
  day: Day,
  over: Condition['otherwise'],
): Condition {
  if (end === null) {
    return rule.start === null
      ? rule.startMissing
      : {
          holds: null,
          missing: ['catalogue'],
          otherwise: over,
          open: message('catalogue-value-unknown', { product: rule.product.name }),
        }
  }
  const condition = within(day, end, over)
  const shown = rule.facts.faultShownDay
  if (condition.holds === false && shown !== null && shown <= end.earliest && day === rule.facts.faultReportedDay) {
    return {
      ...condition,
      holds: null,
      open: message('shown-inside-reported-after', { shown, reported: day, end: end.day }),
    }
  }
  return condition
}

/** Whether the fault occurred within a sale window: the rules speak of the fault occurring, not of its report. */
export function occurredWithin(
  rule: Pick<RuleCase, 'facts' | 'startMissing'>,
  end: LastDay | null,
  days: number,
): Condition {
  if (end === null) return rule.startMissing
  const over = message('window-over', { days, end: end.day })
  const { faultShownDay, faultReportedDay, asOf } = rule.facts
  if (faultShownDay !== null) return within(faultShownDay, end, over)
  const noLater = faultReportedDay ?? asOf
  if (noLater <= end.earliest) return { holds: true, missing: [], otherwise: over }
  return {
    holds: null,
    missing: ['faultShownDay', ...end.missing],
    otherwise: over,
    open: message('shown-day-decides', { days, end: end.day }),
  }
}

/** Whether it is a performance fault (性能故障), for phones and computers one of the fault table. */
export function isPerformanceFault(facts: MachineFacts): Condition {
  return {
    ...fact(facts.faultInTable, 'faultInTable', message('not-a-performance-fault')),
    open: message('performance-fault-unknown'),
  }
}
