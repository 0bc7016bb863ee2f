import { type LegalFloor, legalFloorOf } from '../../../shared/agreement/legal-floor.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { Entitlement } from '../../../shared/rules/entitlement.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import type { Day } from '../../../shared/time/day.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { DeskParts } from '../context.ts'
import { centreOf } from '../setup/centre.ts'
import { machineFactsOf } from './machine-facts.ts'
import { citedTitles, sayEntitlement } from './said.ts'

type StoreAndClock = Pick<DeskParts, 'store' | 'clock'>

/**
 * What the rules give the customer of a complaint (应得的处理) on a day, today when none is named, computed from what the
 * register knows. A fact that is not there keeps a row open and stands in `missing`; nothing is guessed.
 * @throws DeskError `not-found`
 */
export function entitlementOf(
  { store, clock }: StoreAndClock,
  complaintId: number,
  asOf: Day | null = null,
): Entitlement {
  const day = asOf ?? dayOf(clock(), centreOf(store).zone)
  return computeEntitlement(machineFactsOf(store, complaintId, day), bundledPack, bundledHolidays)
}

/** The same with its sentences in both languages and the titles of what it cites. */
export function entitlementSaid(parts: StoreAndClock, complaintId: number, asOf: Day | null) {
  const answer = entitlementOf(parts, complaintId, asOf)
  return {
    ...answer,
    said: { zh: sayEntitlement(answer, 'zh'), en: sayEntitlement(answer, 'en') },
    titles: citedTitles(answer, bundledPack),
  }
}

/** What the law gives at least today (法定底线): money limits and the checks of an agreement start from it. */
export function legalFloor(parts: StoreAndClock, complaintId: number): LegalFloor {
  const answer = entitlementOf(parts, complaintId)
  return legalFloorOf(answer, answer.used.priceFen)
}

/** The classes of product the rules know (三包目录产品), for the picker of a machine. */
export function productClasses(): { id: string; zh: string; en: string }[] {
  return bundledPack.products.map(({ id, name }) => ({ id, ...name }))
}
