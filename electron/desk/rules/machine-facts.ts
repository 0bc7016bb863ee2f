import { type FaultCause, voucherKinds } from '../../../shared/complaint/choices.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { exhaustive } from '../../../shared/exhaustive.ts'
import {
  emptyFacts,
  type MachineFacts,
  noExclusions,
  openRepair,
  type RepairFacts,
} from '../../../shared/rules/facts.ts'
import type { Day } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { type ComplaintRow, complaintRow, demandRows, exclusionRows } from '../complaints/queries.ts'
import { type UnitRow, unitRow } from '../customers/queries.ts'
import { found } from '../errors.ts'
import { type RepairRow, repairRowsOfUnit, waitRows } from '../repairs/queries.ts'
import { centreOf } from '../setup/centre.ts'

const yes = (flag: number | null) => (flag === null ? null : flag === 1)

/** The rules know three wishes; whoever wants money for a loss or an apology wishes for none of them. */
function ruleWish(wish: string | null): MachineFacts['wish'] {
  if (wish === null || wish === 'repair' || wish === 'exchange' || wish === 'refund') return wish
  return 'none'
}

/** What the bench found, as the rules call it; nobody having judged it is not yet a fault of the machine. */
function ruleCause(cause: FaultCause | null): RepairFacts['cause'] {
  switch (cause) {
    case null:
    case 'unknown':
      return 'unknown'
    case 'machine':
      return 'quality'
    case 'customer':
      return 'customer'
    case 'none-found':
      return 'no-fault'
    default:
      return exhaustive(cause)
  }
}

function repairFacts(store: Store, repair: RepairRow): RepairFacts {
  return {
    ...openRepair(repair.handInDay),
    mileageKm: repair.mileageKm,
    handBack: repair.handBackDay,
    waits: waitRows(store, repair.id).map((wait) => ({ from: wait.fromDay, to: wait.toDay, cause: wait.cause })),
    cause: ruleCause(repair.faultCause),
    part: repair.part,
    partReplaced: yes(repair.partReplaced),
    sameProblem: yes(repair.sameProblem),
    seriousFault: yes(repair.seriousFault),
    finished: repair.state === 'finished',
    result: repair.result,
  }
}

/** The machine and those it came in exchange for, the first one sold last (换货的来龙去脉). */
export function lineageOf(store: Store, unit: UnitRow): UnitRow[] {
  const chain = [unit]
  for (let before = unit.replacesUnitId; before !== null; before = chain.at(-1)?.replacesUnitId ?? null)
    chain.push(found(unitRow(store, before)))
  return chain
}

/**
 * What was sold, for a machine that may have come in exchange: the sale is that of the first one, every exchange since then
 * stands with its day, and only the machine the customer has now says how it was made and delivered.
 */
function saleFacts(store: Store, unit: UnitRow) {
  const chain = lineageOf(store, unit)
  const sold = chain.at(-1) ?? unit
  const exchanges = chain.flatMap((each) => each.exchangeDay ?? []).sort()
  return {
    product: unit.productClass ?? sold.productClass,
    invoiceDay: unit.purchaseDay ?? sold.purchaseDay,
    deliveryDay: sold.deliveryDay,
    installationDay: sold.installationDay,
    installedByTrader: yes(sold.installedByTrader),
    firstUseDay: sold.firstUseDay,
    productionDay: sold.productionDay,
    priceFen: unit.priceFen ?? sold.priceFen,
    soldWithHost: yes(unit.soldWithHost ?? sold.soldWithHost),
    salesChannel: unit.salesChannel ?? sold.salesChannel,
    voucher: voucherKinds.find((kind) => kind === (unit.voucherKind ?? sold.voucherKind)) ?? null,
    useFeePercent: unit.useFeePercent ?? sold.useFeePercent,
    exchanges,
    mileage: chain.flatMap(({ mileageDay: day, mileageKm: km }) => (day === null || km === null ? [] : [{ day, km }])),
    repairs: chain.flatMap((each) => repairRowsOfUnit(store, each.id)).map((repair) => repairFacts(store, repair)),
  } satisfies Partial<MachineFacts>
}

/** What the case says beyond the fault: the return without a reason, fraud, what a vehicle is asked, and grounds of exclusion that still stand. */
function claimFacts(store: Store, complaint: ComplaintRow) {
  const exclusions = { ...noExclusions }
  for (const { ground, state } of exclusionRows(store, complaint.id))
    exclusions[ground] = state === 'void' ? 'none' : state
  const { fraudBy: by, fraudState: state, fraudPaidFen: paidFen } = complaint
  return {
    exclusions,
    returnNoticeDay: complaint.returnNoticeDay,
    returnException: complaint.returnException,
    goodsIntact: yes(complaint.goodsIntact),
    goodsBackDay: complaint.goodsBackDay,
    faultGravity: complaint.faultGravity,
    mustReplacePart: yes(complaint.mustReplacePart),
    inFirstSeason: yes(complaint.inFirstSeason),
    fraud: by === null || state === null ? null : { by, state, paidFen },
  } satisfies Partial<MachineFacts>
}

type Demanding = Pick<ComplaintRow, 'faultReportedDay' | 'reportedAt' | 'wish'>

/** The day on which something was demanded: that of the report, when a wish or a demand was written down. */
export function demandDayOf(
  { faultReportedDay, reportedAt, wish }: Demanding,
  demands: boolean,
  zone: string,
): Day | null {
  return wish !== null || demands ? (faultReportedDay ?? dayOf(reportedAt, zone)) : null
}

/**
 * What the register knows about the machine of a complaint (机器事实), gathered for the rules as of a day: its dates and
 * papers, every repair it ever had here with or without a complaint, the machines it came in exchange for, and what the
 * complaint says of the fault. Without a machine only the complaint's own facts are there, and the rules answer with what
 * is missing.
 * @throws DeskError `not-found`
 */
export function machineFactsOf(store: Store, complaintId: number, asOf: Day): MachineFacts {
  const centre = centreOf(store)
  const complaint = found(complaintRow(store, complaintId))
  const reported = complaint.faultReportedDay ?? dayOf(complaint.reportedAt, centre.zone)
  const said: MachineFacts = {
    ...emptyFacts(asOf, null),
    ...claimFacts(store, complaint),
    we: complaint.ourRole ?? centre.role,
    part: complaint.faultPart,
    fault: symptomText(complaint.symptoms, complaint.symptom, 'zh-CN'),
    faultInTable: yes(complaint.faultInTable),
    faultShownDay: complaint.faultShownDay,
    faultReportedDay: reported,
    stillUsable: yes(complaint.stillUsable),
    inStock: yes(complaint.sameModelInStock),
    wish: ruleWish(complaint.wish),
    demandDay: demandDayOf(complaint, demandRows(store, complaintId).length > 0, centre.zone),
  }
  return complaint.unitId === null ? said : { ...said, ...saleFacts(store, found(unitRow(store, complaint.unitId))) }
}

/** The same of a machine about which nobody complains. @throws DeskError `not-found` */
export function machineFactsOfUnit(store: Store, unitId: number, asOf: Day): MachineFacts {
  return { ...emptyFacts(asOf, null), we: centreOf(store).role, ...saleFacts(store, found(unitRow(store, unitId))) }
}
