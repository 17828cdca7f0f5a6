-- Stations (代表联络站、代表之家; A3): where they are, who belongs to them, what they have.
CREATE TABLE stations (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('home', 'station', 'point')),
    name TEXT NOT NULL,
    village TEXT,
    address TEXT NOT NULL,
    phone TEXT,
    area_m2 INTEGER CHECK (area_m2 > 0),
    contact_id BLOB,
    contact_name TEXT,
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    closed_reason TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((contact_id IS NULL) <> (contact_name IS NULL)),
    CHECK ((closed_on IS NULL) = (closed_reason IS NULL)),
    CHECK (closed_on >= opened_on),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, contact_id) REFERENCES deputies (county_id, id)
) STRICT;
-- One that was closed leaves its name free.
CREATE UNIQUE INDEX stations_county_id_organ_id_name_key ON stations (county_id, organ_id, name) WHERE closed_on IS NULL;
CREATE INDEX stations_created_idx ON stations (county_id, created_at, id);
CREATE INDEX stations_town_idx ON stations (county_id, town_id, created_at, id);
CREATE INDEX stations_organ_idx ON stations (county_id, organ_id, created_at, id);

CREATE TABLE station_members (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    station_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    joined_on TEXT NOT NULL,
    left_on TEXT,
    PRIMARY KEY (county_id, station_id, deputy_id, joined_on),
    CHECK (left_on >= joined_on),
    FOREIGN KEY (county_id, station_id) REFERENCES stations (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
CREATE INDEX station_members_deputy_idx ON station_members (county_id, deputy_id, station_id);

-- The ten haves (十有): an item is one of the template that holds for the town, by its name.
CREATE TABLE station_checks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    station_id BLOB NOT NULL,
    item TEXT NOT NULL,
    is_met INTEGER NOT NULL,
    note TEXT,
    checked_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, station_id, item),
    FOREIGN KEY (county_id, station_id) REFERENCES stations (county_id, id)
) STRICT;

-- What a station has is a template, too.
DROP INDEX procedure_templates_organ_key;
DROP INDEX procedure_templates_county_key;
ALTER TABLE procedure_templates RENAME TO procedure_templates_before;
CREATE TABLE procedure_templates (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting', 'station_ten_haves')),
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
INSERT INTO procedure_templates SELECT * FROM procedure_templates_before;
DROP TABLE procedure_templates_before;
CREATE UNIQUE INDEX procedure_templates_organ_key ON procedure_templates (county_id, kind, organ_id, version) WHERE organ_id IS NOT NULL;
CREATE UNIQUE INDEX procedure_templates_county_key ON procedure_templates (county_id, kind, version) WHERE organ_id IS NULL;
