-- Dated values of the parameter register; the newest valid one counts. organ_id: a town's own value.
CREATE TABLE parameter_values (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    key TEXT NOT NULL,
    organ_id BLOB,
    value TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    basis TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    -- Set when a later value for the same day took its place: it stays to be read, and counts no more.
    corrected_at TEXT,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id)
) STRICT, WITHOUT ROWID;
-- One value a day; a value of the county itself has no organ, which the first index does not compare.
CREATE UNIQUE INDEX parameter_values_county_id_key_organ_id_valid_from_key ON parameter_values (county_id, key, organ_id, valid_from) WHERE corrected_at IS NULL;
CREATE UNIQUE INDEX parameter_values_county_id_key_valid_from_key ON parameter_values (county_id, key, valid_from) WHERE organ_id IS NULL AND corrected_at IS NULL;
CREATE INDEX parameter_values_key_idx ON parameter_values (county_id, key, valid_from);
