-- Who keeps in touch with whom (domain 12, row 37): presidium members with deputies, deputies with residents.
CREATE TABLE deputy_contacts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deputy', 'resident')),
    keeper_id BLOB NOT NULL,
    deputy_id BLOB,
    label TEXT,
    is_household INTEGER NOT NULL,
    village TEXT,
    phone TEXT,
    since TEXT NOT NULL,
    last_on TEXT,
    ended_on TEXT,
    end_reason TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
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
) STRICT;
-- A member looks after a deputy once at a time.
CREATE UNIQUE INDEX deputy_contacts_county_id_term_id_keeper_id_deputy_id_key ON deputy_contacts (county_id, term_id, keeper_id, deputy_id) WHERE ended_on IS NULL AND deputy_id IS NOT NULL;
CREATE INDEX deputy_contacts_created_idx ON deputy_contacts (county_id, created_at, id);
CREATE INDEX deputy_contacts_town_idx ON deputy_contacts (county_id, town_id, created_at, id);
CREATE INDEX deputy_contacts_keeper_idx ON deputy_contacts (county_id, keeper_id, created_at, id);
CREATE INDEX deputy_contacts_deputy_idx ON deputy_contacts (county_id, deputy_id, created_at, id);
CREATE INDEX deputy_contacts_term_idx ON deputy_contacts (county_id, term_id, kind, keeper_id);

-- When they met or called. A diary is private: its entry is named and nothing of it.
CREATE TABLE deputy_contact_notes (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    contact_id BLOB NOT NULL,
    met_on TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('met', 'called')),
    note TEXT NOT NULL,
    diary_entry_id BLOB,
    noted_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, contact_id) REFERENCES deputy_contacts (county_id, id)
) STRICT;
CREATE INDEX deputy_contact_notes_contact_idx ON deputy_contact_notes (county_id, contact_id, met_on, id);

-- The five ones (五个一; domain 12, row 29) of a group in a year: an item is one of the template that holds, by its name.
CREATE TABLE deputy_group_checks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    group_id BLOB NOT NULL,
    year INTEGER NOT NULL,
    item TEXT NOT NULL,
    is_done INTEGER NOT NULL,
    done_on TEXT,
    note TEXT,
    checked_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, group_id, year, item),
    CHECK (done_on IS NULL OR is_done),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id)
) STRICT;

-- What a group does in a year is a template, too.
DROP INDEX procedure_templates_organ_key;
DROP INDEX procedure_templates_county_key;
ALTER TABLE procedure_templates RENAME TO procedure_templates_before;
CREATE TABLE procedure_templates (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting', 'station_ten_haves', 'group_five_ones')),
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
