-- Kilometres end the periods of a vehicle before the months do: the last reading of its odometer with its day, and the one at
-- each hand-in. Empty for everything that has no odometer.
ALTER TABLE unit ADD COLUMN mileage_km INTEGER CHECK (mileage_km >= 0);
ALTER TABLE unit ADD COLUMN mileage_day TEXT;
ALTER TABLE repair ADD COLUMN mileage_km INTEGER CHECK (mileage_km >= 0);
