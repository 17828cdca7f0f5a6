DROP INDEX suggestions_place_idx;
CREATE INDEX suggestions_place_idx ON suggestions (county_id, id, town_id, status);
