DROP INDEX suggestions_place_idx;
CREATE INDEX suggestions_place_idx ON suggestions (county_id, id, town_id, status);
-- The proportions went with the index.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('suggestions', 'suggestions_place_idx', '30000 30000 1 1 1');
