CREATE INDEX agreement_complaint ON agreement (complaint_id);
CREATE INDEX agreement_scan ON agreement (signed_attachment_id) WHERE signed_attachment_id IS NOT NULL;
CREATE INDEX agreement_state ON agreement (state);
CREATE INDEX anonymisation_customer ON anonymisation (customer_id);
CREATE INDEX attachment_complaint ON attachment (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX attachment_own_entry ON attachment (own_entry_id) WHERE own_entry_id IS NOT NULL;
CREATE INDEX attachment_repair ON attachment (repair_id) WHERE repair_id IS NOT NULL;
CREATE INDEX attachment_to_remove ON attachment (id) WHERE erased_at IS NOT NULL AND sha256 <> '';
CREATE INDEX audit_day_day ON audit_day (day);
CREATE INDEX authorisation_complaint ON authorisation (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX complaint_chased ON complaint (id) WHERE chase_count >= 3 AND voided_at IS NULL;
CREATE INDEX complaint_customer ON complaint (customer_id);
CREATE INDEX complaint_incomplete ON complaint (id) WHERE incomplete = 1 AND voided_at IS NULL;
CREATE INDEX complaint_open ON complaint (id) WHERE closed_at IS NULL AND voided_at IS NULL;
CREATE INDEX complaint_open_owner ON complaint (owner_id) WHERE closed_at IS NULL AND voided_at IS NULL;
CREATE INDEX complaint_owner ON complaint (owner_id);
CREATE INDEX complaint_quiet ON complaint (last_action_at) WHERE closed_at IS NULL AND voided_at IS NULL;
CREATE INDEX complaint_stage ON complaint (stage);
CREATE INDEX complaint_stage_owner ON complaint (stage, owner_id);
CREATE INDEX complaint_unit ON complaint (unit_id);
CREATE INDEX complaint_void ON complaint (id) WHERE voided_at IS NOT NULL;
CREATE INDEX contact_complaint ON contact (complaint_id);
CREATE INDEX customer_phone_customer ON customer_phone (customer_id);
CREATE INDEX customer_phone_last_four ON customer_phone (last_four);
CREATE INDEX customer_phone_number ON customer_phone (number);
CREATE INDEX demand_complaint ON demand (complaint_id);
CREATE INDEX due_complaint ON due (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX due_open ON due (at) WHERE state = 'open';
CREATE INDEX due_open_kind ON due (kind, at) WHERE state = 'open';
CREATE INDEX due_open_owner ON due (owner_id, at) WHERE state = 'open';
CREATE INDEX follow_up_complaint ON follow_up (complaint_id);
CREATE INDEX hand_over_complaint ON hand_over (complaint_id);
CREATE UNIQUE INDEX hand_over_waiting ON hand_over (complaint_id) WHERE state = 'waiting';
CREATE INDEX legal_hold_complaint ON legal_hold (complaint_id);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (complaint_id) WHERE lifted_at IS NULL;
CREATE UNIQUE INDEX own_entry_code ON own_entry (code) WHERE code IS NOT NULL AND voided_at IS NULL;
CREATE INDEX own_entry_policy ON own_entry (id) WHERE unit_id IS NULL;
CREATE INDEX own_entry_unit ON own_entry (unit_id) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX playbook_hiding_now ON playbook_hiding (card) WHERE shown_at IS NULL;
CREATE INDEX promise_complaint ON promise (complaint_id);
CREATE INDEX proposal_complaint ON proposal (complaint_id);
CREATE INDEX proposal_state ON proposal (state);
CREATE INDEX repair_complaint ON repair (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX repair_customer ON repair (customer_id);
CREATE INDEX repair_state ON repair (state);
CREATE INDEX repair_unit ON repair (unit_id);
CREATE INDEX repair_wait_open ON repair_wait (cause) WHERE to_day IS NULL;
CREATE INDEX repair_wait_repair ON repair_wait (repair_id);
CREATE INDEX stage_change_complaint ON stage_change (complaint_id);
CREATE UNIQUE INDEX statutory_line_answer ON statutory_line (complaint_id) WHERE repair_id IS NULL;
CREATE INDEX statutory_line_complaint ON statutory_line (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX statutory_line_open ON statutory_line (last_day) WHERE open = 1;
CREATE UNIQUE INDEX statutory_line_repair ON statutory_line (repair_id, kind) WHERE repair_id IS NOT NULL;
CREATE INDEX task_agreement ON task (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX task_complaint ON task (complaint_id);
CREATE INDEX unit_customer ON unit (customer_id);
CREATE INDEX unit_model ON unit (model) WHERE model IS NOT NULL;
CREATE INDEX unit_replaces ON unit (replaces_unit_id) WHERE replaces_unit_id IS NOT NULL;
CREATE INDEX unit_serial ON unit (serial) WHERE serial IS NOT NULL;
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  proposal_id INTEGER NOT NULL REFERENCES proposal (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'signed', 'performed', 'void')),
  number TEXT,
  number_version INTEGER NOT NULL DEFAULT 1,
  extra_text TEXT NOT NULL DEFAULT '',
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  template_version TEXT,
  rule_pack TEXT,
  check_code TEXT,
  author_id INTEGER NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  issued_by INTEGER REFERENCES person (id),
  issued_at INTEGER,
  signed_at INTEGER,
  signed_attachment_id INTEGER REFERENCES attachment (id),
  voided_at INTEGER,
  void_reason TEXT, signed_by INTEGER REFERENCES person (id), voided_by INTEGER REFERENCES person (id), erased_at INTEGER,
  UNIQUE (number, number_version)
) STRICT;
CREATE TABLE anonymisation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  ground TEXT NOT NULL CHECK (ground IN ('request', 'retention')),
  reason TEXT
) STRICT;
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER REFERENCES complaint (id),
  repair_id INTEGER REFERENCES repair (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  voided_at INTEGER,
  void_reason TEXT
, own_entry_id INTEGER REFERENCES own_entry (id), erased_at INTEGER) STRICT;
CREATE TABLE audit_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- When the newest events were checked, and when all of them were.
  checked_at INTEGER NOT NULL,
  whole_at INTEGER
) STRICT;
CREATE TABLE audit_day (
  first_id INTEGER PRIMARY KEY,
  last_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- Fewer than the ids between first and last when some of them are missing.
  events INTEGER NOT NULL,
  -- Hash of the last event.
  head BLOB NOT NULL
) STRICT;
CREATE TABLE audit_finding (
  event_id INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('changed', 'details-changed', 'missing', 'cut-off', 'rewritten')),
  found_at INTEGER NOT NULL,
  PRIMARY KEY (event_id, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE authorisation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  manager_id INTEGER NOT NULL REFERENCES person (id),
  act TEXT NOT NULL,
  subject TEXT,
  complaint_id INTEGER REFERENCES complaint (id)
) STRICT;
CREATE TABLE backup_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL DEFAULT 1,
  place TEXT,
  key BLOB,
  key_origin TEXT CHECK (json_valid(key_origin)),
  CHECK ((key IS NULL) = (key_origin IS NULL))
) STRICT;
CREATE TABLE backup_state (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL UNIQUE CHECK (place IN ('own', 'second')),
  good_at INTEGER,
  -- The last event it holds.
  good_event INTEGER,
  good_name TEXT,
  good_bytes INTEGER,
  good_cases INTEGER,
  missing INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  problem_at INTEGER
) STRICT;
CREATE TABLE backup_use (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('drill', 'restore', 'salvage')),
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  files INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  digest TEXT NOT NULL,
  -- The folder in the data folder where what stood here before is kept.
  aside TEXT
) STRICT;
CREATE TABLE brand_authorisation (
  id INTEGER PRIMARY KEY,
  brand TEXT NOT NULL,
  until_day TEXT
) STRICT;
CREATE TABLE centre (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  credit_code TEXT,
  code TEXT,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('seller', 'repairer', 'both')),
  opening_hours TEXT NOT NULL CHECK (json_valid(opening_hours)),
  zone TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
, lock_minutes INTEGER NOT NULL DEFAULT 10 CHECK (lock_minutes BETWEEN 1 AND 240)) STRICT;
CREATE TABLE complaint (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  number TEXT NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  unit_id INTEGER REFERENCES unit (id),
  stage TEXT NOT NULL,
  outcome TEXT,
  incomplete INTEGER NOT NULL DEFAULT 1,
  channel TEXT NOT NULL,
  channel_reference TEXT,
  category TEXT,
  severity INTEGER CHECK (severity BETWEEN 1 AND 4),
  safety INTEGER NOT NULL DEFAULT 0,
  words TEXT NOT NULL,
  symptom TEXT,
  fault_part TEXT,
  fault_in_table INTEGER,
  fault_shown_day TEXT,
  reported_at INTEGER NOT NULL,
  still_usable INTEGER,
  help_wanted TEXT,
  wish TEXT,
  same_model_in_stock INTEGER,
  read_back_text TEXT,
  read_back_at INTEGER,
  chase_count INTEGER NOT NULL DEFAULT 0,
  last_action_at INTEGER NOT NULL,
  recorder_id INTEGER NOT NULL REFERENCES person (id),
  first_asked_id INTEGER NOT NULL REFERENCES person (id),
  owner_id INTEGER NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  first_reply_at INTEGER,
  channels_given_at INTEGER,
  closed_at INTEGER,
  close_reason TEXT,
  voided_at INTEGER,
  void_reason TEXT
, rule_pack_id INTEGER REFERENCES rule_pack (id), return_notice_day TEXT, return_exception TEXT
  CHECK (return_exception IN ('none', 'by-law', 'confirmed', 'not-confirmed')), goods_intact INTEGER CHECK (goods_intact IN (0, 1)), goods_back_day TEXT, fraud_by TEXT CHECK (fraud_by IN ('seller', 'repairer')), fraud_state TEXT CHECK (fraud_state IN ('claimed', 'shown')), fraud_paid_fen INTEGER CHECK (fraud_paid_fen >= 0), our_role TEXT CHECK (our_role IN ('seller', 'repairer', 'both')), fault_reported_day TEXT, symptom_codes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(symptom_codes)), fault_gravity TEXT CHECK (fault_gravity IN ('listed-failure', 'serious', 'general')), must_replace_part INTEGER CHECK (must_replace_part IN (0, 1)), in_first_season INTEGER CHECK (in_first_season IN (0, 1)), authority_letter_day TEXT, authority_received_day TEXT, authority_accepted_day TEXT, authority_ended_day TEXT, anonymised_at INTEGER) STRICT;
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'internal')),
  chase INTEGER NOT NULL DEFAULT 0,
  minutes INTEGER CHECK (minutes >= 0),
  words TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  voided_at INTEGER,
  void_reason TEXT
) STRICT;
CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  name TEXT NOT NULL,
  contact_name TEXT,
  region TEXT,
  address TEXT,
  relation TEXT,
  consent_at INTEGER,
  created_at INTEGER NOT NULL,
  voided_at INTEGER,
  void_reason TEXT
, anonymised_at INTEGER) STRICT;
CREATE TABLE customer_phone (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL,
  last_four TEXT NOT NULL,
  label TEXT
) STRICT;
CREATE TABLE demand (
  id INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  rank INTEGER NOT NULL,
  item TEXT NOT NULL,
  amount_fen INTEGER CHECK (amount_fen >= 0),
  must INTEGER NOT NULL
) STRICT;
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  form TEXT NOT NULL,
  subject TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  updated_at INTEGER NOT NULL,
  UNIQUE (person_id, form, subject)
) STRICT;
CREATE TABLE due (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  complaint_id INTEGER REFERENCES complaint (id),
  owner_id INTEGER REFERENCES person (id),
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'void')),
  notified_at INTEGER,
  UNIQUE (kind, source_id)
) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  author_id INTEGER REFERENCES person (id),
  kind TEXT NOT NULL,
  subject TEXT,
  digest BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TABLE event_detail (
  event_id INTEGER PRIMARY KEY REFERENCES event (id),
  salt BLOB NOT NULL,
  details TEXT NOT NULL
) STRICT;
CREATE TABLE "exclusion" (
  id INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  ground TEXT NOT NULL CHECK (
    ground IN (
      'misuse', 'openedByOthers', 'noVoucher', 'alteredVoucher', 'forceMajeure',
      'modified', 'disclosedDefect', 'odometerAltered'
    )
  ),
  state TEXT NOT NULL CHECK (state IN ('claimed', 'shown', 'void')),
  evidence TEXT,
  author_id INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  said_by TEXT,
  UNIQUE (complaint_id, ground)
) STRICT;
CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  planned_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'void')),
  at INTEGER,
  author_id INTEGER REFERENCES person (id),
  reached INTEGER,
  works INTEGER,
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5),
  remark TEXT
) STRICT;
CREATE TABLE hand_over (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  giver_id INTEGER NOT NULL REFERENCES person (id),
  receiver_id INTEGER NOT NULL REFERENCES person (id),
  asked TEXT NOT NULL,
  accept_by INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'returned', 'withdrawn', 'lapsed')),
  settled_at INTEGER,
  settled_by INTEGER REFERENCES person (id),
  reason TEXT,
  noted_at INTEGER
) STRICT;
CREATE TABLE holiday_year (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  source TEXT NOT NULL CHECK (source IN ('signed', 'own')),
  key_id TEXT,
  signature TEXT,
  kept_by INTEGER NOT NULL REFERENCES person (id),
  kept_at INTEGER NOT NULL, typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1)), voided_at INTEGER, voided_by INTEGER REFERENCES person (id), void_reason TEXT,
  UNIQUE (year, source, revision)
) STRICT;
CREATE TABLE legal_hold (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  lifted_at INTEGER,
  lifted_by INTEGER REFERENCES person (id),
  lift_reason TEXT
) STRICT;
CREATE TABLE number_series (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  unit_id INTEGER REFERENCES unit (id),
  origin TEXT NOT NULL CHECK (origin IN ('typed', 'imported', 'carried-over')),
  code TEXT,
  created_at INTEGER NOT NULL,
  voided_at INTEGER,
  voided_by INTEGER REFERENCES person (id),
  void_reason TEXT
) STRICT;
CREATE TABLE own_entry_version (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES own_entry (id),
  version INTEGER NOT NULL,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  author_id INTEGER REFERENCES person (id),
  at INTEGER NOT NULL,
  UNIQUE (entry_id, version)
) STRICT;
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'clerk', 'technician', 'reader')),
  pin_salt BLOB NOT NULL,
  pin_hash BLOB NOT NULL,
  limit_fen INTEGER,
  failed_count INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  active INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
, pin_kind TEXT NOT NULL DEFAULT 'pin' CHECK (pin_kind IN ('pin', 'password')), pin_method TEXT NOT NULL DEFAULT 'scrypt:16384:8:1', told_key_id INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE playbook_card (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  voided_at INTEGER,
  voided_by INTEGER REFERENCES person (id),
  void_reason TEXT
) STRICT;
CREATE TABLE playbook_card_version (
  id INTEGER PRIMARY KEY,
  card_id INTEGER NOT NULL REFERENCES playbook_card (id),
  version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  UNIQUE (card_id, version)
) STRICT;
CREATE TABLE playbook_hiding (
  id INTEGER PRIMARY KEY,
  card TEXT NOT NULL,
  hidden_at INTEGER NOT NULL,
  hidden_by INTEGER NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  shown_at INTEGER,
  shown_by INTEGER REFERENCES person (id)
) STRICT;
CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  made_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  owner_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'void')),
  settled_at INTEGER,
  result TEXT
) STRICT;
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  clauses TEXT NOT NULL CHECK (json_valid(clauses)),
  opinion TEXT NOT NULL,
  beyond_fen INTEGER NOT NULL,
  limit_fen INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'returned', 'rejected', 'withdrawn')),
  author_id INTEGER NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  decided_by INTEGER REFERENCES person (id),
  decided_at INTEGER,
  decision_reason TEXT
, rule_pack_id INTEGER REFERENCES rule_pack (id), ended_at INTEGER, ended_by INTEGER REFERENCES person (id), end_reason TEXT, replaced_by INTEGER REFERENCES proposal (id)) STRICT;
CREATE TABLE recovery_key (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  method TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  failed_count INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  used_at INTEGER,
  used_for INTEGER REFERENCES person (id),
  -- When a newer one took its place.
  replaced_at INTEGER
) STRICT;
CREATE TABLE repair (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  number TEXT NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  complaint_id INTEGER REFERENCES complaint (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'void')),
  hand_in_day TEXT NOT NULL,
  hand_back_day TEXT,
  fault TEXT NOT NULL,
  diagnosis TEXT,
  part TEXT,
  result TEXT,
  work_done TEXT,
  parts_used TEXT,
  cost_fen INTEGER CHECK (cost_fen >= 0),
  accessories TEXT,
  technician TEXT,
  proof TEXT,
  recorder_id INTEGER NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  void_reason TEXT
, fault_cause TEXT CHECK (fault_cause IN ('machine', 'customer', 'none-found', 'unknown')), part_replaced INTEGER CHECK (part_replaced IN (0, 1)), symptom_codes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(symptom_codes)), mileage_km INTEGER CHECK (mileage_km >= 0), same_problem INTEGER CHECK (same_problem IN (0, 1)), serious_fault INTEGER CHECK (serious_fault IN (0, 1)), anonymised_at INTEGER) STRICT;
CREATE TABLE repair_wait (
  id INTEGER PRIMARY KEY,
  repair_id INTEGER NOT NULL REFERENCES repair (id),
  from_day TEXT NOT NULL,
  to_day TEXT,
  cause TEXT NOT NULL CHECK (cause IN ('maker-parts', 'repairer', 'customer', 'unknown')),
  note TEXT
) STRICT;
CREATE TABLE retention_rule (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('complaint', 'repair', 'agreement')),
  months INTEGER CHECK (months > 0),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE rule_favourite (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  rule TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (person_id, rule)
) STRICT;
CREATE TABLE rule_pack (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL CHECK (json_valid(content)),
  source TEXT NOT NULL CHECK (source IN ('bundled', 'imported')),
  key_id TEXT,
  signature TEXT,
  kept_by INTEGER REFERENCES person (id),
  kept_at INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  text,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  token_hash BLOB NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  outcome TEXT,
  reason TEXT,
  overridden TEXT
) STRICT;
CREATE TABLE statutory_line (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('parts-delay', 'own-delay', 'loaner', 'answer')),
  -- The running repair; null for the answer to a demand.
  repair_id INTEGER REFERENCES repair (id),
  complaint_id INTEGER REFERENCES complaint (id),
  last_day TEXT NOT NULL,
  -- Whether the recorded cause is the one the line is drawn for; null when it is not known.
  applies INTEGER,
  instrument TEXT NOT NULL,
  article TEXT NOT NULL,
  open INTEGER NOT NULL
) STRICT;
CREATE TABLE statutory_recount (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  pack TEXT NOT NULL,
  finished_at INTEGER NOT NULL
) STRICT;
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  agreement_id INTEGER REFERENCES agreement (id),
  department TEXT NOT NULL,
  words TEXT NOT NULL,
  due_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'void')),
  settled_at INTEGER,
  settled_by INTEGER REFERENCES person (id),
  proof TEXT
) STRICT;
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  product_class TEXT,
  product_name TEXT NOT NULL,
  brand TEXT,
  model TEXT,
  serial TEXT,
  batch TEXT,
  seller TEXT,
  price_fen INTEGER CHECK (price_fen >= 0),
  production_day TEXT,
  purchase_day TEXT,
  delivery_day TEXT,
  installation_day TEXT,
  installed_by_trader INTEGER,
  first_use_day TEXT,
  voucher_kind TEXT,
  voucher_number TEXT,
  exchange_day TEXT,
  previous_brand TEXT,
  recent_use TEXT,
  created_at INTEGER NOT NULL,
  voided_at INTEGER,
  void_reason TEXT
, sales_channel TEXT CHECK (sales_channel IN ('shop', 'distance')), sold_with_host INTEGER CHECK (sold_with_host IN (0, 1)), replaces_unit_id INTEGER REFERENCES unit (id), mileage_km INTEGER CHECK (mileage_km >= 0), mileage_day TEXT, use_fee_percent REAL CHECK (use_fee_percent >= 0)) STRICT;
CREATE TRIGGER event_is_append_only_delete BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'event is append-only'); END;
CREATE TRIGGER event_is_append_only_update BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'event is append-only'); END;
