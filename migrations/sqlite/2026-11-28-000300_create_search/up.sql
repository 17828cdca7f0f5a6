-- Full-text search. Both tables are derived from the records, kept by a consumer of the event log and
-- built again after a restore; backups leave them out. `number` orders the records by the moment they
-- were begun; it is also the row in the index, which keeps no texts.
CREATE TABLE search_entries (
    number INTEGER NOT NULL PRIMARY KEY,
    county_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    fingerprint INTEGER NOT NULL,
    CONSTRAINT search_entries_county_id_subject_id_key UNIQUE (county_id, subject_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
    tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
