-- The tabs of a list say how many rows each holds. Every number is counted in an index that has
-- nothing else to read.
ALTER TABLE suggestions ADD COLUMN has_open_promise BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE suggestions SET has_open_promise = TRUE WHERE EXISTS (
    SELECT 1 FROM suggestion_promises AS p
    WHERE p.county_id = suggestions.county_id AND p.suggestion_id = suggestions.id AND p.closed_at IS NULL
);
CREATE INDEX suggestions_submitted_idx ON suggestions (county_id, town_id) WHERE submitted_at IS NOT NULL;
CREATE INDEX suggestions_drafts_idx ON suggestions (county_id, created_by, town_id) WHERE submitted_at IS NULL;
CREATE INDEX suggestions_town_status_idx ON suggestions (county_id, town_id, status);
CREATE INDEX suggestions_town_key_idx ON suggestions (county_id, town_id, created_at, id) WHERE is_key;
CREATE INDEX suggestions_promise_idx ON suggestions (county_id, created_at, id) WHERE has_open_promise;
CREATE INDEX suggestions_town_promise_idx ON suggestions (county_id, town_id, created_at, id) WHERE has_open_promise;
CREATE INDEX suggestions_unit_key_idx ON suggestions (county_id, unit_id, created_at, id) WHERE is_key;
CREATE INDEX suggestions_unit_promise_idx ON suggestions (county_id, unit_id, created_at, id) WHERE has_open_promise;
