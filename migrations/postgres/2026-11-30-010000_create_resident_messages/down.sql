DELETE FROM suggestion_origins WHERE kind = 'message';
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion'));
DROP TABLE resident_message_contacts;
DROP TABLE resident_message_keys;
DROP TABLE resident_messages;
