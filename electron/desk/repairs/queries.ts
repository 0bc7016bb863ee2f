import type { FaultCause, RepairResult, WaitCause } from '../../../shared/complaint/choices.ts'
import { readSymptoms, type SymptomCode } from '../../../shared/complaint/symptoms.ts'
import type { Store } from '../../store/store.ts'

export type RepairRow = {
  id: number
  uid: string
  version: number
  number: string
  customerId: number
  unitId: number
  complaintId: number | null
  state: 'open' | 'finished' | 'void'
  handInDay: string
  handBackDay: string | null
  mileageKm: number | null
  symptoms: SymptomCode[]
  fault: string
  diagnosis: string | null
  part: string | null
  partReplaced: number | null
  /** Whether it was for the same problem as now, and for a serious safety fault: asked of vehicles alone. */
  sameProblem: number | null
  seriousFault: number | null
  faultCause: FaultCause | null
  result: RepairResult | null
  workDone: string | null
  partsUsed: string | null
  costFen: number | null
  accessories: string | null
  technician: string | null
  proof: string | null
  recorder: string
  createdAt: number
  voidReason: string | null
  anonymisedAt: number | null
}

const REPAIR = `SELECT repair.id, repair.uid, repair.version, number, customer_id AS customerId, unit_id AS unitId,
    complaint_id AS complaintId, state, hand_in_day AS handInDay, hand_back_day AS handBackDay, mileage_km AS mileageKm, symptom_codes AS symptoms, fault, diagnosis, part,
    part_replaced AS partReplaced, same_problem AS sameProblem, serious_fault AS seriousFault, fault_cause AS faultCause, result, work_done AS workDone, parts_used AS partsUsed, cost_fen AS costFen, accessories, technician, proof,
    person.name AS recorder, repair.created_at AS createdAt, void_reason AS voidReason,
    repair.anonymised_at AS anonymisedAt
  FROM repair JOIN person ON person.id = recorder_id`

type StoredRepair = Omit<RepairRow, 'symptoms'> & { symptoms: string }

const read = (row: StoredRepair): RepairRow => ({ ...row, symptoms: readSymptoms(row.symptoms) })

export function repairRow(store: Store, id: number): RepairRow | undefined {
  const row = store.prepare<[number], StoredRepair>(`${REPAIR} WHERE repair.id = ?`).get(id)
  return row && read(row)
}

/** The machine's history: every repair that was not voided, oldest first. */
export function repairRowsOfUnit(store: Store, unitId: number): RepairRow[] {
  return store
    .prepare<[number], StoredRepair>(`${REPAIR} WHERE unit_id = ? AND state <> 'void' ORDER BY hand_in_day, repair.id`)
    .all(unitId)
    .map(read)
}

/** The repairs of a machine that a day falls into: the open one, and finished ones handed back later. */
export function repairRowsAcross(store: Store, unitId: number, day: string): { number: string; state: string }[] {
  return store
    .prepare<[number, string, string], { number: string; state: string }>(
      `SELECT number, state FROM repair WHERE unit_id = ?
         AND (state = 'open' OR (state = 'finished' AND hand_in_day <= ? AND hand_back_day > ?)) ORDER BY state = 'open' DESC`,
    )
    .all(unitId, day, day)
}

export type WaitRow = {
  id: number
  repairId: number
  fromDay: string
  toDay: string | null
  cause: WaitCause
  note: string | null
}

export function waitRows(store: Store, repairId: number): WaitRow[] {
  return store
    .prepare<[number], WaitRow>(
      'SELECT id, repair_id AS repairId, from_day AS fromDay, to_day AS toDay, cause, note FROM repair_wait WHERE repair_id = ? ORDER BY from_day, id',
    )
    .all(repairId)
}

export type RepairListRow = {
  id: number
  number: string
  state: string
  handInDay: string
  handBackDay: string | null
  fault: string
  result: string | null
  technician: string | null
  name: string
  phone: string | null
  productName: string
  model: string | null
  complaintId: number | null
  waitCause: string | null
}

// Texts of their own, not one with an OR, which no index could answer.
const WANTED = { any: `state <> 'void'`, open: `state = 'open'`, finished: `state = 'finished'` } as const

/** One page of the repairs, newest first; `state` null means all that were not voided. */
export function repairListRows(
  store: Store,
  state: 'open' | 'finished' | null,
  limit: number,
  offset: number,
): RepairListRow[] {
  return store
    .prepare<[number, number], RepairListRow>(
      `SELECT repair.id, repair.number, repair.state, hand_in_day AS handInDay, hand_back_day AS handBackDay, fault, result, technician,
         customer.name, (SELECT number FROM customer_phone WHERE customer_id = customer.id ORDER BY id LIMIT 1) AS phone,
         unit.product_name AS productName, unit.model, complaint_id AS complaintId,
         (SELECT cause FROM repair_wait WHERE repair_id = repair.id AND to_day IS NULL ORDER BY id DESC LIMIT 1) AS waitCause
       FROM repair JOIN customer ON customer.id = repair.customer_id JOIN unit ON unit.id = repair.unit_id
       WHERE repair.id IN (SELECT id FROM repair WHERE ${WANTED[state ?? 'any']} ORDER BY id DESC LIMIT ? OFFSET ?)
       ORDER BY repair.id DESC`,
    )
    .all(limit, offset)
}
