-- The first page reads the most urgent steps, and the office the messages that wait, whatever else is there: a flood of
-- messages of residents opens as many steps.
CREATE INDEX inbox_items_open_idx ON inbox_items (county_id, audience_id, due_on, created_at, id) WHERE done_at IS NULL;
CREATE INDEX resident_messages_level_status_idx ON resident_messages (county_id, level, status, created_at, id);
CREATE INDEX resident_messages_town_status_idx ON resident_messages (county_id, town_id, status, created_at, id);
