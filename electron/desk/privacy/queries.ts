import type { RetentionKind } from '../../../shared/privacy/retention.ts'
import type { Store } from '../../store/store.ts'

/** A case as far as it matters for what may be erased of it. */
export type CaseRow = {
  id: number
  number: string
  closedAt: number | null
  anonymisedAt: number | null
  /** Why it is kept whole; null when nothing holds it. */
  hold: string | null
}

export function caseRowsOf(store: Store, customerId: number): CaseRow[] {
  return store
    .prepare<[number], CaseRow>(
      `SELECT complaint.id, number, coalesce(closed_at, voided_at) AS closedAt, anonymised_at AS anonymisedAt,
         legal_hold.reason AS hold
       FROM complaint LEFT JOIN legal_hold ON complaint_id = complaint.id AND lifted_at IS NULL
       WHERE customer_id = ? ORDER BY complaint.id`,
    )
    .all(customerId)
}

export type RepairOfRow = {
  id: number
  number: string
  state: 'open' | 'finished' | 'void'
  complaintId: number | null
  anonymisedAt: number | null
}

export function repairRowsOf(store: Store, customerId: number): RepairOfRow[] {
  return store
    .prepare<[number], RepairOfRow>(
      `SELECT id, number, state, complaint_id AS complaintId, anonymised_at AS anonymisedAt FROM repair
       WHERE customer_id = ? ORDER BY id`,
    )
    .all(customerId)
}

/** A paper that was issued and still stands in the register. */
export type IssuedRow = {
  id: number
  complaintId: number
  number: string | null
  numberVersion: number
  /** When its case was closed or voided; null while it is open. */
  closedAt: number | null
}

export function issuedRowsOf(store: Store, complaints: readonly number[]): IssuedRow[] {
  return store
    .prepare<[string], IssuedRow>(
      `SELECT agreement.id, complaint_id AS complaintId, agreement.number, number_version AS numberVersion,
         coalesce(complaint.closed_at, complaint.voided_at) AS closedAt
       FROM agreement JOIN complaint ON complaint.id = complaint_id
       WHERE content IS NOT NULL AND complaint_id IN (SELECT value FROM json_each(?)) ORDER BY agreement.id`,
    )
    .all(JSON.stringify(complaints))
}

export type Counts = {
  phones: number
  units: number
  contacts: number
  promises: number
  attachments: number
}

/** How much of each kind there is to erase. */
export function erasableCounts(
  store: Store,
  ids: { complaints: readonly number[]; repairs: readonly number[]; customers: readonly number[] },
): Counts {
  const row = store
    .prepare<[{ complaints: string; repairs: string; customers: string }], Counts>(
      `SELECT
         (SELECT count(*) FROM customer_phone WHERE customer_id IN (SELECT value FROM json_each(:customers))) AS phones,
         (SELECT count(*) FROM unit WHERE customer_id IN (SELECT value FROM json_each(:customers))) AS units,
         (SELECT count(*) FROM contact WHERE complaint_id IN (SELECT value FROM json_each(:complaints))) AS contacts,
         (SELECT count(*) FROM promise WHERE complaint_id IN (SELECT value FROM json_each(:complaints))) AS promises,
         (SELECT count(*) FROM attachment WHERE erased_at IS NULL AND (
            complaint_id IN (SELECT value FROM json_each(:complaints))
            OR repair_id IN (SELECT value FROM json_each(:repairs))
            OR own_entry_id IN (SELECT own_entry.id FROM own_entry JOIN unit ON unit.id = unit_id
                 WHERE customer_id IN (SELECT value FROM json_each(:customers))))) AS attachments`,
    )
    .get({
      complaints: JSON.stringify(ids.complaints),
      repairs: JSON.stringify(ids.repairs),
      customers: JSON.stringify(ids.customers),
    })
  if (!row) throw new Error('counts without a row')
  return row
}

export type AnonymisationRow = { at: number; author: string; ground: 'request' | 'retention'; reason: string | null }

/** What was done for a customer before, newest first. */
export function anonymisationRows(store: Store, customerId: number): AnonymisationRow[] {
  return store
    .prepare<[number], AnonymisationRow>(
      `SELECT at, person.name AS author, ground, reason FROM anonymisation JOIN person ON person.id = author_id
       WHERE customer_id = ? ORDER BY anonymisation.id DESC`,
    )
    .all(customerId)
}

export type HoldRow = { id: number; uid: string; at: number; author: string; reason: string }

/** What keeps a case whole; undefined when nothing does. */
export function standingHold(store: Store, complaintId: number): HoldRow | undefined {
  return store
    .prepare<[number], HoldRow>(
      `SELECT legal_hold.id, legal_hold.uid, at, person.name AS author, reason FROM legal_hold
       JOIN person ON person.id = author_id WHERE complaint_id = ? AND lifted_at IS NULL`,
    )
    .get(complaintId)
}

export type RuleRow = { kind: RetentionKind; months: number | null; author: string; at: number }

export function ruleRows(store: Store): RuleRow[] {
  return store
    .prepare<[], RuleRow>(
      'SELECT kind, months, person.name AS author, at FROM retention_rule JOIN person ON person.id = author_id',
    )
    .all()
}

export function writeRule(
  store: Store,
  rule: { kind: RetentionKind; months: number | null; authorId: number; at: number },
): void {
  store
    .prepare<[typeof rule]>(
      `INSERT INTO retention_rule (kind, months, author_id, at) VALUES (:kind, :months, :authorId, :at)
       ON CONFLICT (kind) DO UPDATE SET months = excluded.months, author_id = excluded.author_id, at = excluded.at`,
    )
    .run(rule)
}

export type DueRow = { id: number; customerId: number; number: string }

const NOT_HELD =
  'NOT EXISTS (SELECT 1 FROM legal_hold WHERE legal_hold.complaint_id = complaint.id AND lifted_at IS NULL)'

/** Cases closed or voided before an instant that are not anonymised and not held, oldest first, at most `most`. */
export function dueComplaints(store: Store, before: number, most: number): DueRow[] {
  return store
    .prepare<[number, number], DueRow>(
      `SELECT id, customer_id AS customerId, number FROM complaint
       WHERE anonymised_at IS NULL AND coalesce(closed_at, voided_at) < ? AND ${NOT_HELD} ORDER BY id LIMIT ?`,
    )
    .all(before, most)
}

/** Repairs that ended on `day` or before; of one that belongs to a case, the case must have ended too and not be held. */
export function dueRepairs(store: Store, day: string, most: number): DueRow[] {
  return store
    .prepare<[string, number], DueRow>(
      `SELECT repair.id, repair.customer_id AS customerId, repair.number FROM repair
       LEFT JOIN complaint ON complaint.id = repair.complaint_id
       WHERE repair.anonymised_at IS NULL AND repair.state <> 'open' AND coalesce(hand_back_day, hand_in_day) <= ?
         AND (complaint.id IS NULL OR (coalesce(complaint.closed_at, complaint.voided_at) IS NOT NULL AND ${NOT_HELD}))
       ORDER BY repair.id LIMIT ?`,
    )
    .all(day, most)
}

/** Issued papers of cases that were anonymised before, whose case ended before an instant and is not held. */
export function dueAgreements(store: Store, before: number, most: number): (DueRow & { numberVersion: number })[] {
  return store
    .prepare<[number, number], DueRow & { numberVersion: number }>(
      `SELECT agreement.id, customer_id AS customerId, agreement.number, number_version AS numberVersion FROM agreement
       JOIN complaint ON complaint.id = complaint_id
       WHERE content IS NOT NULL AND complaint.anonymised_at IS NOT NULL AND coalesce(closed_at, complaint.voided_at) < ?
         AND ${NOT_HELD} ORDER BY agreement.id LIMIT ?`,
    )
    .all(before, most)
}

/** Who of these customers is named by nothing else than what the lists hold. */
export function customersLeftWithNothing(
  store: Store,
  lists: { customers: readonly number[]; complaints: readonly number[]; repairs: readonly number[] },
): number[] {
  return store
    .prepare<[{ customers: string; complaints: string; repairs: string }], { id: number }>(
      `SELECT id FROM customer WHERE anonymised_at IS NULL AND id IN (SELECT value FROM json_each(:customers))
         AND NOT EXISTS (SELECT 1 FROM complaint WHERE customer_id = customer.id AND anonymised_at IS NULL
           AND complaint.id NOT IN (SELECT value FROM json_each(:complaints)))
         AND NOT EXISTS (SELECT 1 FROM repair WHERE customer_id = customer.id AND anonymised_at IS NULL
           AND repair.id NOT IN (SELECT value FROM json_each(:repairs))) ORDER BY id`,
    )
    .all({
      customers: JSON.stringify(lists.customers),
      complaints: JSON.stringify(lists.complaints),
      repairs: JSON.stringify(lists.repairs),
    })
    .map(({ id }) => id)
}

/** Whose cases, repairs, papers these are. */
export function customerIdsOf(
  store: Store,
  { complaints, repairs }: { complaints: readonly number[]; repairs: readonly number[] },
): number[] {
  return store
    .prepare<[string, string], { id: number }>(
      `SELECT customer_id AS id FROM complaint WHERE id IN (SELECT value FROM json_each(?))
       UNION SELECT customer_id FROM repair WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1`,
    )
    .all(JSON.stringify(complaints), JSON.stringify(repairs))
    .map(({ id }) => id)
}

/** When a customer was anonymised; null while he is not, undefined where there is none. */
export function customerMark(
  store: Store,
  id: number,
): { uid: string; name: string; anonymisedAt: number | null } | undefined {
  return store
    .prepare<[number], { uid: string; name: string; anonymisedAt: number | null }>(
      'SELECT uid, name, anonymised_at AS anonymisedAt FROM customer WHERE id = ?',
    )
    .get(id)
}
