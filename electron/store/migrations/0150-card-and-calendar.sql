-- The use fee coefficient (使用补偿系数) is printed on the card that comes with a car: it belongs to the machine, so that a second
-- case about it finds it there. The newest case that knew it hands it over.
ALTER TABLE unit ADD COLUMN use_fee_percent REAL CHECK (use_fee_percent >= 0);
UPDATE unit SET use_fee_percent = (
  SELECT complaint.use_fee_percent FROM complaint
  WHERE complaint.unit_id = unit.id AND complaint.use_fee_percent IS NOT NULL ORDER BY complaint.id DESC LIMIT 1
);
ALTER TABLE complaint DROP COLUMN use_fee_percent;

-- A holiday year without a published file may be typed by hand (自录放假安排), and what the centre took in itself can be voided with
-- a reason; what a case was decided under stays readable.
ALTER TABLE holiday_year ADD COLUMN typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1));
ALTER TABLE holiday_year ADD COLUMN voided_at INTEGER;
ALTER TABLE holiday_year ADD COLUMN voided_by INTEGER REFERENCES person (id);
ALTER TABLE holiday_year ADD COLUMN void_reason TEXT;
