-- Posts of deputies (设岗定责): which there are, who holds them since when and until when, what was done in them.
CREATE TABLE deputy_posts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    name TEXT NOT NULL,
    duties TEXT NOT NULL,
    seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 200),
    starts_on TEXT NOT NULL,
    closed_on TEXT,
    closed_reason TEXT,
    is_published INTEGER NOT NULL,
    published_on TEXT,
    decided_on TEXT,
    decided_by TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((closed_on IS NULL) = (closed_reason IS NULL)),
    CHECK (closed_on >= starts_on),
    CHECK ((decided_on IS NULL) = (decided_by IS NULL)),
    CHECK (is_published = (published_on IS NOT NULL)),
    CHECK (published_on IS NULL OR decided_on IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id)
) STRICT;
-- One that was closed leaves its name free.
CREATE UNIQUE INDEX deputy_posts_county_id_organ_id_name_key ON deputy_posts (county_id, organ_id, name) WHERE closed_on IS NULL;
CREATE INDEX deputy_posts_created_idx ON deputy_posts (county_id, created_at, id);
CREATE INDEX deputy_posts_town_idx ON deputy_posts (county_id, town_id, created_at, id);
CREATE INDEX deputy_posts_organ_idx ON deputy_posts (county_id, organ_id, created_at, id);

CREATE TABLE deputy_post_holdings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    post_id BLOB NOT NULL,
    organ_id BLOB NOT NULL,
    town_id BLOB,
    term_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('claimed', 'assigned')),
    wish TEXT,
    status TEXT NOT NULL CHECK (status IN ('claimed', 'held', 'refused', 'withdrawn', 'ended')),
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    ended_on TEXT,
    reason TEXT,
    decided_by_name TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (ends_on >= starts_on),
    CHECK ((status = 'ended') = (ended_on IS NOT NULL)),
    CHECK (ended_on >= starts_on),
    CHECK ((status <> 'refused' AND status <> 'ended') OR reason IS NOT NULL),
    FOREIGN KEY (county_id, post_id) REFERENCES deputy_posts (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
-- Nobody asks for a post twice, or for one they hold.
CREATE UNIQUE INDEX deputy_post_holdings_county_id_post_id_deputy_id_term_id_key ON deputy_post_holdings (county_id, post_id, deputy_id, term_id) WHERE status IN ('claimed', 'held');
CREATE INDEX deputy_post_holdings_created_idx ON deputy_post_holdings (county_id, created_at, id);
CREATE INDEX deputy_post_holdings_town_idx ON deputy_post_holdings (county_id, town_id, created_at, id);
CREATE INDEX deputy_post_holdings_deputy_idx ON deputy_post_holdings (county_id, deputy_id, created_at, id);

CREATE TABLE deputy_post_entries (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    holding_id BLOB NOT NULL,
    held_on TEXT NOT NULL,
    note TEXT NOT NULL,
    duty_record_id BLOB,
    entered_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, holding_id) REFERENCES deputy_post_holdings (county_id, id),
    FOREIGN KEY (county_id, duty_record_id) REFERENCES duty_records (county_id, id)
) STRICT;
CREATE INDEX deputy_post_entries_holding_idx ON deputy_post_entries (county_id, holding_id, held_on, id);

-- Pledges of deputies (履职承诺): one for each deputy and year, what came of each item, what was said at its end.
CREATE TABLE deputy_pledges (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    status TEXT NOT NULL CHECK (status IN ('submitted', 'reviewed', 'closed')),
    self_review TEXT,
    office_word TEXT,
    office_word_by_name TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT deputy_pledges_county_id_organ_id_year_deputy_id_key UNIQUE (county_id, organ_id, year, deputy_id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (status = 'submitted' OR self_review IS NOT NULL),
    CHECK ((status = 'closed') = (office_word IS NOT NULL)),
    CHECK ((office_word IS NULL) = (office_word_by_name IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
CREATE INDEX deputy_pledges_created_idx ON deputy_pledges (county_id, created_at, id);
CREATE INDEX deputy_pledges_town_idx ON deputy_pledges (county_id, town_id, created_at, id);
CREATE INDEX deputy_pledges_deputy_idx ON deputy_pledges (county_id, deputy_id, created_at, id);

-- An item that a later wording left out stays with what was noted about it.
CREATE TABLE deputy_pledge_items (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    pledge_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'under_way', 'done')),
    is_current INTEGER NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, pledge_id) REFERENCES deputy_pledges (county_id, id)
) STRICT;
CREATE INDEX deputy_pledge_items_pledge_idx ON deputy_pledge_items (county_id, pledge_id, position, id);

CREATE TABLE deputy_pledge_notes (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    pledge_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    noted_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'under_way', 'done')),
    note TEXT NOT NULL,
    noted_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, pledge_id) REFERENCES deputy_pledges (county_id, id),
    FOREIGN KEY (county_id, item_id) REFERENCES deputy_pledge_items (county_id, id)
) STRICT;
CREATE INDEX deputy_pledge_notes_pledge_idx ON deputy_pledge_notes (county_id, pledge_id, noted_on, id);

-- What a pledge said before it was changed, whole.
CREATE TABLE deputy_pledge_wordings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    pledge_id BLOB NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    items TEXT NOT NULL,
    reason TEXT NOT NULL,
    replaced_on TEXT NOT NULL,
    replaced_by_name TEXT NOT NULL,
    was_published INTEGER NOT NULL,
    PRIMARY KEY (county_id, pledge_id, number),
    FOREIGN KEY (county_id, pledge_id) REFERENCES deputy_pledges (county_id, id)
) STRICT;

-- Whether the pledges of a congress and year are public, by whose decision.
CREATE TABLE deputy_pledge_years (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    organ_id BLOB NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id BLOB,
    office_id BLOB NOT NULL,
    is_published INTEGER NOT NULL,
    published_on TEXT,
    decided_on TEXT,
    decided_by TEXT,
    reminded_on TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT deputy_pledge_years_county_id_organ_id_year_key UNIQUE (county_id, organ_id, year),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((decided_on IS NULL) = (decided_by IS NULL)),
    CHECK (is_published = (published_on IS NOT NULL)),
    CHECK (published_on IS NULL OR decided_on IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id)
) STRICT;
