ALTER TABLE group_quarters DROP COLUMN steps_late;
