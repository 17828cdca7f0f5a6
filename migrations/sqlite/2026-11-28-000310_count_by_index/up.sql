-- The tabs of a list say how many rows each holds. Every number is counted in an index that has
-- nothing else to read.
ALTER TABLE suggestions ADD COLUMN has_open_promise INTEGER NOT NULL DEFAULT 0;
UPDATE suggestions SET has_open_promise = 1 WHERE EXISTS (
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

-- Proportions for the planner, as in the migration that hints query plans.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('suggestions', 'suggestions_submitted_idx', '30000 30000 1500'),
    ('suggestions', 'suggestions_drafts_idx', '600 600 2 2'),
    ('suggestions', 'suggestions_town_status_idx', '30000 30000 1500 150'),
    ('suggestions', 'suggestions_town_key_idx', '300 300 15 2 1'),
    ('suggestions', 'suggestions_promise_idx', '3000 3000 2 1'),
    ('suggestions', 'suggestions_town_promise_idx', '3000 3000 150 2 1'),
    ('suggestions', 'suggestions_unit_key_idx', '300 300 6 2 1'),
    ('suggestions', 'suggestions_unit_promise_idx', '3000 3000 60 2 1');
