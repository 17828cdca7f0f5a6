DROP INDEX suggestions_submitted_idx;
CREATE INDEX suggestions_submitted_idx ON suggestions (county_id, town_id) WHERE submitted_at IS NOT NULL;
