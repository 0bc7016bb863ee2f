-- The lines the law draws (法定期限) as the rules computed them from what the register holds: made anew in the transaction
-- that changes a repair, a machine or a complaint, and all of them when other rules come into use.
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
CREATE UNIQUE INDEX statutory_line_repair ON statutory_line (repair_id, kind) WHERE repair_id IS NOT NULL;
CREATE UNIQUE INDEX statutory_line_answer ON statutory_line (complaint_id) WHERE repair_id IS NULL;
CREATE INDEX statutory_line_open ON statutory_line (last_day) WHERE open = 1;
CREATE INDEX statutory_line_complaint ON statutory_line (complaint_id) WHERE complaint_id IS NOT NULL;

-- Under which rules all lines were computed last; another version in use means that they wait to be computed again.
CREATE TABLE statutory_recount (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  pack TEXT NOT NULL,
  finished_at INTEGER NOT NULL
) STRICT;
