-- What was recorded is corrected by whoever has seen it as it is.
ALTER TABLE meeting_remarks ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);
