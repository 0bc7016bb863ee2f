import { v7 as uuidv7 } from 'uuid'
import { caseNumber } from '../../../shared/agreement/numbering.ts'
import { reportedDayProblem } from '../../../shared/complaint/machine-days.ts'
import { maskPhone } from '../../../shared/text/phone.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { endOfWorkingDay } from '../../../shared/time/working-time.ts'
import { setDue } from '../../store/due.ts'
import { nextNumber } from '../../store/numbers.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { unitRow } from '../customers/queries.ts'
import { checkMachineDays, resolveCustomer, resolveUnit } from '../customers/service.ts'
import { deleteDraftRow } from '../drafts/queries.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { flag } from '../flag.ts'
import { writeEarlierRepairs } from '../repairs/earlier.ts'
import { holidaysInUse } from '../rules/law.ts'
import { indexComplaint } from '../search/index-writer.ts'
import { centreOf, shopTimeOf } from '../setup/centre.ts'
import { refreshIncomplete } from './incomplete.ts'
import { endOpenWork } from './open-work.ts'
import {
  type ComplaintRow,
  clearDemands,
  complaintRow,
  countRows,
  type DemandRow,
  demandRows,
  type ListFilter,
  listRows,
} from './queries.ts'
import type { ComplaintInput, RegisterInput } from './schema.ts'
import { keepUseFee, vehicleColumns } from './vehicle-facts.ts'

/** Rows on one page of the register. */
const PAGE_SIZE = 20
/** Counting stops here: "more than 1000" says enough, and a full count of a large register would not be free. */
const COUNT_CAP = 1000

/** A complaint of which nothing was erased. @throws DeskError `not-found`, `conflict` */
export function namedComplaint(store: Store, id: number): ComplaintRow {
  const complaint = found(complaintRow(store, id))
  if (complaint.anonymisedAt !== null) throw new DeskError('conflict', 'case-is-anonymised')
  return complaint
}

/** A complaint that was neither voided nor anonymised. @throws DeskError `not-found`, `conflict` */
export function standingComplaint(store: Store, id: number): ComplaintRow {
  const complaint = namedComplaint(store, id)
  if (complaint.voidedAt !== null) throw new DeskError('conflict', 'case-is-void')
  return complaint
}

/** A complaint that work can be done on. @throws DeskError `not-found`, `conflict` when it is closed or void */
export function openComplaint(store: Store, id: number): ComplaintRow {
  const complaint = standingComplaint(store, id)
  if (complaint.closedAt !== null) throw new DeskError('conflict', 'case-is-closed')
  return complaint
}

function complaintColumns(input: ComplaintInput) {
  return {
    channel: input.channel,
    channel_reference: input.channelReference,
    words: input.words,
    category: input.category,
    severity: input.severity,
    safety: Number(input.safety),
    symptom_codes: JSON.stringify(input.symptoms),
    symptom: input.symptom,
    fault_part: input.faultPart,
    fault_in_table: flag(input.faultInTable),
    fault_shown_day: input.faultShownDay,
    fault_reported_day: input.faultReportedDay,
    our_role: input.ourRole,
    still_usable: flag(input.stillUsable),
    help_wanted: input.helpWanted,
    wish: input.wish,
    same_model_in_stock: flag(input.sameModelInStock),
  }
}

function writeDemands(store: Store, complaintId: number, demands: ComplaintInput['demands']): void {
  demands.forEach((demand, index) => {
    store.insert('demand', {
      complaint_id: complaintId,
      rank: index + 1,
      item: demand.item,
      amount_fen: demand.amountFen,
      must: Number(demand.must),
    })
  })
}

/** @throws DeskError `invalid` for a fault reported in the future or before it showed */
function checkReportedDay({ faultShownDay, faultReportedDay }: ComplaintInput, today: string): void {
  const reason = reportedDayProblem(faultShownDay, faultReportedDay, today)
  if (reason !== null) throw wrongField('complaint.faultReportedDay', reason)
}

/** Registers a complaint (登记投诉), full or as a stub to be completed later. Returns its id and number. */
export function registerComplaint(context: SignedIn, input: RegisterInput): { id: number; number: string } {
  const { store, caller } = context
  return command(context, (now) => {
    const today = dayOf(now)
    const year = Number(today.slice(0, 4))
    const centre = centreOf(store)
    const customerId = resolveCustomer(store, input.customer, now)
    const unitId = input.unit === null ? null : resolveUnit(context, input.unit, customerId, now)
    checkMachineDays(context, unitId === null ? null : found(unitRow(store, unitId)), input.complaint.faultShownDay)
    checkReportedDay(input.complaint, today)
    const uid = uuidv7()
    const number = caseNumber('TS', year, nextNumber(store, 'TS', year), centre.code)
    const id = store.insert('complaint', {
      uid,
      number,
      customer_id: customerId,
      unit_id: unitId,
      stage: 'registered',
      ...complaintColumns(input.complaint),
      ...vehicleColumns(input.vehicle),
      reported_at: now,
      last_action_at: now,
      recorder_id: caller.personId,
      first_asked_id: caller.personId,
      owner_id: caller.personId,
      created_at: now,
    })
    // A caller who does not name it takes nothing from what the machine is known to have.
    if (input.vehicle.useFeePercent !== null) keepUseFee(store, unitId, input.vehicle.useFeePercent)
    writeDemands(store, id, input.complaint.demands)
    store.insert('stage_change', { complaint_id: id, at: now, author_id: caller.personId, to_stage: 'registered' })
    const fault = input.complaint.symptom ?? input.complaint.words.slice(0, 400)
    writeEarlierRepairs(context, { complaintId: id, customerId, unitId, fault, repairs: input.repairs }, now)
    refreshIncomplete(store, id)
    setDue(store, {
      kind: 'first-reply',
      sourceId: id,
      complaintId: id,
      ownerId: caller.personId,
      at: endOfWorkingDay(now, shopTimeOf(centre, holidaysInUse(store))).at,
    })
    indexComplaint(store, id)
    if (input.draft) deleteDraftRow(store, caller.personId, input.draft.form, input.draft.subject)
    return {
      kind: 'complaint.registered',
      subject: uid,
      details: { number, ...input },
      areas: ['complaints', 'customers', 'today'],
      units: [unitId],
      result: { id, number },
    }
  })
}

/** What a read-back is about; when it changes, the customer has not confirmed it. */
function readBackFacts(
  { symptoms, symptom, faultShownDay, helpWanted, wish, unitId }: ComplaintRow,
  demands: DemandRow[],
): string {
  return JSON.stringify({ symptoms, symptom, faultShownDay, helpWanted, wish, unitId, demands })
}

/** Saves the facts of a complaint, with its unit when one is named. @throws DeskError `conflict` with the complaint as it now stands */
export function saveComplaint(
  context: SignedIn,
  id: number,
  version: number,
  input: ComplaintInput,
  unit: RegisterInput['unit'],
): void {
  const { store } = context
  command(context, (now) => {
    const before = openComplaint(store, id)
    const unitId = unit === null ? before.unitId : resolveUnit(context, unit, before.customerId, now)
    checkMachineDays(context, unitId === null ? null : found(unitRow(store, unitId)), input.faultShownDay)
    checkReportedDay(input, dayOf(now))
    if (
      !store.updateVersion('complaint', id, version, {
        ...complaintColumns(input),
        unit_id: unitId,
        last_action_at: now,
      })
    )
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: { ...before, demands: demandRows(store, id) } })
    const readBefore = readBackFacts(before, demandRows(store, id))
    clearDemands(store, id)
    writeDemands(store, id, input.demands)
    // He confirmed what was read to him, not what stands here now.
    if (readBackFacts(found(complaintRow(store, id)), demandRows(store, id)) !== readBefore)
      store.update('complaint', id, { read_back_at: null })
    refreshIncomplete(store, id)
    indexComplaint(store, id)
    return {
      kind: 'complaint.changed',
      subject: before.uid,
      details: input,
      areas: ['complaints', 'today'],
      units: [before.unitId, unitId],
      result: undefined,
    }
  })
}

/** Keeps the text that was read back to the customer and the moment he confirmed it (复述确认). */
export function confirmReadBack(context: SignedIn, id: number, text: string): void {
  const { store } = context
  command(context, (now) => {
    const complaint = openComplaint(store, id)
    store.update('complaint', id, { read_back_text: text, read_back_at: now, last_action_at: now })
    refreshIncomplete(store, id)
    return {
      kind: 'complaint.read-back',
      subject: complaint.uid,
      details: { text },
      areas: ['complaints'],
      result: undefined,
    }
  })
}

/** Notes that the customer was told where else to turn (已告知其他途径): association, authority, arbitration, court. */
export function noteChannelsGiven(context: SignedIn, id: number): void {
  const { store } = context
  command(context, (now) => {
    const complaint = openComplaint(store, id)
    store.update('complaint', id, { channels_given_at: now, last_action_at: now })
    return {
      kind: 'complaint.channels-given',
      subject: complaint.uid,
      details: {},
      areas: ['complaints'],
      result: undefined,
    }
  })
}

/** Voids a complaint entered by mistake: it keeps its number and its log, and leaves the lists with all that was open on it. */
export function voidComplaint(context: SignedIn, id: number, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const complaint = namedComplaint(store, id)
    if (complaint.voidedAt !== null) throw new DeskError('conflict', 'already-void')
    store.update('complaint', id, { voided_at: now, void_reason: reason, last_action_at: now })
    const ended = endOpenWork(context, id, reason, now)
    return {
      kind: 'complaint.voided',
      subject: complaint.uid,
      details: { reason, ended },
      areas: ['complaints', 'proposals', 'agreements', 'today'],
      complaintId: id,
      units: [complaint.unitId],
      result: undefined,
    }
  })
}

/** One page of the register with its count; phones masked as in every list. */
export function complaintList(store: Store, filter: ListFilter, page: number) {
  // No open case stands in the last stage; SQLite would read the whole register to find that out.
  const none = filter.state === 'open' && filter.stage === 'closed'
  const count = none ? 0 : countRows(store, filter, COUNT_CAP)
  return {
    rows: (none ? [] : listRows(store, filter, PAGE_SIZE, page * PAGE_SIZE)).map((row) => ({
      ...row,
      phone: row.phone === null ? null : maskPhone(row.phone),
    })),
    count,
    counted: count < COUNT_CAP,
    pageSize: PAGE_SIZE,
  }
}
