-- All that the tabs of a deputy ask of what they signed, so that the rows themselves are not read.
DROP INDEX suggestions_place_idx;
CREATE INDEX suggestions_place_idx ON suggestions (county_id, id, town_id, status, is_key, due_on);
