import { ERASED } from '../../../shared/privacy/erased.ts'
import type { Store } from '../../store/store.ts'

/**
 * What is taken from a row of each table. Ids come as a JSON list; numbers, days, amounts, states and codes of closed choices
 * stay for the statistics. A required text becomes the mark, any other text nothing.
 */
const IDS = '(SELECT value FROM json_each(:ids))'

const OF_COMPLAINTS = [
  `UPDATE complaint SET words = :mark, symptom = NULL, help_wanted = NULL, wish = NULL, channel_reference = NULL,
     read_back_text = NULL, close_reason = iif(close_reason IS NULL, NULL, :mark), void_reason = iif(void_reason IS NULL, NULL, :mark), incomplete = 0, anonymised_at = :now,
     version = version + 1 WHERE id IN ${IDS}`,
  `UPDATE demand SET item = :mark WHERE complaint_id IN ${IDS}`,
  `UPDATE stage_change SET reason = iif(reason IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE contact SET words = :mark, void_reason = iif(void_reason IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE promise SET words = :mark, result = iif(result IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE task SET words = :mark, proof = iif(proof IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE follow_up SET remark = iif(remark IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE hand_over SET asked = :mark, reason = iif(reason IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE exclusion SET evidence = iif(evidence IS NULL, NULL, :mark), said_by = iif(said_by IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE proposal SET opinion = :mark, decision_reason = iif(decision_reason IS NULL, NULL, :mark), end_reason = iif(end_reason IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
  `UPDATE agreement SET extra_text = '', void_reason = iif(void_reason IS NULL, NULL, :mark) WHERE content IS NULL AND complaint_id IN ${IDS}`,
  `UPDATE legal_hold SET reason = :mark, lift_reason = iif(lift_reason IS NULL, NULL, :mark) WHERE complaint_id IN ${IDS}`,
]

const OF_REPAIRS = [
  `UPDATE repair SET fault = :mark, diagnosis = NULL, work_done = NULL, parts_used = NULL, accessories = NULL, proof = NULL,
     void_reason = iif(void_reason IS NULL, NULL, :mark), anonymised_at = :now, version = version + 1 WHERE id IN ${IDS}`,
  `UPDATE repair_wait SET note = NULL WHERE repair_id IN ${IDS}`,
]

const OF_AGREEMENTS = [
  `UPDATE agreement SET content = NULL, extra_text = '', void_reason = iif(void_reason IS NULL, NULL, :mark), erased_at = :now WHERE id IN ${IDS}`,
]

const OF_CUSTOMERS = [
  `UPDATE customer SET name = :mark, contact_name = NULL, region = NULL, address = NULL, relation = NULL,
     void_reason = iif(void_reason IS NULL, NULL, :mark), anonymised_at = :now, version = version + 1 WHERE id IN ${IDS}`,
  `DELETE FROM customer_phone WHERE customer_id IN ${IDS}`,
  `UPDATE unit SET serial = NULL, voucher_number = NULL, previous_brand = NULL, recent_use = NULL, void_reason = iif(void_reason IS NULL, NULL, :mark),
     version = version + 1 WHERE customer_id IN ${IDS}`,
  `UPDATE own_entry SET void_reason = iif(void_reason IS NULL, NULL, :mark)
     WHERE unit_id IN (SELECT id FROM unit WHERE customer_id IN ${IDS})`,
  `UPDATE own_entry_version SET terms = json_set(terms, '$.title', :mark, '$.number', NULL, '$.scope.serial', NULL,
       '$.covers', NULL, '$.excludes', NULL, '$.conditions', NULL, '$.source', NULL, '$.note', NULL)
     WHERE entry_id IN (SELECT own_entry.id FROM own_entry JOIN unit ON unit.id = unit_id WHERE customer_id IN ${IDS})`,
  `UPDATE anonymisation SET reason = iif(reason IS NULL, NULL, :mark) WHERE customer_id IN ${IDS}`,
]

type Part = 'complaints' | 'repairs' | 'agreements' | 'customers'

const STATEMENTS: Readonly<Record<Part, readonly string[]>> = {
  complaints: OF_COMPLAINTS,
  repairs: OF_REPAIRS,
  agreements: OF_AGREEMENTS,
  customers: OF_CUSTOMERS,
}

/** Takes names, words and numbers of one kind of record away (抹去). Call inside the command. */
export function eraseRows(store: Store, part: Part, ids: readonly number[], now: number): void {
  if (ids.length === 0) return
  const values = { ids: JSON.stringify(ids), mark: ERASED, now }
  for (const sql of STATEMENTS[part]) {
    const named = Object.fromEntries(Object.entries(values).filter(([name]) => sql.includes(`:${name}`)))
    store.prepare<[Record<string, string | number>]>(sql).run(named)
  }
}

/** An agreement keeps its paper as long as it was issued and not erased; its signed scans stay with it. */
const STAYS_WITH_AGREEMENT = `EXISTS (SELECT 1 FROM agreement WHERE agreement.complaint_id = attachment.complaint_id
  AND content IS NOT NULL AND (attachment.kind = 'signed-agreement' OR signed_attachment_id = attachment.id))`

/** Marks the files of erased records as erased; the bytes are removed once that is saved. */
export function eraseAttachmentRows(store: Store, now: number): void {
  store
    .prepare<[{ mark: string; now: number }]>(
      `UPDATE attachment SET name = :mark, void_reason = iif(void_reason IS NULL, NULL, :mark), erased_at = :now WHERE erased_at IS NULL AND (
         (complaint_id IN (SELECT id FROM complaint WHERE anonymised_at IS NOT NULL) AND NOT ${STAYS_WITH_AGREEMENT})
         OR repair_id IN (SELECT id FROM repair WHERE anonymised_at IS NOT NULL)
         OR own_entry_id IN (SELECT own_entry.id FROM own_entry JOIN unit ON unit.id = unit_id
              JOIN customer ON customer.id = unit.customer_id WHERE customer.anonymised_at IS NOT NULL))`,
    )
    .run({ mark: ERASED, now })
}

/** Files whose record was erased and whose bytes are still to be removed; `shared` ones are another record's as well. */
export function filesToRemove(store: Store): { sha256: string; shared: number }[] {
  return store
    .prepare<[], { sha256: string; shared: number }>(
      `SELECT DISTINCT sha256, EXISTS (
         SELECT 1 FROM attachment AS other WHERE other.sha256 = attachment.sha256 AND other.erased_at IS NULL) AS shared
       FROM attachment WHERE erased_at IS NOT NULL AND sha256 <> ''`,
    )
    .all()
}

/** Notes that the bytes of an erased file are gone. */
export function noteRemoved(store: Store, sha256: string): void {
  store.prepare<[string]>(`UPDATE attachment SET sha256 = '' WHERE erased_at IS NOT NULL AND sha256 = ?`).run(sha256)
}

const RECORDS_OF_CASE = `SELECT uid FROM contact WHERE complaint_id IN c
  UNION ALL SELECT uid FROM promise WHERE complaint_id IN c
  UNION ALL SELECT uid FROM proposal WHERE complaint_id IN c
  UNION ALL SELECT uid FROM task WHERE complaint_id IN c
  UNION ALL SELECT uid FROM follow_up WHERE complaint_id IN c
  UNION ALL SELECT uid FROM hand_over WHERE complaint_id IN c
  UNION ALL SELECT uid FROM legal_hold WHERE complaint_id IN c`

/** Takes away what the log holds in words of erased records; the chain keeps its digests and still verifies. */
export function eraseEventDetails(
  store: Store,
  { complaints, repairs, agreements, customers }: Readonly<Record<Part, readonly number[]>>,
): number {
  return store
    .prepare<[Record<Part, string>]>(
      `WITH c (id) AS (SELECT value FROM json_each(:complaints)), r (id) AS (SELECT value FROM json_each(:repairs)),
         a (id) AS (SELECT value FROM json_each(:agreements)), k (id) AS (SELECT value FROM json_each(:customers)),
         gone (uid) AS (
           SELECT uid FROM complaint WHERE id IN c
           UNION ALL ${RECORDS_OF_CASE}
           UNION ALL SELECT uid FROM agreement WHERE complaint_id IN c AND content IS NULL AND erased_at IS NULL
           UNION ALL SELECT uid FROM repair WHERE id IN r
           UNION ALL SELECT uid FROM agreement WHERE id IN a
           UNION ALL SELECT uid FROM customer WHERE id IN k
           UNION ALL SELECT uid FROM unit WHERE customer_id IN k
           UNION ALL SELECT own_entry.uid FROM own_entry JOIN unit ON unit.id = unit_id WHERE customer_id IN k
           UNION ALL SELECT uid FROM anonymisation WHERE customer_id IN k
           UNION ALL SELECT uid FROM attachment WHERE erased_at IS NOT NULL)
       DELETE FROM event_detail WHERE event_id IN (SELECT id FROM event WHERE subject IN (SELECT uid FROM gone))`,
    )
    .run({
      complaints: JSON.stringify(complaints),
      repairs: JSON.stringify(repairs),
      agreements: JSON.stringify(agreements),
      customers: JSON.stringify(customers),
    }).changes
}

/** The clauses proposed in complaints, to be written back without their words. */
export function clausesOfComplaints(store: Store, complaints: readonly number[]): { id: number; clauses: string }[] {
  return store
    .prepare<[string], { id: number; clauses: string }>(
      'SELECT id, clauses FROM proposal WHERE complaint_id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(complaints))
}

/** Half-typed forms about a case are named by its id, those about a promise or a follow-up by theirs. */
const DRAFTS_OF_COMPLAINTS = `
  (subject IN (SELECT CAST(value AS TEXT) FROM json_each(:complaints))
     AND (form IN ('claim-facts', 'outside', 'complaint-edit') OR form LIKE 'case-%')
     AND form NOT IN ('case-settle', 'case-follow-up'))
  OR (form = 'case-settle' AND subject IN (
     SELECT CAST(id AS TEXT) FROM promise WHERE complaint_id IN (SELECT value FROM json_each(:complaints))))
  OR (form = 'case-follow-up' AND subject IN (
     SELECT CAST(id AS TEXT) FROM follow_up WHERE complaint_id IN (SELECT value FROM json_each(:complaints))))`

/** Removes half-typed forms about erased records, and any that holds one of the phone numbers. Before the phones are erased. */
export function eraseDrafts(
  store: Store,
  {
    complaints,
    repairs,
    customers,
  }: Pick<Readonly<Record<Part, readonly number[]>>, 'complaints' | 'repairs' | 'customers'>,
): void {
  store
    .prepare<[{ complaints: string; repairs: string; customers: string }]>(
      `DELETE FROM draft WHERE ${DRAFTS_OF_COMPLAINTS}
         OR (form = 'repair-bench' AND subject IN (SELECT CAST(value AS TEXT) FROM json_each(:repairs)))
         OR EXISTS (SELECT 1 FROM json_each(:customers) WHERE draft.subject LIKE 'customer=' || value || '&%')
         OR EXISTS (SELECT 1 FROM customer_phone WHERE customer_id IN (SELECT value FROM json_each(:customers))
              AND instr(draft.content, number) > 0)
         OR EXISTS (SELECT 1 FROM own_entry JOIN unit ON unit.id = unit_id
              WHERE customer_id IN (SELECT value FROM json_each(:customers))
              AND form = 'own-entry' AND (subject LIKE own_entry.id || ' %' OR subject = 'new ' || unit.id))`,
    )
    .run({
      complaints: JSON.stringify(complaints),
      repairs: JSON.stringify(repairs),
      customers: JSON.stringify(customers),
    })
}

/** Drops what the search table still holds of rows that were indexed anew. */
export function compactSearch(store: Store): void {
  store.prepare<[]>(`INSERT INTO search (search) VALUES ('optimize')`).run()
}
