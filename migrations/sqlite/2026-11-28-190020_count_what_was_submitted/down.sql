DROP INDEX suggestions_submitted_idx;
CREATE INDEX suggestions_submitted_idx ON suggestions (county_id, town_id) WHERE submitted_at IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('suggestions', 'suggestions_submitted_idx', '30000 30000 1500');
