-- Full-text search. Derived from the records, kept by a consumer of the event log and built again after
-- a restore; backups leave it out. `number` orders the records by the moment they were begun. A token is
-- kept as its hash: four bytes instead of ten, and the hits are compared with the texts anyway.
CREATE TABLE search_entries (
    number BIGINT NOT NULL PRIMARY KEY,
    county_id BIGINT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    fingerprint BIGINT NOT NULL,
    tokens INTEGER[] NOT NULL,
    CONSTRAINT search_entries_county_id_subject_id_key UNIQUE (county_id, subject_id)
);
-- The tokens lie beside the rows, so that reading the rows of many hits reads few pages. The planner
-- learns nothing about them: whatever is asked, the index is the way.
ALTER TABLE search_entries SET (toast_tuple_target = 128);
ALTER TABLE search_entries ALTER COLUMN tokens SET STORAGE EXTERNAL;
ALTER TABLE search_entries ALTER COLUMN tokens SET STATISTICS 0;
-- What is new waits in a short list, so that entries are made many at a time.
CREATE INDEX search_entries_tokens_idx ON search_entries USING gin (tokens)
    WITH (fastupdate = on, gin_pending_list_limit = 128);
