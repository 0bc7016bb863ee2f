-- What a person looks up again and again, and what a case knows of itself that the rules ask for.

CREATE TABLE rule_favourite (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  rule TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (person_id, rule)
) STRICT;

-- Who we are towards this customer, where it is not what the centre is as a rule; the day he reported the fault, where it
-- is not the day of registration.
ALTER TABLE complaint ADD COLUMN our_role TEXT CHECK (our_role IN ('seller', 'repairer', 'both'));
ALTER TABLE complaint ADD COLUMN fault_reported_day TEXT;

-- Who says so: a technician, the customer, the maker.
ALTER TABLE exclusion ADD COLUMN said_by TEXT;
