DROP INDEX suggestion_origins_subject_idx;
ALTER TABLE suggestion_origins RENAME TO suggestion_origins_before;
CREATE TABLE suggestion_origins (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('motion', 'opinion', 'message', 'diary', 'reception')),
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO suggestion_origins SELECT * FROM suggestion_origins_before WHERE kind <> 'visit';
DROP TABLE suggestion_origins_before;
CREATE INDEX suggestion_origins_subject_idx ON suggestion_origins (county_id, subject_id);
DROP TABLE deputy_visit_outcomes;
DROP TABLE deputy_visit_deputies;
DROP TABLE deputy_visits;
DROP TABLE deputy_certificates;
