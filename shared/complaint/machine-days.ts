import { type Day, daysBetween, isDay } from '../time/day.ts'

/** The days of a machine that must be kept apart (机器的几个日期): each starts or bounds a different clock. */
export type MachineDays = {
  readonly productionDay: Day | null
  readonly purchaseDay: Day | null
  readonly deliveryDay: Day | null
  readonly installationDay: Day | null
  readonly firstUseDay: Day | null
  readonly faultShownDay: Day | null
}

const fields: readonly (keyof MachineDays)[] = [
  'productionDay',
  'purchaseDay',
  'deliveryDay',
  'installationDay',
  'firstUseDay',
  'faultShownDay',
]

/**
 * What is possible but worth a second look about a machine's days: reason keys by field. Installed before it was bought is
 * seldom true, but an invoice may be written after the installation.
 */
export function machineDayDoubts({
  purchaseDay,
  installationDay,
}: Pick<MachineDays, 'purchaseDay' | 'installationDay'>): Partial<Record<keyof MachineDays, string>> {
  const both = purchaseDay !== null && installationDay !== null && isDay(purchaseDay) && isDay(installationDay)
  return both && installationDay < purchaseDay ? { installationDay: 'installed-before-purchase' } : {}
}

/**
 * What cannot be right about a machine's days: reason keys by field, empty when all is possible. An invoice written
 * after the delivery is common and passes; a machine made after it was sold is not.
 */
export function machineDayProblems(days: MachineDays, today: Day): Partial<Record<keyof MachineDays, string>> {
  const problems: Partial<Record<keyof MachineDays, string>> = {}
  for (const field of fields) {
    const day = days[field]
    if (day === null) continue
    if (!isDay(day)) problems[field] = 'wrong-day'
    else if (day > today) problems[field] = 'day-in-future'
  }
  const before = (field: keyof MachineDays, earlier: keyof MachineDays, reason: string) => {
    const day = days[field]
    const bound = days[earlier]
    // Against a day that does not exist nothing can be said.
    if (day !== null && bound !== null && isDay(bound) && day < bound) problems[field] ??= reason
  }
  before('purchaseDay', 'productionDay', 'before-production')
  before('deliveryDay', 'productionDay', 'before-production')
  before('installationDay', 'productionDay', 'before-production')
  before('installationDay', 'deliveryDay', 'before-delivery')
  before('firstUseDay', 'productionDay', 'before-production')
  before('faultShownDay', 'productionDay', 'before-production')
  const owned = [days.purchaseDay, days.deliveryDay].filter((day) => day !== null).sort()[0]
  if (owned !== undefined && days.faultShownDay !== null && days.faultShownDay < owned)
    problems.faultShownDay ??= 'before-purchase'
  if (owned !== undefined && days.firstUseDay !== null && days.firstUseDay < owned)
    problems.firstUseDay ??= 'before-purchase'
  return problems
}

/** What cannot be right about the day a fault was reported (报修日): a reason key, null when it is possible or not said. */
export function reportedDayProblem(shown: Day | null, reported: Day | null, today: Day): string | null {
  if (reported === null) return null
  if (!isDay(reported)) return 'wrong-day'
  if (reported > today) return 'day-in-future'
  return shown !== null && isDay(shown) && reported < shown ? 'before-fault' : null
}

/** Goods that lay longer than this before they were sold are asked about. */
const LONG_IN_STOCK_DAYS = 730

/**
 * How many whole years a machine lay before it was sold (积压年数), from two on; null where that is not odd, or not known.
 * It is no error, but whoever complains of old stock has a point, and a wrong production date shows by it.
 */
export function yearsInStock(productionDay: Day | null, soldDay: Day | null): number | null {
  if (productionDay === null || soldDay === null || !isDay(productionDay) || !isDay(soldDay)) return null
  const days = daysBetween(productionDay, soldDay)
  return days < LONG_IN_STOCK_DAYS ? null : Math.floor(days / 365)
}
