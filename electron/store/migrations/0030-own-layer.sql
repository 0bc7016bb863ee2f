-- The centre's own layer (厂家与本店承诺), kept apart from the law: policies for many machines, cards and promises of one.
-- What an entry says stands in its versions, none of which is ever changed; `version` names the one in force.

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
CREATE INDEX own_entry_unit ON own_entry (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX own_entry_policy ON own_entry (id) WHERE unit_id IS NULL;
CREATE UNIQUE INDEX own_entry_code ON own_entry (code) WHERE code IS NOT NULL AND voided_at IS NULL;

CREATE TABLE own_entry_version (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES own_entry (id),
  version INTEGER NOT NULL,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  author_id INTEGER REFERENCES person (id),
  at INTEGER NOT NULL,
  UNIQUE (entry_id, version)
) STRICT;

-- A photo of the card or of the receipt it was promised on.
ALTER TABLE attachment ADD COLUMN own_entry_id INTEGER REFERENCES own_entry (id);
CREATE INDEX attachment_own_entry ON attachment (own_entry_id) WHERE own_entry_id IS NOT NULL;

-- The line of words that a machine had becomes a card nobody has read yet: what it gives and until when stays open.
INSERT INTO own_entry (uid, unit_id, origin, created_at)
SELECT
  lower(printf(
    '%08x-%04x-7%s-%s%s-%s', created_at >> 16, created_at & 65535, substr(hex(randomblob(2)), 2),
    substr('89ab', 1 + (random() & 3), 1), substr(hex(randomblob(2)), 2), hex(randomblob(6))
  )),
  id, 'carried-over', created_at
FROM unit WHERE extended_warranty IS NOT NULL AND trim(extended_warranty) <> '';

INSERT INTO own_entry_version (entry_id, version, terms, author_id, at)
SELECT own_entry.id, 1, json_object(
    'kind', 'extended-card', 'title', unit.extended_warranty, 'number', NULL, 'owedBy', NULL, 'gives', json_array(),
    'scope', json_object('brands', json_array(), 'models', json_array(), 'products', json_array(), 'parts', json_array(), 'serial', NULL),
    'sold', json_object('from', NULL, 'until', NULL), 'valid', json_object('from', NULL, 'until', NULL),
    'start', NULL, 'startDay', NULL, 'months', NULL, 'days', NULL, 'untilDay', NULL,
    'covers', NULL, 'excludes', NULL, 'conditions', NULL, 'source', NULL, 'shown', json('true'), 'note', NULL
  ), NULL, own_entry.created_at
FROM own_entry JOIN unit ON unit.id = own_entry.unit_id;

ALTER TABLE unit DROP COLUMN extended_warranty;
