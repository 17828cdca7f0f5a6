-- Deputy groups (代表小组; A1): who belongs to them, who leads them, their plans.
CREATE TABLE deputy_groups (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('regional', 'professional', 'joint')),
    name TEXT NOT NULL,
    area TEXT,
    leader_id BLOB NOT NULL,
    deputy_leader_id BLOB,
    dissolved_on TEXT,
    dissolved_reason TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT deputy_groups_county_id_term_id_name_key UNIQUE (county_id, term_id, name),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((dissolved_on IS NULL) = (dissolved_reason IS NULL)),
    CHECK (deputy_leader_id IS NULL OR deputy_leader_id <> leader_id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, leader_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, deputy_leader_id) REFERENCES deputies (county_id, id)
) STRICT;

CREATE TABLE deputy_group_members (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    group_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    joined_on TEXT NOT NULL,
    left_on TEXT,
    PRIMARY KEY (county_id, group_id, deputy_id, joined_on),
    CHECK (left_on >= joined_on),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;

CREATE TABLE deputy_group_plans (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    group_id BLOB NOT NULL,
    year INTEGER NOT NULL,
    content TEXT NOT NULL,
    written_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, group_id, year),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id)
) STRICT;
CREATE INDEX deputy_groups_created_idx ON deputy_groups (county_id, created_at, id);
CREATE INDEX deputy_groups_town_idx ON deputy_groups (county_id, town_id, created_at, id);
CREATE INDEX deputy_groups_organ_idx ON deputy_groups (county_id, organ_id, created_at, id);
CREATE INDEX deputy_group_members_deputy_idx ON deputy_group_members (county_id, deputy_id, group_id);
