-- What several deputies sign together: who leads it, who was asked, who signed, here or on paper.
CREATE TABLE joint_signatures (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    subject_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('motion', 'inquiry')),
    part TEXT NOT NULL CHECK (part IN ('lead', 'cosigner')),
    status TEXT NOT NULL CHECK (status IN ('invited', 'confirmed', 'declined')),
    on_paper_by TEXT,
    created_at TEXT NOT NULL,
    responded_at TEXT,
    PRIMARY KEY (county_id, subject_id, deputy_id),
    CHECK ((status = 'invited') = (responded_at IS NULL)),
    CHECK (on_paper_by IS NULL OR status = 'confirmed'),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX joint_signatures_deputy_idx ON joint_signatures (county_id, deputy_id, subject_kind, subject_id);

-- Motions (Q1). A session has no record yet; its place is kept.
CREATE TABLE motions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    number TEXT,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    session_id BLOB,
    town_id BLOB,
    office_id BLOB NOT NULL,
    mover TEXT NOT NULL CHECK (mover IN ('deputies', 'presidium', 'government', 'standing_committee', 'special_committee')),
    mover_name TEXT NOT NULL,
    lead_deputy_id BLOB,
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'referred', 'on_agenda', 'adopted', 'rejected', 'converted', 'not_listed', 'withdrawn')),
    signed_count INTEGER NOT NULL,
    required_count INTEGER NOT NULL,
    suggestion_id BLOB,
    is_demo INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    submitted_on TEXT,
    closed_at TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    search_text TEXT NOT NULL,
    cause TEXT NOT NULL,
    grounds TEXT NOT NULL,
    plan TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT motions_county_id_number_key UNIQUE (county_id, number),
    CONSTRAINT motions_county_id_suggestion_id_key UNIQUE (county_id, suggestion_id),
    CHECK ((mover = 'deputies') = (lead_deputy_id IS NOT NULL)),
    CHECK ((status = 'converted') = (suggestion_id IS NOT NULL)),
    CHECK (status = 'draft' OR submitted_on IS NOT NULL),
    CHECK (submitted_on IS NULL OR number IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, lead_deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX motions_created_idx ON motions (county_id, created_at, id);
CREATE INDEX motions_town_idx ON motions (county_id, town_id, created_at, id);
CREATE INDEX motions_term_idx ON motions (county_id, term_id, created_at, id);
CREATE INDEX motions_lead_idx ON motions (county_id, lead_deputy_id, created_at, id);

-- Until when motions of a session may be handed in, as the presidium fixed it (P8); the newest holds.
CREATE TABLE motion_deadlines (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    session_id BLOB,
    session_name TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    fixed_by BLOB NOT NULL,
    fixed_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, fixed_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX motion_deadlines_term_idx ON motion_deadlines (county_id, term_id, at, id);

-- What the presidium decided about a motion.
CREATE TABLE motion_decisions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    motion_id BLOB NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('on_agenda', 'referred', 'converted', 'not_listed', 'returned')),
    reason TEXT,
    committee_name TEXT,
    decided_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((decision = 'referred') = (committee_name IS NOT NULL)),
    CHECK (decision IN ('on_agenda', 'referred') OR reason IS NOT NULL),
    FOREIGN KEY (county_id, motion_id) REFERENCES motions (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX motion_decisions_motion_idx ON motion_decisions (county_id, motion_id, at, id);

-- What the special committee says that a motion was referred to.
CREATE TABLE motion_reports (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    motion_id BLOB NOT NULL,
    opinion TEXT NOT NULL CHECK (opinion IN ('list', 'do_not_list')),
    content TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT motion_reports_county_id_motion_id_key UNIQUE (county_id, motion_id),
    FOREIGN KEY (county_id, motion_id) REFERENCES motions (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;

-- Withdrawals: at once before it is on the agenda, afterwards with the presidium's consent (Q1).
CREATE TABLE motion_withdrawals (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    motion_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    asked_by BLOB NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answer TEXT CHECK (answer IN ('agreed', 'refused')),
    note TEXT,
    answered_by_name TEXT,
    answered_at TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    FOREIGN KEY (county_id, motion_id) REFERENCES motions (county_id, id),
    FOREIGN KEY (county_id, asked_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE UNIQUE INDEX motion_withdrawals_open_key ON motion_withdrawals (county_id, motion_id) WHERE answer IS NULL;
CREATE INDEX motion_withdrawals_motion_idx ON motion_withdrawals (county_id, motion_id, asked_at);

-- The vote of the congress, with all it was computed from.
CREATE TABLE motion_votes (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    motion_id BLOB NOT NULL,
    voted_on TEXT NOT NULL,
    base_count INTEGER NOT NULL,
    required_count INTEGER NOT NULL,
    in_favour INTEGER NOT NULL,
    against INTEGER NOT NULL,
    abstained INTEGER NOT NULL,
    invalid INTEGER NOT NULL,
    is_passed INTEGER NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    steps TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT motion_votes_county_id_motion_id_key UNIQUE (county_id, motion_id),
    CHECK (in_favour >= 0 AND against >= 0 AND abstained >= 0 AND invalid >= 0),
    CHECK (in_favour + against + abstained + invalid <= base_count),
    CHECK (is_passed = (in_favour >= required_count)),
    FOREIGN KEY (county_id, motion_id) REFERENCES motions (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;

-- Who carries an adopted motion out, and by when they report.
CREATE TABLE motion_tasks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    motion_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    task TEXT NOT NULL,
    report_by TEXT NOT NULL,
    given_by BLOB NOT NULL,
    given_by_name TEXT NOT NULL,
    given_at TEXT NOT NULL,
    report TEXT,
    signed_by TEXT,
    reported_by_name TEXT,
    reported_at TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((report IS NULL) = (reported_at IS NULL)),
    FOREIGN KEY (county_id, motion_id) REFERENCES motions (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, given_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX motion_tasks_motion_idx ON motion_tasks (county_id, motion_id, given_at, id);
CREATE INDEX motion_tasks_unit_idx ON motion_tasks (county_id, unit_id, motion_id);

-- What a suggestion came from, when nobody typed it in as one (J3, J21).
CREATE TABLE suggestion_origins (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('motion', 'opinion')),
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
