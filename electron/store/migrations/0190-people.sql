-- A person chooses a PIN or a password (PIN 码或密码); how it was hashed stands beside it, so that the cost can be raised: whoever
-- signs in with an older one is hashed anew. Those before this were made with the method of the default.
ALTER TABLE person ADD COLUMN pin_kind TEXT NOT NULL DEFAULT 'pin' CHECK (pin_kind IN ('pin', 'password'));
ALTER TABLE person ADD COLUMN pin_method TEXT NOT NULL DEFAULT 'scrypt:16384:8:1';
-- The newest recovery key of whose use he has been told (已知悉); a clock that was put back hides none.
ALTER TABLE person ADD COLUMN told_key_id INTEGER NOT NULL DEFAULT 0;

-- After so many minutes without a key or a movement the page locks itself (自动锁屏).
ALTER TABLE centre ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 10 CHECK (lock_minutes BETWEEN 1 AND 240);

-- Recovery keys (恢复密钥), on paper with the owner; here only their hashes. At most one of them opens anything.
CREATE TABLE recovery_key (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  method TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES person (id),
  failed_count INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  used_at INTEGER,
  used_for INTEGER REFERENCES person (id),
  -- When a newer one took its place.
  replaced_at INTEGER
) STRICT;

-- One act that a manager let somebody else do with his own PIN (经理授权), beside the line of the act itself.
CREATE TABLE authorisation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person (id),
  manager_id INTEGER NOT NULL REFERENCES person (id),
  act TEXT NOT NULL,
  subject TEXT,
  complaint_id INTEGER REFERENCES complaint (id)
) STRICT;
CREATE INDEX authorisation_complaint ON authorisation (complaint_id) WHERE complaint_id IS NOT NULL;
