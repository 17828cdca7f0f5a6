-- Decisions: resolutions, decisions, deliberation opinions and major matters of a congress, its presidium or the
-- standing committee, and what becomes of them (S3, S8, S10, M13, B1, B3, B4).
CREATE TABLE decisions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    term_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('resolution', 'decision', 'opinion', 'major_matter')),
    body TEXT NOT NULL CHECK (body IN ('congress', 'presidium', 'standing_committee')),
    title TEXT NOT NULL,
    number TEXT,
    basis TEXT,
    is_budget BOOLEAN NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'handed_over', 'reported', 'closed')),
    adopted_on DATE,
    hand_over_due_on DATE,
    publish_due_on DATE,
    published_on DATE,
    file_due_on DATE,
    filed_on DATE,
    budget_filed_on DATE,
    unit_count INTEGER NOT NULL,
    reported_count INTEGER NOT NULL,
    accepted_count INTEGER NOT NULL,
    due_on DATE,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
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
);
CREATE INDEX decisions_created_idx ON decisions (county_id, created_at, id);
CREATE INDEX decisions_town_idx ON decisions (county_id, town_id, created_at, id);
CREATE INDEX decisions_organ_idx ON decisions (county_id, organ_id, created_at, id);

-- The meeting that decides, and its vote.
CREATE TABLE decision_origins (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    decision_id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    ballot_id UUID,
    PRIMARY KEY (county_id, decision_id),
    CONSTRAINT decision_origins_county_id_ballot_id_key UNIQUE (county_id, ballot_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id)
);
CREATE INDEX decision_origins_meeting_idx ON decision_origins (county_id, meeting_id);

-- What was decided: long, and read on the page of the decision only.
CREATE TABLE decision_texts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    decision_id UUID NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, decision_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id) ON DELETE CASCADE
);

-- Which unit carries it out or deals with it, what is asked of it, and by when it reports in this round.
CREATE TABLE decision_handovers (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    decision_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    decided_on DATE NOT NULL,
    decided_by TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'reported', 'accepted')),
    round INTEGER NOT NULL CHECK (round >= 1),
    due_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    request TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT decision_handovers_county_id_decision_id_unit_id_key UNIQUE (county_id, decision_id, unit_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX decision_handovers_unit_idx ON decision_handovers (county_id, unit_id, decision_id);

-- What a unit reported in a round, and what the body thought of it.
CREATE TABLE decision_reports (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    handover_id UUID NOT NULL,
    round INTEGER NOT NULL CHECK (round >= 1),
    decision_id UUID NOT NULL,
    reported_by TEXT NOT NULL,
    reported_post TEXT NOT NULL,
    reported_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'improve')),
    judged_on DATE,
    judged_by TEXT,
    judged_recorded_by_name TEXT,
    grade TEXT CHECK (grade IN ('satisfied', 'basically_satisfied', 'dissatisfied')),
    rating JSONB,
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
);
CREATE INDEX decision_reports_decision_idx ON decision_reports (county_id, decision_id, handover_id, round);

-- How it ended.
CREATE TABLE decision_closings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    decision_id UUID NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'partly_done', 'not_done', 'lapsed')),
    closed_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (county_id, decision_id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);

ALTER TABLE decisions ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE decision_texts ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE decision_origins ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE decision_handovers ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE decision_reports ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE decision_closings ALTER COLUMN county_id SET (n_distinct = 1);

-- Reminders of what the office of a congress must do, and of the report of a unit.
ALTER TABLE reminders DROP CONSTRAINT reminders_kind_check;
ALTER TABLE reminders ADD CONSTRAINT reminders_kind_check CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise', 'hand_over', 'report', 'publication', 'filing'));
