-- The centre's own cards of the playbook (沟通参考), each version as it was written, and which of the program's cards it hides.
-- Nothing here knows a case or a customer: which card was read or copied is stored nowhere.

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
CREATE UNIQUE INDEX playbook_hiding_now ON playbook_hiding (card) WHERE shown_at IS NULL;
