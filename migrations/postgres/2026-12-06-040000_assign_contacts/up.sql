-- Who keeps in touch with whom (domain 12, row 37): presidium members with deputies, deputies with residents.
CREATE TABLE deputy_contacts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deputy', 'resident')),
    keeper_id UUID NOT NULL,
    deputy_id UUID,
    label TEXT,
    is_household BOOLEAN NOT NULL,
    village TEXT,
    phone TEXT,
    since DATE NOT NULL,
    last_on DATE,
    ended_on DATE,
    end_reason TEXT,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((kind = 'deputy') = (deputy_id IS NOT NULL)),
    CHECK ((kind = 'resident') = (label IS NOT NULL)),
    CHECK (deputy_id IS NULL OR deputy_id <> keeper_id),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (ended_on IS NULL OR phone IS NULL),
    CHECK (ended_on >= since),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, keeper_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
-- A member looks after a deputy once at a time.
CREATE UNIQUE INDEX deputy_contacts_county_id_term_id_keeper_id_deputy_id_key ON deputy_contacts (county_id, term_id, keeper_id, deputy_id) WHERE ended_on IS NULL AND deputy_id IS NOT NULL;
CREATE INDEX deputy_contacts_created_idx ON deputy_contacts (county_id, created_at, id);
CREATE INDEX deputy_contacts_town_idx ON deputy_contacts (county_id, town_id, created_at, id);
CREATE INDEX deputy_contacts_keeper_idx ON deputy_contacts (county_id, keeper_id, created_at, id);
CREATE INDEX deputy_contacts_deputy_idx ON deputy_contacts (county_id, deputy_id, created_at, id);
CREATE INDEX deputy_contacts_term_idx ON deputy_contacts (county_id, term_id, kind, keeper_id);

-- When they met or called. A diary is private: its entry is named and nothing of it.
CREATE TABLE deputy_contact_notes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    contact_id UUID NOT NULL,
    met_on DATE NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('met', 'called')),
    note TEXT NOT NULL,
    diary_entry_id UUID,
    noted_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, contact_id) REFERENCES deputy_contacts (county_id, id)
);
CREATE INDEX deputy_contact_notes_contact_idx ON deputy_contact_notes (county_id, contact_id, met_on, id);

-- The five ones (五个一; domain 12, row 29) of a group in a year: an item is one of the template that holds, by its name.
CREATE TABLE deputy_group_checks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    group_id UUID NOT NULL,
    year BIGINT NOT NULL,
    item TEXT NOT NULL,
    is_done BOOLEAN NOT NULL,
    done_on DATE,
    note TEXT,
    checked_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, group_id, year, item),
    CHECK (done_on IS NULL OR is_done),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id)
);

-- What a group does in a year is a template, too.
ALTER TABLE procedure_templates DROP CONSTRAINT procedure_templates_kind_check;
ALTER TABLE procedure_templates ADD CONSTRAINT procedure_templates_kind_check CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting', 'station_ten_haves', 'group_five_ones'));
ALTER TABLE deputy_contacts ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE deputy_contact_notes ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE deputy_group_checks ALTER COLUMN county_id SET (n_distinct = 1);
