import { sql } from 'kysely'
import type { FaultGravity, returnExceptions } from '../../../shared/complaint/choices.ts'
import type { RegistrationFacts } from '../../../shared/complaint/completeness.ts'
import { readSymptoms, type SymptomCode } from '../../../shared/complaint/symptoms.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { builder } from '../../store/builder.ts'
import type { Store } from '../../store/store.ts'

export type ComplaintRow = {
  id: number
  uid: string
  version: number
  number: string
  customerId: number
  unitId: number | null
  stage: string
  outcome: string | null
  incomplete: number
  channel: string
  channelReference: string | null
  category: string | null
  severity: number | null
  safety: number
  words: string
  symptoms: SymptomCode[]
  symptom: string | null
  faultPart: string | null
  faultInTable: number | null
  faultShownDay: string | null
  faultReportedDay: string | null
  ourRole: 'seller' | 'repairer' | 'both' | null
  reportedAt: number
  stillUsable: number | null
  helpWanted: string | null
  wish: string | null
  sameModelInStock: number | null
  readBackText: string | null
  readBackAt: number | null
  chaseCount: number
  lastActionAt: number
  recorderName: string
  firstAskedName: string
  ownerId: number
  ownerName: string
  createdAt: number
  firstReplyAt: number | null
  channelsGivenAt: number | null
  closedAt: number | null
  closeReason: string | null
  voidedAt: number | null
  voidReason: string | null
  returnNoticeDay: string | null
  returnException: (typeof returnExceptions)[number] | null
  goodsIntact: number | null
  goodsBackDay: string | null
  fraudBy: 'seller' | 'repairer' | null
  fraudState: 'claimed' | 'shown' | null
  fraudPaidFen: number | null
  faultGravity: FaultGravity | null
  mustReplacePart: number | null
  inFirstSeason: number | null
  /** Of its machine. */
  useFeePercent: number | null
  authorityLetterDay: string | null
  authorityReceivedDay: string | null
  authorityAcceptedDay: string | null
  authorityEndedDay: string | null
  anonymisedAt: number | null
}

export function complaintRow(store: Store, id: number): ComplaintRow | undefined {
  const row = store
    .prepare<[number], Omit<ComplaintRow, 'symptoms'> & { symptoms: string }>(
      `SELECT complaint.id, complaint.uid, complaint.version, number, customer_id AS customerId, unit_id AS unitId, stage, outcome,
         incomplete, channel, channel_reference AS channelReference, category, severity, safety, words, symptom_codes AS symptoms, symptom,
         fault_part AS faultPart, fault_in_table AS faultInTable, fault_shown_day AS faultShownDay, fault_reported_day AS faultReportedDay, our_role AS ourRole, reported_at AS reportedAt,
         still_usable AS stillUsable, help_wanted AS helpWanted, wish, same_model_in_stock AS sameModelInStock,
         read_back_text AS readBackText, read_back_at AS readBackAt, chase_count AS chaseCount, last_action_at AS lastActionAt,
         recorder.name AS recorderName, first_asked.name AS firstAskedName, owner_id AS ownerId, owner.name AS ownerName,
         complaint.created_at AS createdAt, first_reply_at AS firstReplyAt,
         channels_given_at AS channelsGivenAt, closed_at AS closedAt, close_reason AS closeReason,
         voided_at AS voidedAt, void_reason AS voidReason, return_notice_day AS returnNoticeDay,
         return_exception AS returnException, goods_intact AS goodsIntact, goods_back_day AS goodsBackDay,
         fraud_by AS fraudBy, fraud_state AS fraudState, fraud_paid_fen AS fraudPaidFen,
         fault_gravity AS faultGravity, must_replace_part AS mustReplacePart, in_first_season AS inFirstSeason,
         (SELECT use_fee_percent FROM unit WHERE unit.id = unit_id) AS useFeePercent,
         authority_letter_day AS authorityLetterDay, authority_received_day AS authorityReceivedDay,
         authority_accepted_day AS authorityAcceptedDay, authority_ended_day AS authorityEndedDay,
         complaint.anonymised_at AS anonymisedAt
       FROM complaint
       JOIN person AS recorder ON recorder.id = recorder_id
       JOIN person AS first_asked ON first_asked.id = first_asked_id
       JOIN person AS owner ON owner.id = owner_id
       WHERE complaint.id = ?`,
    )
    .get(id)
  return row && { ...row, symptoms: readSymptoms(row.symptoms) }
}

/** What decides whether a registration is complete; `symptoms` as stored. */
export type RegistrationRow = Omit<RegistrationFacts, 'symptom'> & {
  incomplete: number
  symptoms: string
  symptom: string | null
}

/** One narrow row: every save asks for it, and the whole complaint costs ten times as much. */
export function registrationRow(store: Store, id: number): RegistrationRow | undefined {
  return store
    .prepare<[number], RegistrationRow>(
      `SELECT incomplete, customer.address, product_name AS productName, model, purchase_day AS purchaseDay,
         delivery_day AS deliveryDay, voucher_kind AS voucherKind, category, symptom_codes AS symptoms, symptom,
         fault_shown_day AS faultShownDay, read_back_at AS readBackAt,
         (SELECT count(*) FROM demand WHERE complaint_id = complaint.id) AS demandCount
       FROM complaint JOIN customer ON customer.id = complaint.customer_id LEFT JOIN unit ON unit.id = unit_id
       WHERE complaint.id = ?`,
    )
    .get(id)
}

export type ExclusionRow = {
  id: number
  ground: keyof MachineFacts['exclusions']
  state: 'claimed' | 'shown' | 'void'
  evidence: string | null
  saidBy: string | null
}

/** The grounds of exclusion anybody relied on, those taken back included. */
export function exclusionRows(store: Store, complaintId: number): ExclusionRow[] {
  return store
    .prepare<[number], ExclusionRow>(
      'SELECT id, ground, state, evidence, said_by AS saidBy FROM exclusion WHERE complaint_id = ? ORDER BY id',
    )
    .all(complaintId)
}

export type DemandRow = { rank: number; item: string; amountFen: number | null; must: number }

export function demandRows(store: Store, complaintId: number): DemandRow[] {
  return store
    .prepare<[number], DemandRow>(
      'SELECT rank, item, amount_fen AS amountFen, must FROM demand WHERE complaint_id = ? ORDER BY rank',
    )
    .all(complaintId)
}

export function clearDemands(store: Store, complaintId: number): void {
  store.prepare<[number]>('DELETE FROM demand WHERE complaint_id = ?').run(complaintId)
}

export type StageChangeRow = {
  id: number
  at: number
  author: string
  fromStage: string | null
  toStage: string
  outcome: string | null
  reason: string | null
  overridden: string | null
}

export function stageChangeRows(store: Store, complaintId: number): StageChangeRow[] {
  return store
    .prepare<[number], StageChangeRow>(
      `SELECT stage_change.id, at, person.name AS author, from_stage AS fromStage, to_stage AS toStage, outcome, reason, overridden
       FROM stage_change JOIN person ON person.id = author_id WHERE complaint_id = ? ORDER BY stage_change.id`,
    )
    .all(complaintId)
}

export type ListFilter = {
  state: 'open' | 'closed' | 'incomplete' | 'chased' | 'handed' | 'void' | 'all'
  stage: string | null
  ownerId: number | null
  /** Only open cases whose last action was before this instant, the longest quiet first; null for all. */
  quietBefore: number | null
}

export type ComplaintListRow = {
  id: number
  number: string
  name: string
  phone: string | null
  productName: string | null
  model: string | null
  words: string
  stage: string
  outcome: string | null
  severity: number | null
  safety: number
  chaseCount: number
  incomplete: number
  ownerName: string
  /** Who is asked to take the case and has not accepted it. */
  handedTo: string | null
  createdAt: number
  lastActionAt: number
  voidedAt: number | null
}

function filtered({ state, stage, ownerId, quietBefore }: ListFilter) {
  let query = builder.selectFrom('complaint')
  if (state === 'void') query = query.where('voided_at', 'is not', null)
  else if (state !== 'all') query = query.where('voided_at', 'is', null)
  if (state === 'open') query = query.where('closed_at', 'is', null)
  if (state === 'closed') query = query.where('closed_at', 'is not', null)
  // Written into the text, not bound: SQLite uses a partial index only when it can see its condition.
  if (state === 'incomplete')
    query = query.where('incomplete', '=', sql.lit(1)).where(sql<number | null>`+closed_at`, 'is', null)
  if (state === 'chased') query = query.where('chase_count', '>=', sql.lit(3))
  if (state === 'handed')
    query = query.where('id', 'in', (rows) =>
      rows.selectFrom('hand_over').select('complaint_id').where('state', '=', sql.lit('waiting')),
    )
  // Said in full whatever the state: the index of quiet cases holds the open ones alone.
  if (quietBefore !== null)
    query = query
      .where('closed_at', 'is', null)
      .where('voided_at', 'is', null)
      .where('last_action_at', '<', quietBefore)
  // The plus keeps these sets, which are small, on their own index, where SQLite would read all cases of the owner.
  const small = quietBefore !== null || !(state === 'open' || state === 'closed' || state === 'all')
  if (stage !== null) query = query.where(small ? sql<string>`+stage` : 'stage', '=', stage)
  if (ownerId !== null) query = query.where(small ? sql<number>`+owner_id` : 'owner_id', '=', ownerId)
  return query
}

/**
 * One page of the register, newest first, of quiet cases the longest quiet first. The page's ids are found first, so that
 * skipped rows are never joined.
 */
export function listRows(store: Store, filter: ListFilter, limit: number, offset: number): ComplaintListRow[] {
  const all = filtered(filter).select('complaint.id')
  const ordered =
    filter.quietBefore === null ? all.orderBy('complaint.id', 'desc') : all.orderBy('complaint.last_action_at')
  const page = ordered.limit(limit).offset(offset)
  const rows = builder
    .selectFrom('complaint')
    // IN, not a join: a join may be turned around, and then the whole register is read for one page.
    .where('complaint.id', 'in', page)
    .innerJoin('customer', 'customer.id', 'complaint.customer_id')
    .innerJoin('person', 'person.id', 'complaint.owner_id')
    .leftJoin('unit', 'unit.id', 'complaint.unit_id')
    .select((row) => [
      'complaint.id',
      'complaint.number',
      'customer.name',
      row
        .selectFrom('customer_phone')
        .whereRef('customer_phone.customer_id', '=', 'customer.id')
        .select('customer_phone.number')
        .orderBy('customer_phone.id')
        .limit(1)
        .as('phone'),
      'unit.product_name as productName',
      'unit.model',
      'complaint.words',
      'complaint.stage',
      'complaint.outcome',
      'complaint.severity',
      'complaint.safety',
      'complaint.chase_count as chaseCount',
      'complaint.incomplete',
      'person.name as ownerName',
      row
        .selectFrom('hand_over')
        .innerJoin('person as receiver', 'receiver.id', 'hand_over.receiver_id')
        .whereRef('hand_over.complaint_id', '=', 'complaint.id')
        .where('hand_over.state', '=', sql.lit('waiting'))
        .select('receiver.name')
        .as('handedTo'),
      'complaint.created_at as createdAt',
      'complaint.last_action_at as lastActionAt',
      'complaint.voided_at as voidedAt',
    ])

  return store.list(
    filter.quietBefore === null ? rows.orderBy('complaint.id', 'desc') : rows.orderBy('complaint.last_action_at'),
  )
}

/** How many complaints a filter holds, counted up to `cap`. */
export function countRows(store: Store, filter: ListFilter, cap: number): number {
  const rows = filtered(filter).select('complaint.id').limit(cap)
  const [row] = store.list(
    builder.selectFrom(rows.as('counted')).select((counted) => counted.fn.countAll<number>().as('count')),
  )
  return row?.count ?? 0
}

export type CaseCounts = {
  proposal: 'waiting' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | null
  agreement: 'draft' | 'issued' | 'signed' | 'performed' | null
  openTasks: number
  openFollowUps: number
  /** What the customer said in the newest follow-up, and whether the machine works; null when none is done since the case was last reopened. */
  satisfaction: number | null
  works: number | null
  nextPromiseAt: number | null
}

/** What of a case is still open, and how far its newest proposal and agreement have come. */
export function caseCounts(store: Store, id: number): CaseCounts {
  const row = store
    .prepare<[{ id: number }], CaseCounts>(
      `SELECT
         (SELECT state FROM proposal WHERE complaint_id = :id AND ended_at IS NULL ORDER BY id DESC LIMIT 1) AS proposal,
         (SELECT state FROM agreement WHERE complaint_id = :id AND state <> 'void' ORDER BY id DESC LIMIT 1) AS agreement,
         (SELECT count(*) FROM task WHERE complaint_id = :id AND state = 'open') AS openTasks,
         (SELECT count(*) FROM follow_up WHERE complaint_id = :id AND state = 'open') AS openFollowUps,
         answer.satisfaction, answer.works,
         (SELECT min(due_at) FROM promise WHERE complaint_id = :id AND state = 'open') AS nextPromiseAt
       FROM (
         -- Of the row with the latest time: so SQLite reads columns beside max().
         SELECT max(at), satisfaction, works FROM follow_up
         WHERE complaint_id = :id AND state = 'done' AND at > coalesce(
           (SELECT max(at) FROM stage_change WHERE complaint_id = :id AND from_stage = 'closed'), 0)
       ) AS answer`,
    )
    .get({ id })
  if (!row) throw new Error('counts without a row')
  return row
}

/** Each takes one kind of open work back, in the words of its own table. */
const ENDINGS = [
  `UPDATE promise SET state = 'void', settled_at = :now, result = :reason WHERE complaint_id = :id AND state = 'open' RETURNING uid`,
  `UPDATE task SET state = 'void', settled_at = :now, settled_by = :by, proof = :reason
     WHERE complaint_id = :id AND state = 'open' RETURNING uid`,
  `UPDATE follow_up SET state = 'void' WHERE complaint_id = :id AND state = 'open' RETURNING uid`,
  `UPDATE hand_over SET state = 'withdrawn', settled_at = :now, settled_by = :by, reason = :reason
     WHERE complaint_id = :id AND state = 'waiting' RETURNING uid`,
  `UPDATE proposal SET state = 'withdrawn', decided_by = :by, decided_at = :now, decision_reason = :reason
     WHERE complaint_id = :id AND state = 'waiting' RETURNING uid`,
  `UPDATE agreement SET state = 'void', voided_at = :now, voided_by = :by, void_reason = :reason
     WHERE complaint_id = :id AND state IN ('draft', 'issued') RETURNING uid`,
  // After the papers: what was only promised on one that is void now was never agreed.
  `UPDATE proposal SET ended_at = :now, ended_by = :by, end_reason = :reason
     WHERE complaint_id = :id AND state = 'approved' AND ended_at IS NULL
       AND id NOT IN (SELECT proposal_id FROM agreement WHERE complaint_id = :id AND state IN ('signed', 'performed')) RETURNING uid`,
]

type Ending = { id: number; by: number; now: number; reason: string | null }

/** Ends every open row that stands on a case; the uids of those it ended. */
export function endOpenRows(store: Store, ending: Ending): string[] {
  return ENDINGS.flatMap((sql) =>
    store
      .prepare<[Ending], { uid: string }>(sql)
      .all(ending)
      .map(({ uid }) => uid),
  )
}

/** Puts a case into a stage and raises its version. */
export function writeStage(store: Store, id: number, stage: string, now: number): void {
  store
    .prepare<[string, number, number]>(
      'UPDATE complaint SET stage = ?, last_action_at = ?, version = version + 1 WHERE id = ?',
    )
    .run(stage, now, id)
}
