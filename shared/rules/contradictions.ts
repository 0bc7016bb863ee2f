import type { Day } from '../time/day.ts'
import { message } from './answer.ts'
import type { Contradiction } from './entitlement.ts'
import type { FactKey, MachineFacts } from './facts.ts'
import { mileageReadings } from './mileage.ts'

/**
 * Facts that cannot all be true (矛盾), each with what to check. Nothing is computed from them: a wrong date would otherwise
 * come out as a firm answer.
 */
export function contradictions(facts: MachineFacts): Contradiction[] {
  return [
    ...futureDays(facts),
    ...orderOfSale(facts),
    ...orderOfClaim(facts),
    ...orderOfFault(facts),
    ...repairOrder(facts),
    ...mileageBackwards(facts),
  ]
}

type DayKey = 'invoiceDay' | 'deliveryDay' | 'installationDay' | 'productionDay' | 'faultShownDay' | 'faultReportedDay'

function futureDays(facts: MachineFacts): Contradiction[] {
  const keys: DayKey[] = [
    'invoiceDay',
    'deliveryDay',
    'installationDay',
    'productionDay',
    'faultShownDay',
    'faultReportedDay',
  ]
  return keys.flatMap((key) => {
    const day = facts[key]
    return day !== null && day > facts.asOf ? [about([key], 'contradiction-future', { day, asOf: facts.asOf })] : []
  })
}

function orderOfSale(facts: MachineFacts): Contradiction[] {
  const found: Contradiction[] = []
  const { productionDay, invoiceDay, deliveryDay, installationDay } = facts
  const sold = invoiceDay ?? deliveryDay
  if (productionDay !== null && sold !== null && productionDay > sold) {
    found.push(about(['productionDay', 'invoiceDay'], 'contradiction-sold-before-made', { made: productionDay, sold }))
  }
  if (deliveryDay !== null && installationDay !== null && installationDay < deliveryDay) {
    found.push(
      about(['installationDay', 'deliveryDay'], 'contradiction-installed-before-delivered', {
        installed: installationDay,
        delivered: deliveryDay,
      }),
    )
  }
  for (const exchanged of facts.exchanges) {
    if (sold !== null && exchanged < sold) {
      found.push(about(['exchanges', 'invoiceDay'], 'contradiction-exchanged-before-sold', { exchanged, sold }))
    }
  }
  return found
}

/** Nobody demands anything of a sale not yet made, uses goods he has not got, or sends them back before he had them. */
function orderOfClaim(facts: MachineFacts): Contradiction[] {
  const { demandDay, returnNoticeDay, goodsBackDay, firstUseDay, deliveryDay } = facts
  const had = earliest([facts.invoiceDay, deliveryDay, facts.installationDay])
  const before = (day: Day | null, than: Day | null) => day !== null && than !== null && day < than
  const found: Contradiction[] = []
  const sold = had ?? ''
  if (before(demandDay, had))
    found.push(
      about(['demandDay', 'invoiceDay'], 'contradiction-demand-before-sale', { demanded: demandDay ?? '', sold }),
    )
  if (before(returnNoticeDay, had)) {
    const notice = returnNoticeDay ?? ''
    found.push(about(['returnNoticeDay', 'invoiceDay'], 'contradiction-notice-before-sale', { notice, sold }))
  }
  const received = deliveryDay ?? had
  if (before(goodsBackDay, received)) {
    const params = { back: goodsBackDay ?? '', received: received ?? '' }
    found.push(about(['goodsBackDay', 'deliveryDay'], 'contradiction-back-before-received', params))
  }
  if (before(firstUseDay, had))
    found.push(
      about(['firstUseDay', 'deliveryDay'], 'contradiction-used-before-sale', { used: firstUseDay ?? '', sold }),
    )
  return found
}

function orderOfFault(facts: MachineFacts): Contradiction[] {
  const found: Contradiction[] = []
  const { faultShownDay, faultReportedDay } = facts
  const had = earliest([facts.invoiceDay, facts.deliveryDay, facts.installationDay])
  if (faultShownDay !== null && had !== null && faultShownDay < had) {
    found.push(
      about(['faultShownDay', 'invoiceDay'], 'contradiction-fault-before-sale', { shown: faultShownDay, sold: had }),
    )
  }
  if (faultShownDay !== null && faultReportedDay !== null && faultReportedDay < faultShownDay) {
    found.push(
      about(['faultShownDay', 'faultReportedDay'], 'contradiction-reported-before-shown', {
        shown: faultShownDay,
        reported: faultReportedDay,
      }),
    )
  }
  return found
}

function repairOrder(facts: MachineFacts): Contradiction[] {
  const found: Contradiction[] = []
  const had = earliest([facts.invoiceDay, facts.deliveryDay, facts.installationDay])
  let previous: { handIn: Day; handBack: Day | null } | null = null
  for (const repair of facts.repairs) {
    const { handIn, handBack } = repair
    if (handBack !== null && handBack < handIn) {
      found.push(about(['repairs'], 'contradiction-handed-back-before-in', { handIn, handBack }))
    }
    if (had !== null && handIn < had)
      found.push(about(['repairs', 'invoiceDay'], 'contradiction-repair-before-sale', { handIn, sold: had }))
    if (previous && (previous.handBack === null || handIn < previous.handBack)) {
      found.push(about(['repairs'], 'contradiction-repairs-overlap', { first: previous.handIn, second: handIn }))
    }
    for (const wait of repair.waits) {
      if (wait.from < handIn)
        found.push(about(['repairs'], 'contradiction-wait-before-repair', { from: wait.from, handIn }))
      if (wait.to !== null && wait.to < wait.from) {
        found.push(about(['repairs'], 'contradiction-wait-ends-before', { from: wait.from, to: wait.to }))
      }
    }
    previous = repair
  }
  return found
}

/** An odometer only counts up; a vehicle received in exchange begins anew. */
function mileageBackwards(facts: MachineFacts): Contradiction[] {
  const readings = mileageReadings(facts)
  return readings.flatMap((reading, index) => {
    const before = readings[index - 1]
    if (!before || before.km <= reading.km) return []
    if (facts.exchanges.some((day) => before.day <= day && day <= reading.day)) return []
    const params = { day: reading.day, km: reading.km, earlier: before.day, earlierKm: before.km }
    return [about(['mileage', 'repairs'], 'contradiction-mileage-backwards', params)]
  })
}

function about(
  facts: FactKey[],
  code: Parameters<typeof message>[0],
  params: Record<string, string | number>,
): Contradiction {
  return { what: message(code, params), facts }
}

function earliest(days: (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null
}
