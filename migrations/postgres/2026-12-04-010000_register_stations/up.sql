-- Stations (代表联络站、代表之家; A3): where they are, who belongs to them, what they have.
CREATE TABLE stations (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('home', 'station', 'point')),
    name TEXT NOT NULL,
    village TEXT,
    address TEXT NOT NULL,
    phone TEXT,
    area_m2 BIGINT CHECK (area_m2 > 0),
    contact_id UUID,
    contact_name TEXT,
    opened_on DATE NOT NULL,
    closed_on DATE,
    closed_reason TEXT,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((contact_id IS NULL) <> (contact_name IS NULL)),
    CHECK ((closed_on IS NULL) = (closed_reason IS NULL)),
    CHECK (closed_on >= opened_on),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, contact_id) REFERENCES deputies (county_id, id)
);
-- One that was closed leaves its name free.
CREATE UNIQUE INDEX stations_county_id_organ_id_name_key ON stations (county_id, organ_id, name) WHERE closed_on IS NULL;
CREATE INDEX stations_created_idx ON stations (county_id, created_at, id);
CREATE INDEX stations_town_idx ON stations (county_id, town_id, created_at, id);
CREATE INDEX stations_organ_idx ON stations (county_id, organ_id, created_at, id);

CREATE TABLE station_members (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    station_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    joined_on DATE NOT NULL,
    left_on DATE,
    PRIMARY KEY (county_id, station_id, deputy_id, joined_on),
    CHECK (left_on >= joined_on),
    FOREIGN KEY (county_id, station_id) REFERENCES stations (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX station_members_deputy_idx ON station_members (county_id, deputy_id, station_id);

-- The ten haves (十有): an item is one of the template that holds for the town, by its name.
CREATE TABLE station_checks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    station_id UUID NOT NULL,
    item TEXT NOT NULL,
    is_met BOOLEAN NOT NULL,
    note TEXT,
    checked_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, station_id, item),
    FOREIGN KEY (county_id, station_id) REFERENCES stations (county_id, id)
);

-- What a station has is a template, too.
ALTER TABLE procedure_templates DROP CONSTRAINT procedure_templates_kind_check;
ALTER TABLE procedure_templates ADD CONSTRAINT procedure_templates_kind_check CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting', 'station_ten_haves'));
ALTER TABLE stations ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE station_members ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE station_checks ALTER COLUMN county_id SET (n_distinct = 1);
