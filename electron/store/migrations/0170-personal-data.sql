-- Personal data (个人信息): what was erased on a customer's request or by the centre's rules, and what must be kept all the same.
-- Numbers, days, amounts and outcomes stay for the statistics; the words, names, phones and files go.
ALTER TABLE customer ADD COLUMN anonymised_at INTEGER;
ALTER TABLE complaint ADD COLUMN anonymised_at INTEGER;
ALTER TABLE repair ADD COLUMN anonymised_at INTEGER;
ALTER TABLE agreement ADD COLUMN erased_at INTEGER;
ALTER TABLE attachment ADD COLUMN erased_at INTEGER;
-- Erased, and the file not yet seen to be gone: a crash between the two leaves a row here and no forgotten photo.
CREATE INDEX attachment_to_remove ON attachment (id) WHERE erased_at IS NOT NULL AND sha256 <> '';

-- Who anonymised whom, when and why: on request, or because the centre's periods had run out.
CREATE TABLE anonymisation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  ground TEXT NOT NULL CHECK (ground IN ('request', 'retention')),
  reason TEXT
) STRICT;
CREATE INDEX anonymisation_customer ON anonymisation (customer_id);

-- A case that must be kept whole (法定保留): a dispute, an authority, a court. Lifted with a reason, never deleted.
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
CREATE INDEX legal_hold_complaint ON legal_hold (complaint_id);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (complaint_id) WHERE lifted_at IS NULL;

-- How long personal data is kept (保存期限), in months after the end of what it belongs to; null keeps it without limit.
CREATE TABLE retention_rule (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('complaint', 'repair', 'agreement')),
  months INTEGER CHECK (months > 0),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL
) STRICT;
