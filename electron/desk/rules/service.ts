import { type LegalFloor, legalFloorOf } from '../../../shared/agreement/legal-floor.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { Entitlement } from '../../../shared/rules/entitlement.ts'
import { findInstrument } from '../../../shared/rules/pack.ts'
import type { RulePack } from '../../../shared/rules/pack-schema.ts'
import { sameAnswer } from '../../../shared/rules/same-answer.ts'
import { vehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { readings } from '../../../shared/text/pinyin.ts'
import type { Day } from '../../../shared/time/day.ts'
import type { HolidayCalendar } from '../../../shared/time/holidays.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import type { DeskParts } from '../context.ts'
import { centreOf } from '../setup/centre.ts'
import { holidaysInUse, holidaysOfCase, packInUse, packOfCase } from './law.ts'
import { machineFactsOf } from './machine-facts.ts'
import { closedAt } from './queries.ts'
import { citedTitles, sayEntitlement } from './said.ts'

type StoreAndClock = Pick<DeskParts, 'store' | 'clock'>

/**
 * What the rules give the customer of a complaint (应得的处理) on a day, today when none is named, computed from what the
 * register knows, with the pack the case was decided under or else the one in use, and the holidays known at its closing or
 * else now. A fact that is not there keeps a row open and stands in `missing`; nothing is guessed.
 * @throws DeskError `not-found`
 */
export function entitlementOf(parts: StoreAndClock, complaintId: number, asOf: Day | null = null): Entitlement {
  return entitlementUnder(packOfCase(parts.store, complaintId).pack, parts, complaintId, asOf)
}

function entitlementUnder(
  pack: RulePack,
  { store, clock }: StoreAndClock,
  complaintId: number,
  asOf: Day | null = null,
  holidays: HolidayCalendar = holidaysOfCase(store, complaintId),
): Entitlement {
  const day = asOf ?? dayOf(clock(), centreOf(store).zone)
  return computeEntitlement(machineFactsOf(store, complaintId, day), pack, holidays)
}

/** The same with its sentences in both languages and the titles of what it cites. */
export function entitlementSaid(parts: StoreAndClock, complaintId: number, asOf: Day | null) {
  const { pack } = packOfCase(parts.store, complaintId)
  const answer = entitlementUnder(pack, parts, complaintId, asOf)
  return {
    ...answer,
    said: { zh: sayEntitlement(answer, 'zh'), en: sayEntitlement(answer, 'en') },
    titles: citedTitles(answer, pack),
  }
}

/**
 * The rules a case was decided under (裁决所依规则), where those in use would give another answer on that day: the pack beside
 * the one in use, also where the recorded one can no longer be computed with; or the day of closing whose holidays it keeps.
 * Null where there is nothing to say.
 * @throws DeskError `not-found`
 */
export function decidedUnder(parts: StoreAndClock, complaintId: number, asOf: Day | null) {
  const { store } = parts
  const { pack: decided, decidedUnder } = packOfCase(store, complaintId)
  const { pack } = packInUse(store)
  const answer = entitlementUnder(decided, parts, complaintId, asOf)
  if (decidedUnder !== null && (!decidedUnder.readable || pack !== decided)) {
    const recorded = { version: decidedUnder.version, inUse: pack.version, readable: decidedUnder.readable }
    if (!decidedUnder.readable || !sameAnswer(answer, entitlementUnder(pack, parts, complaintId, asOf))) return recorded
  }
  const closed = closedAt(store, complaintId)
  if (closed === undefined) return null
  const same = sameAnswer(answer, entitlementUnder(decided, parts, complaintId, asOf, holidaysInUse(store)))
  return same ? null : { closedDay: dayOf(closed, centreOf(store).zone) }
}

/**
 * What the law gives at least today (法定底线) by the pack in use: a new proposal is measured by it, whatever an earlier one
 * was decided under.
 */
export function legalFloor(parts: StoreAndClock, complaintId: number): LegalFloor {
  const answer = entitlementUnder(packInUse(parts.store).pack, parts, complaintId)
  return legalFloorOf(answer, answer.used.priceFen)
}

/**
 * The classes of product the rules in use know (三包目录产品), for the picker of a machine: each with the parts the rules name,
 * what its name is spelt like, and what kind of vehicle it is, for the questions only a vehicle is asked.
 */
export function productClasses(store: Store) {
  const { pack } = packInUse(store)
  return pack.products.map((product) => {
    const computing = findInstrument(pack, product.instrument)?.computing ?? null
    const parts = computing?.kind === 'car' ? computing.assembly.parts : product.mainParts
    return {
      id: product.id,
      ...product.name,
      initials: readings(product.name.zh).initials.join(' '),
      vehicle: vehicleKind(product, computing),
      parts: parts.map(({ name }) => name),
    }
  })
}
