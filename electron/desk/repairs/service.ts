import { v7 as uuidv7 } from 'uuid'
import type { FaultCause } from '../../../shared/complaint/choices.ts'
import { repairDayProblems, waitDayProblems } from '../../../shared/complaint/repair-days.ts'
import { type SymptomCode, symptomText } from '../../../shared/complaint/symptoms.ts'
import { maskPhone } from '../../../shared/text/phone.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import { complaintRow } from '../complaints/queries.ts'
import { openComplaint } from '../complaints/service.ts'
import type { SignedIn } from '../context.ts'
import { unitRow } from '../customers/queries.ts'
import { checkMachineDays, customerBrief, resolveCustomer, resolveUnit } from '../customers/service.ts'
import { deleteDraftRow } from '../drafts/queries.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { flag } from '../flag.ts'
import { indexRepair } from '../search/index-writer.ts'
import { type RepairRow, repairListRows, repairRow, repairRowsAcross, waitRows } from './queries.ts'
import { nextRepairNumber } from './repair-number.ts'
import type { FinishInput, RepairInput, TakeInInput, WaitInput } from './schema.ts'

/** Rows on one page of the list. */
const PAGE_SIZE = 20

function openRepair(store: Store, id: number): RepairRow {
  const repair = found(repairRow(store, id))
  if (repair.state !== 'open') throw new DeskError('conflict', 'repair-not-open', { theirs: repair })
  return repair
}

/** A repair of which nothing was erased. @throws DeskError `not-found`, `conflict` */
export function namedRepair(store: Store, id: number): RepairRow {
  const repair = found(repairRow(store, id))
  if (repair.anonymisedAt !== null) throw new DeskError('conflict', 'repair-is-anonymised')
  return repair
}

/** A repair that counts, open or finished: what was written down wrong can be corrected. */
function standingRepair(store: Store, id: number): RepairRow {
  const repair = namedRepair(store, id)
  if (repair.state === 'void') throw new DeskError('conflict', 'repair-is-void')
  return repair
}

/** One machine is in one repair at a time: two at once would count the same days and the same fault twice. */
function checkNoOther(store: Store, unitId: number, handInDay: string): void {
  const other = repairRowsAcross(store, unitId, handInDay)[0]
  if (other?.state === 'open')
    throw new DeskError('conflict', 'machine-in-repair', { params: { number: other.number } })
  if (other) throw wrongField('handInDay', 'inside-another-repair', { number: other.number })
}

/** No fault found is a result and a cause at once; the two may not contradict each other. */
function causeFor(result: FinishInput['result'], cause: FaultCause | null): FaultCause | null {
  if (result === 'no-fault-found') return 'none-found'
  if (cause === 'none-found') throw wrongField('faultCause', 'fault-was-found')
  return cause
}

/**
 * What is wrong, in the words that lists, slips and the machine's history show: those that were typed, else the names of
 * what was picked. @throws DeskError `invalid` when there is neither
 */
function faultWords(symptoms: readonly SymptomCode[], typed: string, path: string): string {
  const fault = typed === '' ? symptomText(symptoms, null, 'zh-CN') : typed
  if (fault === null) throw wrongField(path, 'required')
  return fault
}

/** The complaint a machine is taken in for: an open one of the same customer. */
function checkComplaint(store: Store, complaintId: number, customerId: number): void {
  if (complaintRow(store, complaintId)?.customerId !== customerId)
    throw wrongField('complaintId', 'not-this-customers-case')
  openComplaint(store, complaintId)
}

/**
 * Takes a machine in for repair (接修), with or without a complaint. Returns its id and number.
 * @throws DeskError `invalid` for a day or a complaint that cannot be, `conflict` when the complaint is closed or void or the machine is already in repair
 */
export function takeIn(context: SignedIn, input: TakeInInput): { id: number; number: string } {
  const { store } = context
  const today = dayOf(context.clock())
  if (input.handInDay > today) throw wrongField('handInDay', 'day-in-future')
  if ('new' in input.unit) checkMachineDays(context, input.unit.new, null)
  return command(context, (now) => {
    const customerId = resolveCustomer(store, input.customer, now)
    const unitId = resolveUnit(context, input.unit, customerId, now)
    if (input.complaintId !== null) checkComplaint(store, input.complaintId, customerId)
    checkNoOther(store, unitId, input.handInDay)
    const uid = uuidv7()
    const number = nextRepairNumber(store, today)
    const id = store.insert('repair', {
      uid,
      number,
      customer_id: customerId,
      unit_id: unitId,
      complaint_id: input.complaintId,
      state: 'open',
      hand_in_day: input.handInDay,
      mileage_km: input.mileageKm,
      symptom_codes: JSON.stringify(input.symptoms),
      fault: faultWords(input.symptoms, input.fault, 'fault'),
      accessories: input.accessories,
      technician: input.technician,
      recorder_id: context.caller.personId,
      created_at: now,
    })
    indexRepair(store, id)
    if (input.draft) deleteDraftRow(store, context.caller.personId, input.draft.form, input.draft.subject)
    return {
      kind: 'repair.taken-in',
      subject: uid,
      details: { number, ...input },
      areas: ['repairs', 'customers', 'complaints', 'today'],
      units: [unitId],
      result: { id, number },
    }
  })
}

/** A repair with its machine, its customer and its waiting spans. @throws DeskError `not-found` */
export function repairFile(store: Store, id: number) {
  const repair = found(repairRow(store, id))
  return {
    ...repair,
    waits: waitRows(store, id),
    unit: found(unitRow(store, repair.unitId)),
    customer: customerBrief(store, repair.customerId),
  }
}

/** One page of repairs, newest first; phones masked as in every list. */
export function repairList(store: Store, state: 'open' | 'finished' | null, page: number) {
  const rows = repairListRows(store, state, PAGE_SIZE + 1, page * PAGE_SIZE)
  return {
    rows: rows.slice(0, PAGE_SIZE).map((row) => ({ ...row, phone: row.phone === null ? null : maskPhone(row.phone) })),
    more: rows.length > PAGE_SIZE,
  }
}

/**
 * Saves what became known on the bench.
 * @throws DeskError `conflict` with the repair as it now stands, or when it is void; `invalid` for a day that cannot be
 */
export function saveRepair(context: SignedIn, id: number, version: number, input: RepairInput): void {
  const { store } = context
  command(context, (now) => {
    const before = standingRepair(store, id)
    const days = { handInDay: input.handInDay, handBackDay: before.handBackDay }
    const wrong = repairDayProblems(days, waitRows(store, id), dayOf(now)).handInDay
    if (wrong) throw wrongField('handInDay', wrong)
    const symptoms = input.symptoms ?? before.symptoms
    const { mileageKm = before.mileageKm, sameProblem, seriousFault } = input
    const result = before.state === 'finished' ? (input.result ?? before.result) : before.result
    const saved = store.updateVersion('repair', id, version, {
      hand_in_day: input.handInDay,
      symptom_codes: JSON.stringify(symptoms),
      fault: faultWords(symptoms, input.fault, 'repair.fault'),
      diagnosis: input.diagnosis,
      part: input.part,
      part_replaced: flag(input.partReplaced),
      fault_cause: result === null ? input.faultCause : causeFor(result, input.faultCause),
      result,
      mileage_km: mileageKm,
      same_problem: sameProblem === undefined ? before.sameProblem : flag(sameProblem),
      serious_fault: seriousFault === undefined ? before.seriousFault : flag(seriousFault),
      work_done: input.workDone,
      parts_used: input.partsUsed,
      cost_fen: input.costFen,
      accessories: input.accessories,
      technician: input.technician,
      proof: input.proof,
    })
    if (!saved) throw new DeskError('conflict', 'changed-meanwhile', { theirs: repairFile(store, id) })
    indexRepair(store, id)
    return {
      kind: 'repair.changed',
      subject: before.uid,
      details: input,
      areas: ['repairs', 'complaints', 'today'],
      units: [before.unitId],
      result: undefined,
    }
  })
}

/**
 * Adds a span in which the repair waited, or changes one (`waitId`); those of a finished repair can still be corrected.
 * @throws DeskError `invalid` for days outside the repair, `conflict` when it is void
 */
export function saveWait(context: SignedIn, repairId: number, waitId: number | null, input: WaitInput): void {
  const { store } = context
  command(context, (now) => {
    const repair = standingRepair(store, repairId)
    const fields = waitDayProblems(input, repair, dayOf(now))
    if (Object.keys(fields).length > 0) throw new DeskError('invalid', 'check-the-fields', { fields })
    if (waitId !== null && !waitRows(store, repairId).some((wait) => wait.id === waitId))
      throw new DeskError('not-found', 'not-found')
    const columns = { from_day: input.fromDay, to_day: input.toDay, cause: input.cause, note: input.note }
    if (waitId === null) store.insert('repair_wait', { repair_id: repairId, ...columns })
    else store.update('repair_wait', waitId, columns)
    return {
      kind: 'repair.wait-saved',
      subject: repair.uid,
      details: input,
      areas: ['repairs', 'complaints', 'today'],
      units: [repair.unitId],
      result: undefined,
    }
  })
}

/**
 * Ends a repair (修复取机): only finished repairs are counted by the law. Open waiting spans end on the same day.
 * @throws DeskError `invalid` when the day is before the hand-in or inside a wait or the cause contradicts the result, `conflict` when it is not open
 */
export function finishRepair(context: SignedIn, id: number, input: FinishInput): void {
  const { store } = context
  command(context, (now) => {
    const repair = openRepair(store, id)
    const waits = waitRows(store, id)
    const wrong = repairDayProblems({ ...repair, handBackDay: input.handBackDay }, waits, dayOf(now)).handBackDay
    if (wrong) throw wrongField('handBackDay', wrong)
    for (const wait of waits)
      if (wait.toDay === null) store.update('repair_wait', wait.id, { to_day: input.handBackDay })
    store.updateVersion('repair', id, repair.version, {
      state: 'finished',
      hand_back_day: input.handBackDay,
      result: input.result,
      fault_cause: causeFor(input.result, input.faultCause ?? repair.faultCause),
      part_replaced: flag(input.partReplaced) ?? repair.partReplaced,
      same_problem: flag(input.sameProblem) ?? repair.sameProblem,
      serious_fault: flag(input.seriousFault) ?? repair.seriousFault,
    })
    return {
      kind: 'repair.finished',
      subject: repair.uid,
      details: input,
      areas: ['repairs', 'complaints', 'today'],
      units: [repair.unitId],
      result: undefined,
    }
  })
}

/** Voids a repair entered by mistake; it keeps its number and no longer counts. */
export function voidRepair(context: SignedIn, id: number, reason: string): void {
  const { store } = context
  command(context, () => {
    const repair = namedRepair(store, id)
    if (repair.state === 'void') throw new DeskError('conflict', 'already-void')
    store.updateVersion('repair', id, repair.version, { state: 'void', void_reason: reason })
    return {
      kind: 'repair.voided',
      subject: repair.uid,
      details: { reason },
      complaintId: repair.complaintId,
      areas: ['repairs', 'complaints', 'today'],
      units: [repair.unitId],
      result: undefined,
    }
  })
}
