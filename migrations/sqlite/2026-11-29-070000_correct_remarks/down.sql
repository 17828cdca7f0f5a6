ALTER TABLE meeting_remarks DROP COLUMN version;
