-- A case given from one person to another. The giver answers for it until the receiver has accepted; whoever gave it
-- (`author_id`) may be the manager. A hand-over whose receiver left lapses.
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
CREATE INDEX hand_over_complaint ON hand_over (complaint_id);
-- One at a time: whoever looks at a case must be able to say who is asked to take it.
CREATE UNIQUE INDEX hand_over_waiting ON hand_over (complaint_id) WHERE state = 'waiting';

-- How the problem shows, as codes of shared/complaint/symptoms.ts, in the order they were picked; the free text stays beside them.
ALTER TABLE complaint ADD COLUMN symptom_codes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(symptom_codes));
ALTER TABLE repair ADD COLUMN symptom_codes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(symptom_codes));

-- The models that were ever typed in, to be offered again; the list walks from one to the next by this.
CREATE INDEX unit_model ON unit (model) WHERE model IS NOT NULL;
