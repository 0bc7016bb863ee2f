-- What the rules of cars, motorcycles and farm machines ask of a fault (车辆、农机), and of each repair. Empty for everything else.
ALTER TABLE complaint ADD COLUMN fault_gravity TEXT CHECK (fault_gravity IN ('listed-failure', 'serious', 'general'));
ALTER TABLE complaint ADD COLUMN must_replace_part INTEGER CHECK (must_replace_part IN (0, 1));
ALTER TABLE complaint ADD COLUMN in_first_season INTEGER CHECK (in_first_season IN (0, 1));
ALTER TABLE complaint ADD COLUMN use_fee_percent REAL CHECK (use_fee_percent >= 0);
ALTER TABLE repair ADD COLUMN same_problem INTEGER CHECK (same_problem IN (0, 1));
ALTER TABLE repair ADD COLUMN serious_fault INTEGER CHECK (serious_fault IN (0, 1));

-- The days an outside body names in what it sends us: its own deadlines are counted from them.
ALTER TABLE complaint ADD COLUMN authority_letter_day TEXT;
ALTER TABLE complaint ADD COLUMN authority_received_day TEXT;
ALTER TABLE complaint ADD COLUMN authority_accepted_day TEXT;
ALTER TABLE complaint ADD COLUMN authority_ended_day TEXT;

-- Three more grounds of exclusion. SQLite cannot widen a CHECK, so the table is made anew and every row moves over as it is.
CREATE TABLE wider_exclusion (
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
INSERT INTO wider_exclusion (id, complaint_id, ground, state, evidence, author_id, at, said_by)
  SELECT id, complaint_id, ground, state, evidence, author_id, at, said_by FROM exclusion;
DROP TABLE exclusion;
ALTER TABLE wider_exclusion RENAME TO exclusion;
