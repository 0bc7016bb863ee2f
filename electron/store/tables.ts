import type { Generated } from 'kysely'

/**
 * The tables as TypeScript sees them: what the migrations make, column for column (a test compares the two).
 * `Generated` marks what SQLite fills in when an insert leaves it out.
 */
export type Tables = {
  centre: CentreTable
  brand_authorisation: BrandAuthorisationTable
  person: PersonTable
  session: SessionTable
  event: EventTable
  event_detail: EventDetailTable
  number_series: NumberSeriesTable
  draft: DraftTable
  customer: CustomerTable
  customer_phone: CustomerPhoneTable
  unit: UnitTable
  complaint: ComplaintTable
  demand: DemandTable
  stage_change: StageChangeTable
  contact: ContactTable
  promise: PromiseTable
  repair: RepairTable
  repair_wait: RepairWaitTable
  attachment: AttachmentTable
  own_entry: OwnEntryTable
  own_entry_version: OwnEntryVersionTable
  playbook_card: PlaybookCardTable
  playbook_card_version: PlaybookCardVersionTable
  playbook_hiding: PlaybookHidingTable
  proposal: ProposalTable
  agreement: AgreementTable
  task: TaskTable
  follow_up: FollowUpTable
  hand_over: HandOverTable
  exclusion: ExclusionTable
  due: DueTable
  statutory_line: StatutoryLineTable
  statutory_recount: StatutoryRecountTable
  rule_favourite: RuleFavouriteTable
  rule_pack: RulePackTable
  holiday_year: HolidayYearTable
  audit_check: AuditCheckTable
  audit_day: AuditDayTable
  audit_finding: AuditFindingTable
  backup_setting: BackupSettingTable
  backup_state: BackupStateTable
  backup_use: BackupUseTable
  recovery_key: RecoveryKeyTable
  authorisation: AuthorisationTable
  anonymisation: AnonymisationTable
  legal_hold: LegalHoldTable
  retention_rule: RetentionRuleTable
}

export type CentreTable = {
  id: number
  name: string
  credit_code: string | null
  code: string | null
  address: string
  phone: string
  role: 'seller' | 'repairer' | 'both'
  opening_hours: string
  zone: string
  version: Generated<number>
  created_at: number
  lock_minutes: Generated<number>
}

export type BrandAuthorisationTable = {
  id: Generated<number>
  brand: string
  until_day: string | null
}

export type PersonTable = {
  id: Generated<number>
  uid: string
  name: string
  role: 'owner' | 'manager' | 'clerk' | 'technician' | 'reader'
  pin_salt: Uint8Array
  pin_hash: Uint8Array
  limit_fen: number | null
  failed_count: Generated<number>
  locked_until: number | null
  active: Generated<number>
  created_at: number
  pin_kind: Generated<'pin' | 'password'>
  pin_method: Generated<string>
  told_key_id: Generated<number>
}

export type SessionTable = {
  id: Generated<number>
  token_hash: Uint8Array
  person_id: number
  created_at: number
  last_seen_at: number
  ended_at: number | null
}

export type EventTable = {
  id: Generated<number>
  at: number
  author_id: number | null
  kind: string
  subject: string | null
  digest: Uint8Array
  hash: Uint8Array
}

export type EventDetailTable = {
  event_id: number
  salt: Uint8Array
  details: string
}

export type NumberSeriesTable = {
  series: string
  year: number
  last: number
}

export type DraftTable = {
  id: Generated<number>
  person_id: number
  form: string
  subject: string
  content: string
  updated_at: number
}

export type CustomerTable = {
  id: Generated<number>
  uid: string
  version: Generated<number>
  kind: 'person' | 'company'
  name: string
  contact_name: string | null
  region: string | null
  address: string | null
  relation: string | null
  consent_at: number | null
  created_at: number
  voided_at: number | null
  void_reason: string | null
  anonymised_at: Generated<number | null>
}

export type CustomerPhoneTable = {
  id: Generated<number>
  customer_id: number
  number: string
  last_four: string
  label: string | null
}

export type UnitTable = {
  id: Generated<number>
  uid: string
  version: Generated<number>
  customer_id: number
  product_class: string | null
  product_name: string
  brand: string | null
  model: string | null
  serial: string | null
  batch: string | null
  seller: string | null
  price_fen: number | null
  production_day: string | null
  purchase_day: string | null
  delivery_day: string | null
  installation_day: string | null
  installed_by_trader: number | null
  first_use_day: string | null
  voucher_kind: string | null
  voucher_number: string | null
  exchange_day: string | null
  previous_brand: string | null
  recent_use: string | null
  created_at: number
  voided_at: number | null
  void_reason: string | null
  sales_channel: string | null
  sold_with_host: number | null
  replaces_unit_id: number | null
  mileage_km: number | null
  mileage_day: string | null
  use_fee_percent: number | null
}

export type ComplaintTable = {
  id: Generated<number>
  uid: string
  version: Generated<number>
  number: string
  customer_id: number
  unit_id: number | null
  stage: string
  outcome: string | null
  incomplete: Generated<number>
  channel: string
  channel_reference: string | null
  category: string | null
  severity: number | null
  safety: Generated<number>
  words: string
  symptom: string | null
  fault_part: string | null
  fault_in_table: number | null
  fault_shown_day: string | null
  reported_at: number
  still_usable: number | null
  help_wanted: string | null
  wish: string | null
  same_model_in_stock: number | null
  read_back_text: string | null
  read_back_at: number | null
  chase_count: Generated<number>
  last_action_at: number
  recorder_id: number
  first_asked_id: number
  owner_id: number
  created_at: number
  first_reply_at: number | null
  channels_given_at: number | null
  closed_at: number | null
  close_reason: string | null
  voided_at: number | null
  void_reason: string | null
  rule_pack_id: Generated<number | null>
  return_notice_day: string | null
  return_exception: string | null
  goods_intact: number | null
  goods_back_day: string | null
  fraud_by: string | null
  fraud_state: string | null
  fraud_paid_fen: number | null
  our_role: 'seller' | 'repairer' | 'both' | null
  fault_reported_day: string | null
  symptom_codes: Generated<string>
  fault_gravity: string | null
  must_replace_part: number | null
  in_first_season: number | null
  authority_letter_day: string | null
  authority_received_day: string | null
  authority_accepted_day: string | null
  authority_ended_day: string | null
  anonymised_at: Generated<number | null>
}

export type DemandTable = {
  id: Generated<number>
  complaint_id: number
  rank: number
  item: string
  amount_fen: number | null
  must: number
}

export type StageChangeTable = {
  id: Generated<number>
  complaint_id: number
  at: number
  author_id: number
  from_stage: string | null
  to_stage: string
  outcome: string | null
  reason: string | null
  overridden: string | null
}

export type ContactTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  at: number
  kind: string
  direction: 'in' | 'out' | 'internal'
  chase: Generated<number>
  minutes: number | null
  words: string
  author_id: number
  voided_at: number | null
  void_reason: string | null
}

export type PromiseTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  made_at: number
  due_at: number
  owner_id: number
  author_id: number
  words: string
  state: 'open' | 'kept' | 'broken' | 'void'
  settled_at: number | null
  result: string | null
}

export type RepairTable = {
  id: Generated<number>
  uid: string
  version: Generated<number>
  number: string
  customer_id: number
  unit_id: number
  complaint_id: number | null
  state: 'open' | 'finished' | 'void'
  hand_in_day: string
  hand_back_day: string | null
  fault: string
  diagnosis: string | null
  part: string | null
  result: string | null
  work_done: string | null
  parts_used: string | null
  cost_fen: number | null
  accessories: string | null
  technician: string | null
  proof: string | null
  recorder_id: number
  created_at: number
  void_reason: string | null
  fault_cause: string | null
  part_replaced: number | null
  symptom_codes: Generated<string>
  mileage_km: number | null
  same_problem: number | null
  serious_fault: number | null
  anonymised_at: Generated<number | null>
}

export type RepairWaitTable = {
  id: Generated<number>
  repair_id: number
  from_day: string
  to_day: string | null
  cause: 'maker-parts' | 'repairer' | 'customer' | 'unknown'
  note: string | null
}

export type AttachmentTable = {
  id: Generated<number>
  uid: string
  complaint_id: number | null
  repair_id: number | null
  kind: string
  name: string
  mime: string
  bytes: number
  sha256: string
  author_id: number
  created_at: number
  voided_at: number | null
  void_reason: string | null
  own_entry_id: number | null
  erased_at: Generated<number | null>
}

export type OwnEntryTable = {
  id: Generated<number>
  uid: string
  version: Generated<number>
  unit_id: number | null
  origin: 'typed' | 'imported' | 'carried-over'
  code: string | null
  created_at: number
  voided_at: number | null
  voided_by: number | null
  void_reason: string | null
}

export type OwnEntryVersionTable = {
  id: Generated<number>
  entry_id: number
  version: number
  terms: string
  author_id: number | null
  at: number
}

export type PlaybookCardTable = {
  id: Generated<number>
  uid: string
  version: Generated<number>
  created_at: number
  voided_at: number | null
  voided_by: number | null
  void_reason: string | null
}

export type PlaybookCardVersionTable = {
  id: Generated<number>
  card_id: number
  version: number
  content: string
  author_id: number
  at: number
}

export type PlaybookHidingTable = {
  id: Generated<number>
  card: string
  hidden_at: number
  hidden_by: number
  reason: string
  shown_at: number | null
  shown_by: number | null
}

export type ProposalTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  clauses: string
  opinion: string
  beyond_fen: number
  limit_fen: number | null
  state: 'waiting' | 'approved' | 'returned' | 'rejected' | 'withdrawn'
  author_id: number
  created_at: number
  decided_by: number | null
  decided_at: number | null
  decision_reason: string | null
  rule_pack_id: Generated<number | null>
  ended_at: number | null
  ended_by: number | null
  end_reason: string | null
  replaced_by: number | null
}

export type AgreementTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  proposal_id: number
  state: 'draft' | 'issued' | 'signed' | 'performed' | 'void'
  number: string | null
  number_version: Generated<number>
  extra_text: Generated<string>
  content: string | null
  template_version: string | null
  rule_pack: string | null
  check_code: string | null
  author_id: number
  created_at: number
  issued_by: number | null
  issued_at: number | null
  signed_at: number | null
  signed_attachment_id: number | null
  voided_at: number | null
  void_reason: string | null
  signed_by: number | null
  voided_by: number | null
  erased_at: Generated<number | null>
}

export type TaskTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  agreement_id: number | null
  department: string
  words: string
  due_day: string
  state: 'open' | 'done' | 'void'
  settled_at: number | null
  settled_by: number | null
  proof: string | null
}

export type FollowUpTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  planned_day: string
  state: 'open' | 'done' | 'void'
  at: number | null
  author_id: number | null
  reached: number | null
  works: number | null
  satisfaction: number | null
  remark: string | null
}

export type HandOverTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  at: number
  author_id: number
  giver_id: number
  receiver_id: number
  asked: string
  accept_by: number
  state: 'waiting' | 'accepted' | 'returned' | 'withdrawn' | 'lapsed'
  settled_at: number | null
  settled_by: number | null
  reason: string | null
  noted_at: number | null
}

export type ExclusionTable = {
  id: Generated<number>
  complaint_id: number
  ground: string
  state: 'claimed' | 'shown' | 'void'
  evidence: string | null
  author_id: number
  at: number
  said_by: string | null
}

export type DueTable = {
  id: Generated<number>
  kind: string
  source_id: number
  complaint_id: number | null
  owner_id: number | null
  at: number
  state: 'open' | 'done' | 'void'
  notified_at: number | null
}

export type StatutoryLineTable = {
  id: Generated<number>
  kind: 'parts-delay' | 'own-delay' | 'loaner' | 'answer'
  repair_id: number | null
  complaint_id: number | null
  last_day: string
  applies: number | null
  instrument: string
  article: string
  open: number
}

export type StatutoryRecountTable = {
  id: number
  pack: string
  finished_at: number
}

export type RulePackTable = {
  id: Generated<number>
  version: string
  digest: string
  content: string
  source: 'bundled' | 'imported'
  key_id: string | null
  signature: string | null
  kept_by: number | null
  kept_at: number
}

export type HolidayYearTable = {
  id: Generated<number>
  year: number
  revision: number
  content: string
  source: 'signed' | 'own'
  key_id: string | null
  signature: string | null
  kept_by: number
  kept_at: number
  /** Typed by hand (手工录入) and not read from a file. */
  typed: Generated<0 | 1>
  voided_at: number | null
  voided_by: number | null
  void_reason: string | null
}

export type RuleFavouriteTable = {
  id: Generated<number>
  person_id: number
  rule: string
  created_at: number
}

export type AuditCheckTable = {
  id: number
  checked_at: number
  whole_at: number | null
}

export type AuditDayTable = {
  first_id: number
  last_id: number
  day: string
  events: number
  head: Uint8Array
}

export type AuditFindingTable = {
  event_id: number
  what: 'changed' | 'details-changed' | 'missing' | 'cut-off' | 'rewritten'
  found_at: number
}

export type BackupSettingTable = {
  id: number
  version: Generated<number>
  place: string | null
  key: Uint8Array | null
  key_origin: string | null
}

export type BackupStateTable = {
  id: Generated<number>
  place: 'own' | 'second'
  good_at: number | null
  good_event: number | null
  good_name: string | null
  good_bytes: number | null
  good_cases: number | null
  missing: Generated<number>
  problem: string | null
  problem_at: number | null
}

export type BackupUseTable = {
  id: Generated<number>
  kind: 'drill' | 'restore' | 'salvage'
  at: number
  person: string
  name: string
  made_at: number
  cases: number
  files: number
  missing: number
  digest: string
  aside: string | null
}

export type RecoveryKeyTable = {
  id: Generated<number>
  uid: string
  salt: Uint8Array
  hash: Uint8Array
  method: string
  made_at: number
  made_by: number
  failed_count: Generated<number>
  locked_until: number | null
  used_at: number | null
  used_for: number | null
  replaced_at: number | null
}

export type AuthorisationTable = {
  id: Generated<number>
  uid: string
  at: number
  author_id: number
  manager_id: number
  act: string
  subject: string | null
  complaint_id: number | null
}

export type AnonymisationTable = {
  id: Generated<number>
  uid: string
  customer_id: number
  at: number
  author_id: number
  ground: 'request' | 'retention'
  reason: string | null
}

export type LegalHoldTable = {
  id: Generated<number>
  uid: string
  complaint_id: number
  at: number
  author_id: number
  reason: string
  lifted_at: number | null
  lifted_by: number | null
  lift_reason: string | null
}

export type RetentionRuleTable = {
  id: Generated<number>
  kind: 'complaint' | 'repair' | 'agreement'
  months: number | null
  author_id: number
  at: number
}
