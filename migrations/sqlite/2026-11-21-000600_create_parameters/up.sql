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
    PRIMARY KEY (county_id, id),
    CONSTRAINT parameter_values_county_id_key_organ_id_valid_from_key UNIQUE (county_id, key, organ_id, valid_from),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id)
) STRICT, WITHOUT ROWID;
-- A value of the county itself has no organ, which the constraint above does not compare.
CREATE UNIQUE INDEX parameter_values_county_id_key_valid_from_key ON parameter_values (county_id, key, valid_from) WHERE organ_id IS NULL;
CREATE INDEX parameter_values_key_idx ON parameter_values (county_id, key, valid_from);
