-- Where backups go besides the data folder's own place (备份设置), and the key they are encrypted with there; never the passphrase.
CREATE TABLE backup_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL DEFAULT 1,
  place TEXT,
  key BLOB,
  key_origin TEXT CHECK (json_valid(key_origin)),
  CHECK ((key IS NULL) = (key_origin IS NULL))
) STRICT;

-- The last good backup of each place (备份状态), and what has gone wrong since.
CREATE TABLE backup_state (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL UNIQUE CHECK (place IN ('own', 'second')),
  good_at INTEGER,
  -- The last event it holds.
  good_event INTEGER,
  good_name TEXT,
  good_bytes INTEGER,
  good_cases INTEGER,
  missing INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  problem_at INTEGER
) STRICT;

-- What backups were used for (恢复与演练): each drill and each restore, with what came out.
CREATE TABLE backup_use (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('drill', 'restore', 'salvage')),
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  files INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  digest TEXT NOT NULL,
  -- The folder in the data folder where what stood here before is kept.
  aside TEXT
) STRICT;
