ALTER TABLE duty_quarters DROP COLUMN audience;
