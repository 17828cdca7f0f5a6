-- Tables with long texts have row numbers: the tree of a table without them is walked by comparing
-- whole rows, texts included.
CREATE TABLE suggestions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    number TEXT,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id BLOB,
    term_id BLOB NOT NULL,
    office_id BLOB NOT NULL,
    lead_deputy_id BLOB NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'accepted', 'assigned', 'handling', 'replied', 'closed', 'withdrawn', 'transferred')),
    turn TEXT NOT NULL CHECK (turn IN ('deputy', 'office', 'unit', 'none')),
    round INTEGER NOT NULL,
    cosigner_count INTEGER NOT NULL,
    unit_id BLOB,
    unit_count INTEGER NOT NULL,
    occasion TEXT NOT NULL CHECK (occasion IN ('in_session', 'between_sessions')),
    is_confidential INTEGER NOT NULL,
    is_key INTEGER NOT NULL,
    merged_into_id BLOB,
    due_on TEXT,
    result_class TEXT CHECK (result_class IN ('A', 'B', 'C', 'D')),
    is_demo INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    submitted_at TEXT,
    closed_at TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    -- The long texts stand last: what a list reads lies before them, on the page of its row.
    search_text TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT suggestions_county_id_number_key UNIQUE (county_id, number),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, lead_deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, merged_into_id) REFERENCES suggestions (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestions_created_idx ON suggestions (county_id, created_at, id);
CREATE INDEX suggestions_town_idx ON suggestions (county_id, town_id, created_at, id);
CREATE INDEX suggestions_unit_idx ON suggestions (county_id, unit_id, created_at, id);
CREATE INDEX suggestions_unit_turn_idx ON suggestions (county_id, unit_id, turn, created_at, id);
CREATE INDEX suggestions_office_turn_idx ON suggestions (county_id, office_id, turn, created_at, id);
CREATE INDEX suggestions_status_idx ON suggestions (county_id, status, created_at, id);
CREATE INDEX suggestions_town_due_idx ON suggestions (county_id, town_id, due_on, id);
CREATE INDEX suggestions_due_idx ON suggestions (county_id, due_on, id);
-- What is handled together with another, and the key ones: a few of many.
CREATE INDEX suggestions_merged_idx ON suggestions (county_id, merged_into_id, id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX suggestions_key_idx ON suggestions (county_id, created_at, id) WHERE is_key;
CREATE INDEX suggestions_updated_idx ON suggestions (county_id, updated_at, id);
CREATE INDEX suggestions_town_updated_idx ON suggestions (county_id, town_id, updated_at, id);

-- Everybody who signs a suggestion, the lead deputy included.
CREATE TABLE suggestion_signatures (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('lead', 'cosigner')),
    status TEXT NOT NULL CHECK (status IN ('invited', 'confirmed', 'declined')),
    created_at TEXT NOT NULL,
    responded_at TEXT,
    PRIMARY KEY (county_id, suggestion_id, deputy_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_signatures_deputy_idx ON suggestion_signatures (county_id, deputy_id, created_at, suggestion_id, part, status);

CREATE TABLE suggestion_reviews (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accepted', 'returned', 'transferred')),
    reason TEXT,
    transferred_to TEXT CHECK (transferred_to IN ('petition', 'reference')),
    reviewed_by BLOB NOT NULL,
    reviewed_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, reviewed_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_reviews_idx ON suggestion_reviews (county_id, suggestion_id, at);

CREATE TABLE suggestion_assignments (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    note TEXT,
    assigned_by BLOB NOT NULL,
    assigned_by_name TEXT NOT NULL,
    assigned_at TEXT NOT NULL,
    signed_for_by_name TEXT,
    signed_for_at TEXT,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, assigned_by) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_assignments_idx ON suggestion_assignments (county_id, suggestion_id, assigned_at);

CREATE TABLE suggestion_contacts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('face', 'phone', 'visit', 'site', 'meeting')),
    contacted_on TEXT NOT NULL,
    content TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_contacts_idx ON suggestion_contacts (county_id, suggestion_id, at);

CREATE TABLE suggestion_replies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    unit_id BLOB NOT NULL,
    result_class TEXT NOT NULL CHECK (result_class IN ('A', 'B', 'C', 'D')),
    content TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    replied_by BLOB NOT NULL,
    replied_by_name TEXT NOT NULL,
    replied_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT suggestion_replies_county_id_suggestion_id_round_unit_id_key UNIQUE (county_id, suggestion_id, round, unit_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, replied_by) REFERENCES accounts (county_id, id)
) STRICT;

CREATE TABLE suggestion_ratings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    deputy_id BLOB NOT NULL,
    attitude TEXT NOT NULL CHECK (attitude IN ('satisfied', 'basically_satisfied', 'dissatisfied')),
    result TEXT NOT NULL CHECK (result IN ('satisfied', 'basically_satisfied', 'dissatisfied')),
    comment TEXT,
    rated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT suggestion_ratings_county_id_suggestion_id_round_deputy_id_key UNIQUE (county_id, suggestion_id, round, deputy_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
