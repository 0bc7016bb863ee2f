import type { StatutoryLineKind } from '../../../shared/rules/statutory-lines.ts'
import type { Store } from '../../store/store.ts'
import { DECIDED_PACK } from '../rules/queries.ts'

/** A line as it is stored. */
export type LineColumns = {
  kind: StatutoryLineKind
  repairId: number | null
  complaintId: number | null
  lastDay: string
  applies: boolean | null
  instrument: string
  article: string
}

export type StoredLine = LineColumns & { id: number; open: 0 | 1 }

/** Writes a line anew, or over the one that stands under `id`. Returns its id. */
export function putLine(store: Store, id: number | null, line: LineColumns): number {
  const columns = {
    kind: line.kind,
    repair_id: line.repairId,
    complaint_id: line.complaintId,
    last_day: line.lastDay,
    applies: line.applies === null ? null : Number(line.applies),
    instrument: line.instrument,
    article: line.article,
    open: 1,
  }
  if (id === null) return store.insert('statutory_line', columns)
  store.update('statutory_line', id, columns)
  return id
}

/** The lines of a machine, open or ended: of its repairs, and of the demands made about it. */
export function linesOfUnit(store: Store, unitId: number): StoredLine[] {
  return store
    .prepare<[number, number], Omit<StoredLine, 'applies'> & { applies: 0 | 1 | null }>(
      `SELECT id, kind, repair_id AS repairId, complaint_id AS complaintId, last_day AS lastDay, applies, instrument, article, open
       FROM statutory_line WHERE repair_id IN (SELECT id FROM repair WHERE unit_id = ?)
       UNION
       SELECT id, kind, repair_id, complaint_id, last_day, applies, instrument, article, open
       FROM statutory_line WHERE complaint_id IN (SELECT id FROM complaint WHERE unit_id = ?)`,
    )
    .all(unitId, unitId)
    .map(({ applies, ...line }) => ({ ...line, applies: applies === null ? null : applies === 1 }))
}

export function endLine(store: Store, id: number): void {
  store.prepare<[number]>('UPDATE statutory_line SET open = 0 WHERE id = ?').run(id)
}

export type OpenCase = {
  id: number
  ownerId: number | null
  faultReportedDay: string | null
  reportedAt: number
  wish: string | null
  demands: 0 | 1
  answered: 0 | 1
  /** The kept pack it is decided under; null while nothing is. */
  packId: number | null
}

/** The open complaints about a machine, newest first; answered once an agreement has been issued for it. */
export function openCasesOfUnit(store: Store, unitId: number): OpenCase[] {
  return store
    .prepare<[number], OpenCase>(
      `SELECT id, owner_id AS ownerId, fault_reported_day AS faultReportedDay, reported_at AS reportedAt, wish,
         EXISTS (SELECT 1 FROM demand WHERE complaint_id = complaint.id) AS demands,
         EXISTS (SELECT 1 FROM agreement WHERE complaint_id = complaint.id AND state IN ('issued', 'signed', 'performed')) AS answered,
         ${DECIDED_PACK} AS packId
       FROM complaint WHERE unit_id = ? AND closed_at IS NULL AND voided_at IS NULL ORDER BY id DESC`,
    )
    .all(unitId)
}

export function openRepairsOfUnit(store: Store, unitId: number): { id: number; handInDay: string }[] {
  return store
    .prepare<[number], { id: number; handInDay: string }>(
      `SELECT id, hand_in_day AS handInDay FROM repair WHERE unit_id = ? AND state = 'open'`,
    )
    .all(unitId)
}

/** A machine and those that came in exchange for it (换货的来龙去脉), which are counted by its sale and its repairs too. */
export function unitAndSuccessorIds(store: Store, unitId: number): number[] {
  return store
    .prepare<[number], { id: number }>(
      `WITH RECURSIVE later (id) AS (VALUES (?) UNION SELECT unit.id FROM later JOIN unit ON unit.replaces_unit_id = later.id)
       SELECT id FROM later`,
    )
    .all(unitId)
    .map(({ id }) => id)
}

/** Machines after `afterId` on which a repair runs or a case is open, in the order of their ids. */
export function busyUnitIds(store: Store, afterId: number, limit: number): number[] {
  return store
    .prepare<[number, number], { id: number }>(
      `SELECT id FROM unit WHERE id > ? AND (EXISTS (SELECT 1 FROM repair WHERE unit_id = unit.id AND state = 'open')
         OR EXISTS (SELECT 1 FROM complaint WHERE unit_id = unit.id AND closed_at IS NULL AND voided_at IS NULL))
       ORDER BY id LIMIT ?`,
    )
    .all(afterId, limit)
    .map(({ id }) => id)
}

/** The version of the rules under which every line was computed last, or null before the first time. */
export function recountedPack(store: Store): string | null {
  return store.prepare<[], { pack: string }>('SELECT pack FROM statutory_recount WHERE id = 1').get()?.pack ?? null
}

export function noteRecount(store: Store, pack: string, now: number): void {
  store
    .prepare<[string, number]>('INSERT OR REPLACE INTO statutory_recount (id, pack, finished_at) VALUES (1, ?, ?)')
    .run(pack, now)
}

export type LineRow = {
  kind: StatutoryLineKind
  lastDay: string
  applies: 0 | 1 | null
  instrument: string
  article: string
  repairId: number | null
  complaintId: number | null
  repairNumber: string | null
  handInDay: string | null
  waitCause: string | null
  waitFrom: string | null
  waitNote: string | null
  caseNumber: string | null
  owner: string | null
  name: string
  productName: string
  model: string | null
}

/** Open lines, the one whose last day comes first at the top, with what they are about. */
export function openLineRows(store: Store, limit: number): LineRow[] {
  return store
    .prepare<[number], LineRow>(
      `SELECT line.kind, line.last_day AS lastDay, line.applies, line.instrument, line.article, line.repair_id AS repairId,
         line.complaint_id AS complaintId, repair.number AS repairNumber, repair.hand_in_day AS handInDay,
         wait.cause AS waitCause, wait.from_day AS waitFrom, wait.note AS waitNote, complaint.number AS caseNumber,
         person.name AS owner, customer.name, unit.product_name AS productName, unit.model
       FROM (SELECT * FROM statutory_line WHERE open = 1 ORDER BY last_day LIMIT ?) AS line
       LEFT JOIN repair ON repair.id = line.repair_id
       LEFT JOIN repair_wait AS wait ON wait.id =
         (SELECT max(id) FROM repair_wait WHERE repair_id = line.repair_id AND to_day IS NULL)
       LEFT JOIN complaint ON complaint.id = line.complaint_id
       LEFT JOIN person ON person.id = complaint.owner_id
       JOIN unit ON unit.id = coalesce(repair.unit_id, complaint.unit_id)
       JOIN customer ON customer.id = unit.customer_id
       ORDER BY line.last_day`,
    )
    .all(limit)
}

export type UncountedRow = {
  id: number
  number: string
  handInDay: string
  name: string
  productName: string
  model: string | null
}

/** Running repairs without a line, longest in the house first: out of their period, or a fact is missing. */
export function repairsWithoutLine(store: Store, limit: number): UncountedRow[] {
  return store
    .prepare<[number], UncountedRow>(
      `SELECT repair.id, repair.number, repair.hand_in_day AS handInDay, customer.name, unit.product_name AS productName, unit.model
       FROM repair JOIN customer ON customer.id = repair.customer_id JOIN unit ON unit.id = repair.unit_id
       WHERE repair.state = 'open'
         AND NOT EXISTS (SELECT 1 FROM statutory_line WHERE repair_id = repair.id AND open = 1)
       ORDER BY repair.hand_in_day LIMIT ?`,
    )
    .all(limit)
}
