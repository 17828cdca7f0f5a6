DELETE FROM suggestion_origins WHERE kind = 'reception';
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion', 'message', 'diary'));
DROP TABLE reception_visits;
DROP TABLE reception_deputies;
DROP TABLE receptions;
