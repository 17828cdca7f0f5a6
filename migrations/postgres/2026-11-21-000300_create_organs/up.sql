CREATE TABLE organs (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('county_standing_committee', 'standing_committee_office', 'township_congress', 'township_presidium', 'subdistrict_committee', 'government_unit', 'village_committee', 'deputy_group', 'liaison_station')),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    parent_id UUID,
    town_id UUID,
    region_code TEXT NOT NULL,
    is_active BOOLEAN NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT organs_county_id_kind_name_key UNIQUE (county_id, kind, name),
    FOREIGN KEY (county_id, parent_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id)
);
CREATE INDEX organs_town_idx ON organs (county_id, town_id, kind);

-- A term (届) of a congress. Congresses above the county have no organ here.
CREATE TABLE terms (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('national', 'province', 'city', 'county', 'township')),
    organ_id UUID,
    congress_name TEXT NOT NULL,
    ordinal SMALLINT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT terms_county_id_congress_name_ordinal_key UNIQUE (county_id, congress_name, ordinal),
    CHECK (ends_on IS NULL OR ends_on > starts_on),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id)
);
CREATE INDEX terms_organ_idx ON terms (county_id, organ_id, ordinal);
