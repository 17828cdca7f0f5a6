CREATE TABLE deputies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    gender TEXT NOT NULL CHECK (gender IN ('male', 'female')),
    born_on TEXT,
    ethnicity TEXT NOT NULL,
    party TEXT NOT NULL,
    education TEXT NOT NULL,
    occupation TEXT NOT NULL,
    government_post TEXT,
    phone TEXT,
    town_id BLOB,
    is_demo INTEGER NOT NULL,
    search_text TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT deputies_county_id_phone_key UNIQUE (county_id, phone),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deputies_name_idx ON deputies (county_id, sort_key, id);
CREATE INDEX deputies_town_idx ON deputies (county_id, town_id, sort_key, id);

-- A deputy's seat in one term of one congress.
CREATE TABLE mandates (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('national', 'province', 'city', 'county', 'township')),
    constituency TEXT NOT NULL,
    group_id BLOB,
    post TEXT,
    elected_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'ended')),
    ended_on TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT mandates_county_id_deputy_id_term_id_key UNIQUE (county_id, deputy_id, term_id),
    CHECK ((status = 'ended') = (ended_on IS NOT NULL)),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES organs (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mandates_term_idx ON mandates (county_id, term_id, status);
CREATE INDEX mandates_group_idx ON mandates (county_id, group_id);

-- Suspension, restoration, end of a mandate, each with its statutory reason.
CREATE TABLE mandate_changes (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    mandate_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('suspended', 'restored', 'ended')),
    reason TEXT,
    effective_on TEXT NOT NULL,
    basis TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, mandate_id) REFERENCES mandates (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_changes_mandate_idx ON mandate_changes (county_id, mandate_id, at);

CREATE TABLE presidium_members (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    post TEXT NOT NULL CHECK (post IN ('chair', 'vice_chair', 'member')),
    since TEXT NOT NULL,
    until TEXT,
    end_reason TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT presidium_members_county_id_term_id_deputy_id_since_key UNIQUE (county_id, term_id, deputy_id, since),
    CHECK (until IS NULL OR until >= since),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX presidium_members_organ_idx ON presidium_members (county_id, organ_id, term_id);
