import { voucherKinds } from '../../../shared/complaint/choices.ts'
import { emptyFacts, type MachineFacts, type RepairFacts } from '../../../shared/rules/facts.ts'
import type { Day } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { complaintRow, demandRows } from '../complaints/queries.ts'
import { unitRow } from '../customers/queries.ts'
import { found } from '../errors.ts'
import { type RepairRow, repairRowsOfUnit, waitRows } from '../repairs/queries.ts'
import { centreOf } from '../setup/centre.ts'

const yes = (flag: number | null) => (flag === null ? null : flag === 1)

/** The rules know three wishes; whoever wants money for a loss or an apology wishes for none of them. */
function ruleWish(wish: string | null): MachineFacts['wish'] {
  if (wish === null || wish === 'repair' || wish === 'exchange' || wish === 'refund') return wish
  return 'none'
}

function repairFacts(store: Store, repair: RepairRow): RepairFacts {
  return {
    handIn: repair.handInDay,
    handBack: repair.handBackDay,
    waits: waitRows(store, repair.id).map((wait) => ({ from: wait.fromDay, to: wait.toDay, cause: wait.cause })),
    // Missing parts and a slow bench say why it took long; what was repaired was still the machine's own fault. So is one
    // of which the bench names no cause: damage by the customer is what has to be said and shown.
    cause: repair.cause === 'customer' || repair.cause === 'unknown' ? repair.cause : 'quality',
    part: repair.part,
    partReplaced: null,
    finished: repair.state === 'finished',
    result: repair.result,
  }
}

/**
 * What the register knows about the machine of a complaint (机器事实), gathered for the rules as of a day: its dates and
 * papers, every repair it ever had here with or without a complaint, and what the complaint says of the fault. Without a
 * machine only the complaint's own facts are there, and the rules answer with what is missing.
 * @throws DeskError `not-found`
 */
export function machineFactsOf(store: Store, complaintId: number, asOf: Day): MachineFacts {
  const centre = centreOf(store)
  const complaint = found(complaintRow(store, complaintId))
  const reported = dayOf(complaint.reportedAt, centre.zone)
  const demands = complaint.wish !== null || demandRows(store, complaintId).length > 0
  const said: MachineFacts = {
    ...emptyFacts(asOf, null),
    we: centre.role,
    part: complaint.faultPart,
    fault: complaint.symptom,
    faultInTable: yes(complaint.faultInTable),
    faultShownDay: complaint.faultShownDay,
    faultReportedDay: reported,
    stillUsable: yes(complaint.stillUsable),
    inStock: yes(complaint.sameModelInStock),
    wish: ruleWish(complaint.wish),
    demandDay: demands ? reported : null,
  }
  if (complaint.unitId === null) return said
  const unit = found(unitRow(store, complaint.unitId))
  return {
    ...said,
    product: unit.productClass,
    invoiceDay: unit.purchaseDay,
    deliveryDay: unit.deliveryDay,
    installationDay: unit.installationDay,
    installedByTrader: yes(unit.installedByTrader),
    firstUseDay: unit.firstUseDay,
    productionDay: unit.productionDay,
    priceFen: unit.priceFen,
    voucher: voucherKinds.find((kind) => kind === unit.voucherKind) ?? null,
    exchanges: unit.exchangeDay === null ? [] : [unit.exchangeDay],
    repairs: repairRowsOfUnit(store, unit.id).map((repair) => repairFacts(store, repair)),
  }
}
