-- What a repair turned out to be for stands apart from why it waited, which its waits say. Bench notes of the old mixed
-- choice that speak of waiting move into the diagnosis, so that nothing written is lost.
ALTER TABLE repair ADD COLUMN fault_cause TEXT CHECK (fault_cause IN ('machine', 'customer', 'none-found', 'unknown'));
ALTER TABLE repair ADD COLUMN part_replaced INTEGER CHECK (part_replaced IN (0, 1));
UPDATE repair SET fault_cause = cause WHERE cause IN ('customer', 'unknown');
UPDATE repair SET fault_cause = 'none-found' WHERE result = 'no-fault-found';
UPDATE repair SET diagnosis = coalesce(diagnosis || '；', '') || '原因：厂家缺件' WHERE cause = 'maker-parts';
UPDATE repair SET diagnosis = coalesce(diagnosis || '；', '') || '原因：本店原因' WHERE cause = 'repairer';
ALTER TABLE repair DROP COLUMN cause;

-- How it was sold, and the machine it came in exchange for: the chain of machines carries the dates of the first sale.
ALTER TABLE unit ADD COLUMN sales_channel TEXT CHECK (sales_channel IN ('shop', 'distance'));
ALTER TABLE unit ADD COLUMN sold_with_host INTEGER CHECK (sold_with_host IN (0, 1));
ALTER TABLE unit ADD COLUMN replaces_unit_id INTEGER REFERENCES unit (id);
CREATE INDEX unit_replaces ON unit (replaces_unit_id) WHERE replaces_unit_id IS NOT NULL;

-- The return without a reason, and fraud: what the law on consumers asks beyond the three guarantees.
ALTER TABLE complaint ADD COLUMN return_notice_day TEXT;
ALTER TABLE complaint ADD COLUMN return_exception TEXT
  CHECK (return_exception IN ('none', 'by-law', 'confirmed', 'not-confirmed'));
ALTER TABLE complaint ADD COLUMN goods_intact INTEGER CHECK (goods_intact IN (0, 1));
ALTER TABLE complaint ADD COLUMN goods_back_day TEXT;
ALTER TABLE complaint ADD COLUMN fraud_by TEXT CHECK (fraud_by IN ('seller', 'repairer'));
ALTER TABLE complaint ADD COLUMN fraud_state TEXT CHECK (fraud_state IN ('claimed', 'shown'));
ALTER TABLE complaint ADD COLUMN fraud_paid_fen INTEGER CHECK (fraud_paid_fen >= 0);

-- Grounds on which a case may not be covered (不属三包的情形), each with what shows it. One taken back keeps its row.
CREATE TABLE exclusion (
  id INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  ground TEXT NOT NULL
    CHECK (ground IN ('misuse', 'openedByOthers', 'noVoucher', 'alteredVoucher', 'forceMajeure')),
  state TEXT NOT NULL CHECK (state IN ('claimed', 'shown', 'void')),
  evidence TEXT,
  author_id INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  UNIQUE (complaint_id, ground)
) STRICT;
