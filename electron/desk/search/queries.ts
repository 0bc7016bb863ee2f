import { readSymptoms, symptomWords } from '../../../shared/complaint/symptoms.ts'
import type { Store } from '../../store/store.ts'

/** What of a record is searched; phones come as one space-separated text. */
export type SearchText = {
  words: (string | null)[]
  names: (string | null)[]
  phones: string | null
  codes: (string | null)[]
}

const PHONES = `(SELECT group_concat(number, ' ') FROM customer_phone WHERE customer_id = customer.id) AS phones`

type UnitText = {
  productName: string | null
  brand: string | null
  model: string | null
  serial: string | null
  batch: string | null
}
type NameText = { name: string; contactName: string | null; phones: string | null }

export function complaintText(store: Store, id: number): SearchText {
  const row = store
    .prepare<
      [number],
      UnitText &
        NameText & {
          number: string
          words: string
          symptoms: string
          symptom: string | null
          reference: string | null
          address: string | null
        }
    >(
      `SELECT complaint.number, complaint.words, complaint.symptom_codes AS symptoms, complaint.symptom, complaint.channel_reference AS reference, customer.name,
         customer.contact_name AS contactName, customer.address, ${PHONES}, unit.product_name AS productName, unit.brand, unit.model, unit.serial, unit.batch
       FROM complaint JOIN customer ON customer.id = complaint.customer_id LEFT JOIN unit ON unit.id = complaint.unit_id
       WHERE complaint.id = ?`,
    )
    .get(id)
  if (!row) throw new Error(`no complaint ${id} to index`)
  return {
    words: [
      row.words,
      row.symptom,
      ...symptomWords(readSymptoms(row.symptoms)),
      row.productName,
      row.brand,
      row.address,
    ],
    names: [row.name, row.contactName],
    phones: row.phones,
    codes: [row.number, row.model, row.serial, row.batch, row.reference],
  }
}

export function repairText(store: Store, id: number): SearchText {
  const row = store
    .prepare<
      [number],
      UnitText &
        NameText & { number: string; symptoms: string; fault: string; diagnosis: string | null; part: string | null }
    >(
      `SELECT repair.number, repair.symptom_codes AS symptoms, repair.fault, repair.diagnosis, repair.part, customer.name, customer.contact_name AS contactName,
         ${PHONES}, unit.product_name AS productName, unit.brand, unit.model, unit.serial, unit.batch
       FROM repair JOIN customer ON customer.id = repair.customer_id JOIN unit ON unit.id = repair.unit_id WHERE repair.id = ?`,
    )
    .get(id)
  if (!row) throw new Error(`no repair ${id} to index`)
  return {
    words: [
      row.fault,
      ...symptomWords(readSymptoms(row.symptoms)),
      row.diagnosis,
      row.part,
      row.productName,
      row.brand,
    ],
    names: [row.name, row.contactName],
    phones: row.phones,
    codes: [row.number, row.model, row.serial, row.batch],
  }
}

export function customerText(store: Store, id: number): SearchText {
  const row = store
    .prepare<[number], NameText & { address: string | null; region: string | null }>(
      `SELECT name, contact_name AS contactName, address, region, ${PHONES} FROM customer WHERE id = ?`,
    )
    .get(id)
  if (!row) throw new Error(`no customer ${id} to index`)
  return { words: [row.address, row.region], names: [row.name, row.contactName], phones: row.phones, codes: [] }
}

export function replaceSearchRow(store: Store, rowId: number, text: string): void {
  store.prepare<[number]>('DELETE FROM search WHERE rowid = ?').run(rowId)
  insertSearchRow(store, rowId, text)
}

/** Makes a record findable that never was before. */
export function insertSearchRow(store: Store, rowId: number, text: string): void {
  store.prepare<[number, string]>('INSERT INTO search (rowid, text) VALUES (?, ?)').run(rowId, text)
}

export function complaintIdsOf(store: Store, customerId: number): number[] {
  return store
    .prepare<[number], { id: number }>('SELECT id FROM complaint WHERE customer_id = ?')
    .all(customerId)
    .map((row) => row.id)
}

export function repairIdsOf(store: Store, customerId: number): number[] {
  return store
    .prepare<[number], { id: number }>('SELECT id FROM repair WHERE customer_id = ?')
    .all(customerId)
    .map((row) => row.id)
}

/** The newest rows that match an FTS5 expression. */
export function matchingRowIds(store: Store, match: string, limit: number): number[] {
  return store
    .prepare<[string, number], { rowid: number }>(
      'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .all(match, limit)
    .map((row) => row.rowid)
}

export type FoundComplaint = {
  id: number
  number: string
  stage: string
  voidedAt: number | null
  createdAt: number
  name: string
  phone: string | null
  productName: string | null
  model: string | null
  words: string
}

const FIRST_PHONE = `(SELECT number FROM customer_phone WHERE customer_id = customer.id ORDER BY id LIMIT 1) AS phone`

export function foundComplaint(store: Store, id: number): FoundComplaint | undefined {
  return store
    .prepare<[number], FoundComplaint>(
      `SELECT complaint.id, complaint.number, complaint.stage, complaint.voided_at AS voidedAt, complaint.created_at AS createdAt,
         customer.name, ${FIRST_PHONE}, unit.product_name AS productName, unit.model, complaint.words
       FROM complaint JOIN customer ON customer.id = complaint.customer_id LEFT JOIN unit ON unit.id = complaint.unit_id
       WHERE complaint.id = ?`,
    )
    .get(id)
}

export type FoundRepair = {
  id: number
  number: string
  state: string
  handInDay: string
  name: string
  phone: string | null
  productName: string
  model: string | null
  fault: string
}

export function foundRepair(store: Store, id: number): FoundRepair | undefined {
  return store
    .prepare<[number], FoundRepair>(
      `SELECT repair.id, repair.number, repair.state, repair.hand_in_day AS handInDay, customer.name, ${FIRST_PHONE},
         unit.product_name AS productName, unit.model, repair.fault
       FROM repair JOIN customer ON customer.id = repair.customer_id JOIN unit ON unit.id = repair.unit_id WHERE repair.id = ?`,
    )
    .get(id)
}

export type FoundCustomer = { id: number; name: string; phone: string | null; address: string | null }

export function foundCustomer(store: Store, id: number): FoundCustomer | undefined {
  return store
    .prepare<[number], FoundCustomer>(`SELECT id, name, address, ${FIRST_PHONE} FROM customer WHERE id = ?`)
    .get(id)
}
