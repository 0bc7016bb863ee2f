-- Rule packs (规则包) that were imported, and every pack a case was decided under, whole: an old case keeps its rules when
-- the program has long been delivered with newer ones. Imported packs are only ever added, each newer than the one before.
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

-- Holiday arrangements (放假安排) of single years: signed by the publisher, or the centre's own while none is published.
CREATE TABLE holiday_year (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  source TEXT NOT NULL CHECK (source IN ('signed', 'own')),
  key_id TEXT,
  signature TEXT,
  kept_by INTEGER NOT NULL REFERENCES person (id),
  kept_at INTEGER NOT NULL,
  UNIQUE (year, source, revision)
) STRICT;

-- Recorded when a proposal is approved and when a case is closed.
ALTER TABLE proposal ADD COLUMN rule_pack_id INTEGER REFERENCES rule_pack (id);
ALTER TABLE complaint ADD COLUMN rule_pack_id INTEGER REFERENCES rule_pack (id);
