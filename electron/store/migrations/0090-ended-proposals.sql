-- What became of an approved proposal that no agreement was signed on: another took its place, or the case was closed.
ALTER TABLE proposal ADD COLUMN ended_at INTEGER;
ALTER TABLE proposal ADD COLUMN ended_by INTEGER REFERENCES person (id);
ALTER TABLE proposal ADD COLUMN end_reason TEXT;
-- Null where the case ended and nothing took its place.
ALTER TABLE proposal ADD COLUMN replaced_by INTEGER REFERENCES proposal (id);
-- Who noted the signature and who voided the paper; unknown for what was signed or voided before.
ALTER TABLE agreement ADD COLUMN signed_by INTEGER REFERENCES person (id);
ALTER TABLE agreement ADD COLUMN voided_by INTEGER REFERENCES person (id);
