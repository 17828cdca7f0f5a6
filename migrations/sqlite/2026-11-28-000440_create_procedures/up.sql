-- Templates of named steps (步骤模板). A version is never changed: another follows it and holds for what begins
-- from then on. Without an organ it is the county's; a town or a unit may have its own.
CREATE TABLE procedure_templates (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('unit_handling')),
    organ_id BLOB,
    version INTEGER NOT NULL,
    is_withdrawn INTEGER NOT NULL,
    steps TEXT NOT NULL,
    made_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (version > 0),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id)
) STRICT;
CREATE UNIQUE INDEX procedure_templates_organ_key ON procedure_templates (county_id, kind, organ_id, version) WHERE organ_id IS NOT NULL;
CREATE UNIQUE INDEX procedure_templates_county_key ON procedure_templates (county_id, kind, version) WHERE organ_id IS NULL;

-- Steps of a procedure that somebody says are done; one that was a mistake is taken back with a reason and stays.
CREATE TABLE procedure_ticks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    note TEXT,
    ticked_by BLOB NOT NULL,
    ticked_by_name TEXT NOT NULL,
    ticked_at TEXT NOT NULL,
    undone_reason TEXT,
    undone_by_name TEXT,
    undone_at TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((undone_at IS NULL) = (undone_reason IS NULL)),
    FOREIGN KEY (county_id, ticked_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE UNIQUE INDEX procedure_ticks_standing_key ON procedure_ticks (county_id, subject_id, position) WHERE undone_at IS NULL;
CREATE INDEX procedure_ticks_idx ON procedure_ticks (county_id, subject_id, ticked_at);
