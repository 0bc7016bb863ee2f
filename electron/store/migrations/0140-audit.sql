-- What checking the chain of events has found so far (操作记录核对). Kept, so that a start only checks what came since, and
-- so that a log that was cut off or written anew no longer ends where it once did.
CREATE TABLE audit_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- When the newest events were checked, and when all of them were.
  checked_at INTEGER NOT NULL,
  whole_at INTEGER
) STRICT;

-- Checked events in the order of their ids, a row for each run of one day; a clock that was put back begins another run.
CREATE TABLE audit_day (
  first_id INTEGER PRIMARY KEY,
  last_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- Fewer than the ids between first and last when some of them are missing.
  events INTEGER NOT NULL,
  -- Hash of the last event.
  head BLOB NOT NULL
) STRICT;
CREATE INDEX audit_day_day ON audit_day (day);

CREATE TABLE audit_finding (
  event_id INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('changed', 'details-changed', 'missing', 'cut-off', 'rewritten')),
  found_at INTEGER NOT NULL,
  PRIMARY KEY (event_id, what)
) STRICT, WITHOUT ROWID;
