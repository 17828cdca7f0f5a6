-- Derived from the event log, never typed in: who must do what. Rebuilt from zero by the inbox consumer.
CREATE TABLE inbox_items (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    audience_kind TEXT NOT NULL CHECK (audience_kind IN ('organ', 'deputy')),
    audience_id BLOB NOT NULL,
    step TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT,
    opened_by_event INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    done_at TEXT,
    PRIMARY KEY (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_items_audience_idx ON inbox_items (county_id, audience_id, done_at, created_at, id);
CREATE INDEX inbox_items_subject_idx ON inbox_items (county_id, subject_id, done_at);
