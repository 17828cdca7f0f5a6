-- A deputy's tab of key items asks for those of a town in some states. With nothing but the index of
-- all states, every admitted suggestion of the town was read to see whether it is one.
CREATE INDEX suggestions_town_key_status_idx ON suggestions (county_id, town_id, status) WHERE is_key;
