import { addDays, addMonths, type Day } from '../time/day.ts'
import { type HolidayCalendar, type HolidayReading, rollOver } from '../time/holidays.ts'
import { unique } from './answer.ts'
import type { Citation, EndReading, LastDay, PartPeriod, PeriodStart, StartReading } from './entitlement.ts'
import type { FactKey, MachineFacts, RepairFacts } from './facts.ts'
import { excludedSpans, extend, lastExchange, type Span } from './history.ts'
import { findInstrument, findPart } from './pack.ts'
import type { MainPart, ProductClass, RulePack, ThreeGuarantees } from './pack-schema.ts'

/** An unloaded calendar can move a last day by one break; the longest arranged so far had 10 days. */
const LONGEST_BREAK_DAYS = 15

export type Cite = (provisionId: string) => Citation[]

export const FROM_DELIVERY = 'IMPL2024-18-1-period'
const FLAT_TV = 'FLAT2011-period'

/** What the start of a period takes from a rule. */
type StartRules = Pick<ThreeGuarantees, 'period' | 'restart' | 'papers'>

/**
 * The start of the three-guarantee period (三包有效期起算日). The rules say the invoice day, the regulations of 2024
 * (art. 18) delivery or completed installation, the flat-TV announcement installation: the latest that applies is used,
 * the others stand beside it. Null, with what is missing, when no day is known.
 */
export function periodStart(
  facts: MachineFacts,
  product: ProductClass,
  rules: StartRules,
  pack: RulePack,
  cite: Cite,
): { start: PeriodStart; missing: [] } | { start: null; missing: FactKey[] } {
  const exchanged = lastExchange(facts)
  const readings = startReadings(facts, product, rules, pack, cite)
  if (exchanged !== null) {
    const reading: StartReading = { basis: 'exchange', day: exchanged, citations: cite(rules.restart) }
    return {
      start: { ...reading, others: readings.sure, earliest: exchanged, latest: exchanged, missing: [] },
      missing: [],
    }
  }
  if (facts.voucher === 'none' && rules.papers.none) {
    if (facts.productionDay === null) return { start: null, missing: ['productionDay'] }
    const day = addDays(facts.productionDay, rules.papers.none.daysAfterProduction)
    const reading: StartReading = { basis: 'production', day, citations: cite(rules.papers.provision) }
    return { start: { ...reading, others: [], earliest: day, latest: day, missing: [] }, missing: [] }
  }
  const all = [...readings.sure, ...readings.doubtful].sort(byDay)
  const used = all.at(-1)
  const earliest = readings.sure.at(-1) ?? all[0]
  if (!used || !earliest) return { start: null, missing: ['invoiceDay'] }
  const missing: FactKey[] = []
  if (readings.doubtful.length > 0) missing.push('installedByTrader')
  if (facts.invoiceDay === null) missing.push('invoiceDay')
  if (facts.installedByTrader === true && facts.installationDay === null) missing.push('installationDay')
  const bounded = missing.every((key) => key === 'installedByTrader')
  let latest = bounded ? used.day : null
  // A rule that counts from the hand-over itself does not say that it was on the day of the invoice. The others name the invoice
  // in their own words; what a later delivery or installation changes stands in a note beside it.
  if (product.start === 'delivery' && facts.deliveryDay === null && facts.installationDay === null) {
    missing.push('deliveryDay')
    latest = bounded ? deliveredBy(facts, used.day) : null
  }
  if (facts.voucher === null && rules.papers.none) {
    // Should there prove to be no paper at all, the period starts some days after production, which was before the sale.
    const withoutPapers = addDays(facts.productionDay ?? used.day, rules.papers.none.daysAfterProduction)
    missing.push('voucher')
    if (latest !== null && withoutPapers > latest) latest = withoutPapers
  }
  return {
    start: {
      ...used,
      others: all.filter((reading) => reading !== used),
      earliest: earliest.day,
      latest,
      missing,
    },
    missing: [],
  }
}

/** The last day on which goods that nobody saw delivered can have come (最迟交付日): what is used, faulty or repaired was there. */
export function deliveredBy(facts: MachineFacts, sold: Day): Day {
  const there = [
    facts.firstUseDay,
    facts.faultShownDay,
    facts.faultReportedDay,
    facts.repairs[0]?.handIn ?? null,
    facts.asOf,
  ]
  const first = there.filter((day) => day !== null).sort()[0] ?? facts.asOf
  return first < sold ? sold : first
}

/** Readings that apply, and those that apply only if the trader installed the machine, which nobody has said. */
function startReadings(facts: MachineFacts, product: ProductClass, rules: StartRules, pack: RulePack, cite: Cite) {
  const inForce = findInstrument(pack, 'IMPL2024')?.effective ?? null
  const since2024 = (day: Day) => inForce !== null && day >= inForce
  const flat = product.start === 'installation'
  const handedOver = product.start === 'delivery'
  const ground = (day: Day) => [
    ...(flat ? cite(FLAT_TV) : []),
    ...(handedOver ? cite(rules.period) : []),
    ...(since2024(day) ? cite(FROM_DELIVERY) : []),
  ]
  const sure: StartReading[] = []
  const doubtful: StartReading[] = []
  if (facts.invoiceDay !== null) sure.push({ basis: 'invoice', day: facts.invoiceDay, citations: cite(rules.period) })
  const { deliveryDay, installationDay } = facts
  if (deliveryDay !== null && (flat || handedOver || since2024(deliveryDay))) {
    sure.push({ basis: 'delivery', day: deliveryDay, citations: ground(deliveryDay) })
  }
  if (installationDay !== null && facts.installedByTrader !== false && (flat || since2024(installationDay))) {
    const reading: StartReading = { basis: 'installation', day: installationDay, citations: ground(installationDay) }
    if (facts.installedByTrader === true) sure.push(reading)
    else doubtful.push(reading)
  }
  return { sure: sure.sort(byDay), doubtful }
}

function byDay(a: StartReading, b: StartReading): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}

/** What every last day of one computation shares. */
export type Counting = { calendar: HolidayCalendar; reading: HolidayReading }

/**
 * The last day of a period of `length` from the start, with the spans that begin inside it added and the holiday rule
 * applied (Civil Code arts 201-203). The same under the other starts and the other reading stands beside it.
 */
export function lastDay(start: PeriodStart, length: (from: Day) => Day, spans: Span[], counting: Counting): LastDay {
  const under = (from: Day, reading: HolidayReading) => {
    const roll = (day: Day) => rollOver(day, counting.calendar, reading).day
    const unrolled = extend(length(from), spans, roll).end
    return { unrolled, ...rollOver(unrolled, counting.calendar, reading) }
  }
  const used = under(start.day, counting.reading)
  const early = under(start.earliest, counting.reading)
  const late = start.latest === null ? null : under(start.latest, counting.reading)
  const readings: EndReading[] = [start, ...start.others].flatMap((entry) =>
    (['whole-break', 'statutory-only'] as const).map((holidays) => ({
      basis: entry.basis,
      holidays,
      day: under(entry.day, holidays).day,
    })),
  )
  return {
    day: used.day,
    unrolled: used.unrolled,
    certain: used.certain,
    readings,
    earliest: early.day,
    latest: late && (late.certain ? late.day : addDays(late.day, LONGEST_BREAK_DAYS)),
    missing: unique([
      ...start.missing,
      ...(used.certain && early.certain && late?.certain !== false ? [] : (['holidayCalendar'] as const)),
    ]),
  }
}

/** The last day of the three-guarantee period of the whole unit (整机三包有效期). */
export function wholeUnitEnd(start: PeriodStart, months: number, spans: Span[], counting: Counting): LastDay {
  return lastDay(start, (from) => addMonths(from, months), spans, counting)
}

/** The spans that lengthen the whole unit's period: those that begin inside it. */
export function spansInside(start: PeriodStart, months: number, spans: Span[], counting: Counting): Span[] {
  const roll = (day: Day) => rollOver(day, counting.calendar, counting.reading).day
  return extend(addMonths(start.day, months), spans, roll).used
}

/** The last day of a sale window (售出后7日、15日): repair time does not lengthen it. */
export function saleWindowEnd(start: PeriodStart, days: number, counting: Counting): LastDay {
  return lastDay(start, (from) => addDays(from, days), [], counting)
}

/**
 * The period of one main part (主要部件). Under the computer and the audio-visual rule a part replaced inside its period starts anew;
 * the 1995 rule does not say so. `spansOf` gives the spans of some repairs that lengthen it.
 */
export function partPeriod(
  part: MainPart,
  product: ProductClass,
  rules: Pick<ThreeGuarantees, 'partRestart'>,
  start: PeriodStart,
  repairs: RepairFacts[],
  asOf: Day,
  counting: Counting,
  spansOf: (repairs: RepairFacts[]) => Span[] = (some) => excludedSpans(some, asOf),
): PartPeriod {
  const months = (from: Day) => addMonths(from, part.months)
  let end = lastDay(start, months, spansOf(repairs), counting)
  let restarted: Day | null = null
  if (rules.partRestart !== null) {
    for (const repair of repairs) {
      const concerns = repair.part !== null && findPart(product, repair.part)?.id === part.id
      const inside = end.latest === null || repair.handIn <= end.latest
      if (!concerns || !repair.finished || repair.partReplaced === false || !inside) continue
      const day = repair.handBack ?? asOf
      const anew: PeriodStart = { ...start, day, others: [], earliest: day, latest: day, missing: [] }
      const later = spansOf(repairs.filter((other) => other.handIn >= day))
      const next = lastDay(anew, months, later, counting)
      if (repair.partReplaced === true) {
        end = next
        restarted = day
      } else {
        // Nobody wrote down whether a new part went in: the old end is the earliest, the new one the latest.
        end = { ...end, latest: next.latest, missing: unique([...end.missing, 'partReplaced']) }
      }
    }
  }
  return { part: { id: part.id, name: part.name }, months: part.months, end, restarted }
}
