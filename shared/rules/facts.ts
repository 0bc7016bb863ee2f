import type * as z from 'zod'
import type { Day } from '../time/day.ts'
import type { factsSchema } from './facts-schema.ts'

/** Everything the engine is told about one machine, with the day asked about; null is "not known". */
export type MachineFacts = z.output<typeof factsSchema>

export type RepairFacts = MachineFacts['repairs'][number]
export type WaitFacts = RepairFacts['waits'][number]
export type MileageReading = MachineFacts['mileage'][number]
export type ExclusionGround = keyof MachineFacts['exclusions']

/** A fact whose absence keeps an answer open; `holidayCalendar` and `catalogue` are missing in our own data. */
export type FactKey =
  | Exclude<keyof MachineFacts, 'asOf' | 'holidayReading' | 'exclusions'>
  | 'repairResult'
  | 'repairCause'
  | 'partReplaced'
  | 'waitCause'
  | 'sameProblem'
  | 'seriousRepair'
  | 'suspension'
  | ExclusionGround
  | 'holidayCalendar'
  | 'catalogue'

/** Nobody relies on a ground of exclusion. */
export const noExclusions: Readonly<MachineFacts['exclusions']> = {
  misuse: 'none',
  openedByOthers: 'none',
  noVoucher: 'none',
  alteredVoucher: 'none',
  forceMajeure: 'none',
  modified: 'none',
  disclosedDefect: 'none',
  odometerAltered: 'none',
}

/** The grounds on which a machine may not be covered (不属三包的情形). */
export const exclusionGrounds = Object.keys(noExclusions) as readonly ExclusionGround[]

/** Facts with nothing known but the day asked about and the product class. */
export function emptyFacts(asOf: Day, product: string | null): MachineFacts {
  return {
    asOf,
    holidayReading: 'whole-break',
    we: null,
    product,
    part: null,
    invoiceDay: null,
    deliveryDay: null,
    installationDay: null,
    installedByTrader: null,
    firstUseDay: null,
    productionDay: null,
    priceFen: null,
    salesChannel: null,
    returnNoticeDay: null,
    returnException: null,
    goodsIntact: null,
    goodsBackDay: null,
    fraud: null,
    soldWithHost: null,
    voucher: null,
    fault: null,
    faultInTable: null,
    faultGravity: null,
    mustReplacePart: null,
    inFirstSeason: null,
    mileage: [],
    useFeePercent: null,
    faultShownDay: null,
    faultReportedDay: null,
    stillUsable: null,
    repairs: [],
    exchanges: [],
    exclusions: noExclusions,
    inStock: null,
    wish: null,
    demandDay: null,
    promise: null,
  }
}

/** A repair that is open since `handIn`, with nothing else known. */
export function openRepair(handIn: Day): RepairFacts {
  return {
    handIn,
    handBack: null,
    waits: [],
    cause: 'unknown',
    part: null,
    partReplaced: null,
    finished: false,
    result: null,
    mileageKm: null,
    sameProblem: null,
    seriousFault: null,
  }
}
