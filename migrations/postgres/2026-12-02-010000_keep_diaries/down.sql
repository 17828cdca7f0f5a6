DELETE FROM suggestion_origins WHERE kind = 'diary';
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion', 'message'));
DROP TABLE diary_entries;
