-- Decisions: resolutions, decisions, deliberation opinions and major matters of a congress, its presidium or the
-- standing committee, and what becomes of them (S3, S8, S10, M13, B1, B3, B4).
CREATE TABLE decisions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('resolution', 'decision', 'opinion', 'major_matter')),
    body TEXT NOT NULL CHECK (body IN ('congress', 'presidium', 'standing_committee')),
    title TEXT NOT NULL,
    number TEXT,
    basis TEXT,
    is_budget INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'handed_over', 'reported', 'closed')),
    adopted_on TEXT,
    hand_over_due_on TEXT,
    publish_due_on TEXT,
    published_on TEXT,
    file_due_on TEXT,
    filed_on TEXT,
    budget_filed_on TEXT,
    unit_count INTEGER NOT NULL,
    reported_count INTEGER NOT NULL,
    accepted_count INTEGER NOT NULL,
    due_on TEXT,
    is_demo INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    created_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    search_text TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT decisions_county_id_organ_id_number_key UNIQUE (county_id, organ_id, number),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (body <> 'standing_committee' OR level = 'county'),
    CHECK (body <> 'presidium' OR level = 'township'),
    CHECK (NOT is_budget OR body <> 'presidium'),
    CHECK ((status = 'draft') = (adopted_on IS NULL)),
    CHECK ((adopted_on IS NULL) = (number IS NULL)),
    CHECK (published_on IS NULL OR published_on >= adopted_on),
    CHECK (publish_due_on IS NULL OR (is_budget AND published_on IS NULL)),
    CHECK (filed_on IS NULL OR (published_on IS NOT NULL AND filed_on >= published_on)),
    CHECK (file_due_on IS NULL OR (published_on IS NOT NULL AND filed_on IS NULL)),
    CHECK (budget_filed_on IS NULL OR (is_budget AND level = 'township' AND budget_filed_on >= adopted_on)),
    CHECK (accepted_count >= 0 AND accepted_count <= reported_count AND reported_count <= unit_count),
    CHECK (status NOT IN ('draft', 'adopted') OR unit_count = 0),
    CHECK (status NOT IN ('handed_over', 'reported') OR unit_count > 0),
    CHECK (hand_over_due_on IS NULL OR status = 'adopted'),
    CHECK ((status = 'handed_over') = (due_on IS NOT NULL)),
    CHECK (status NOT IN ('reported', 'closed') OR reported_count = unit_count),
    CHECK (status <> 'closed' OR accepted_count = unit_count),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX decisions_created_idx ON decisions (county_id, created_at, id);
CREATE INDEX decisions_town_idx ON decisions (county_id, town_id, created_at, id);
CREATE INDEX decisions_organ_idx ON decisions (county_id, organ_id, created_at, id);

-- The meeting that decides, and its vote.
CREATE TABLE decision_origins (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    decision_id BLOB NOT NULL,
    meeting_id BLOB NOT NULL,
    ballot_id BLOB,
    PRIMARY KEY (county_id, decision_id),
    CONSTRAINT decision_origins_county_id_ballot_id_key UNIQUE (county_id, ballot_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id)
) STRICT;
CREATE INDEX decision_origins_meeting_idx ON decision_origins (county_id, meeting_id);

-- What was decided: long, and read on the page of the decision only.
CREATE TABLE decision_texts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    decision_id BLOB NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, decision_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id) ON DELETE CASCADE
) STRICT;

-- Which unit carries it out or deals with it, what is asked of it, and by when it reports in this round.
CREATE TABLE decision_handovers (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    decision_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    decided_on TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'reported', 'accepted')),
    round INTEGER NOT NULL CHECK (round >= 1),
    due_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    request TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT decision_handovers_county_id_decision_id_unit_id_key UNIQUE (county_id, decision_id, unit_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX decision_handovers_unit_idx ON decision_handovers (county_id, unit_id, decision_id);

-- What a unit reported in a round, and what the body thought of it.
CREATE TABLE decision_reports (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    handover_id BLOB NOT NULL,
    round INTEGER NOT NULL CHECK (round >= 1),
    decision_id BLOB NOT NULL,
    reported_by TEXT NOT NULL,
    reported_post TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'improve')),
    judged_on TEXT,
    judged_by TEXT,
    judged_recorded_by_name TEXT,
    grade TEXT CHECK (grade IN ('satisfied', 'basically_satisfied', 'dissatisfied')),
    rating TEXT,
    content TEXT NOT NULL,
    remarks TEXT,
    PRIMARY KEY (county_id, handover_id, round),
    CHECK ((verdict IS NULL) = (judged_on IS NULL)),
    CHECK ((verdict IS NULL) = (judged_by IS NULL)),
    CHECK ((verdict IS NULL) = (judged_recorded_by_name IS NULL)),
    CHECK (judged_on IS NULL OR judged_on >= reported_on),
    CHECK ((grade IS NULL) = (rating IS NULL)),
    CHECK (grade IS NULL OR verdict IS NOT NULL),
    CHECK (grade IS NULL OR grade <> 'dissatisfied' OR verdict = 'improve'),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, handover_id) REFERENCES decision_handovers (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX decision_reports_decision_idx ON decision_reports (county_id, decision_id, handover_id, round);

-- How it ended.
CREATE TABLE decision_closings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    decision_id BLOB NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'partly_done', 'not_done', 'lapsed')),
    closed_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (county_id, decision_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;

-- Reminders of what the office of a congress must do, and of the report of a unit.
ALTER TABLE reminders RENAME TO reminders_old;
CREATE TABLE reminders (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    digest_id BLOB NOT NULL,
    source_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise', 'hand_over', 'report', 'publication', 'filing')),
    due_on TEXT NOT NULL,
    step INTEGER NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    given_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT reminders_once_key UNIQUE (county_id, source_id, due_on, step, recipient_kind, recipient_id),
    FOREIGN KEY (county_id, digest_id) REFERENCES reminder_digests (county_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO reminders (
    county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id,
    title, number, given_on, created_at
) SELECT
    county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id,
    title, number, given_on, created_at
FROM reminders_old;
DROP TABLE reminders_old;
CREATE INDEX reminders_recipient_idx ON reminders (county_id, recipient_id, created_at, id);
CREATE INDEX reminders_digest_idx ON reminders (county_id, digest_id, created_at, id);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('reminders', 'reminders', '100000 100000 1'),
    ('reminders', 'reminders_recipient_idx', '100000 100000 500 5 1'),
    ('reminders', 'reminders_digest_idx', '100000 100000 5 5 1');
