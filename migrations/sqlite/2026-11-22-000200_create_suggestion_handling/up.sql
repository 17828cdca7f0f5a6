-- The units on a hand-over: one, a leading one with assisting ones, or several that answer separately (J6).
CREATE TABLE suggestion_parts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    assignment_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('lead', 'assisting', 'separate')),
    due_on TEXT,
    signed_for_by_name TEXT,
    signed_for_at TEXT,
    opinion TEXT,
    opinion_by_name TEXT,
    opinion_at TEXT,
    sent_back_note TEXT,
    replied_at TEXT,
    ended_at TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((opinion IS NULL) = (opinion_at IS NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, assignment_id) REFERENCES suggestion_assignments (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
) STRICT;
-- A unit has one part in a suggestion at a time.
CREATE UNIQUE INDEX suggestion_parts_running_key ON suggestion_parts (county_id, suggestion_id, unit_id) WHERE ended_at IS NULL;
CREATE INDEX suggestion_parts_idx ON suggestion_parts (county_id, suggestion_id, created_at, id);
CREATE INDEX suggestion_parts_unit_idx ON suggestion_parts (county_id, unit_id, role, suggestion_id) WHERE ended_at IS NULL;

-- A unit asks the office to take a suggestion back (J7).
CREATE TABLE suggestion_returns (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    office_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    asked_by BLOB NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('agreed', 'refused', 'lapsed')),
    note TEXT,
    decided_by_name TEXT,
    decided_at TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, asked_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_returns_idx ON suggestion_returns (county_id, suggestion_id, asked_at);
-- One request of a unit waits at a time; also where an office finds what waits for it.
CREATE UNIQUE INDEX suggestion_returns_open_key ON suggestion_returns (county_id, suggestion_id, unit_id) WHERE decided_at IS NULL;
CREATE INDEX suggestion_returns_office_idx ON suggestion_returns (county_id, office_id, suggestion_id) WHERE decided_at IS NULL;

-- The office urges the units on (催办).
CREATE TABLE suggestion_urges (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    note TEXT,
    due_on TEXT,
    urged_by BLOB NOT NULL,
    urged_by_name TEXT NOT NULL,
    urged_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, urged_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_urges_idx ON suggestion_urges (county_id, suggestion_id, urged_at);

-- What became of what: handled together with another (J5), or cut off from another (J1).
CREATE TABLE suggestion_links (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    from_id BLOB NOT NULL,
    to_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('merged_into', 'split_from')),
    note TEXT,
    made_by BLOB NOT NULL,
    made_by_name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (county_id, from_id, kind),
    CHECK (from_id <> to_id),
    FOREIGN KEY (county_id, from_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, to_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, made_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_links_to_idx ON suggestion_links (county_id, to_id, kind, made_at);

-- What a unit promised in an answer that did not solve the matter yet (J15).
CREATE TABLE suggestion_promises (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    reply_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    content TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'explained')),
    created_at TEXT NOT NULL,
    closed_at TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((state = 'open') = (closed_at IS NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, reply_id) REFERENCES suggestion_replies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
) STRICT;
CREATE INDEX suggestion_promises_idx ON suggestion_promises (county_id, suggestion_id, created_at);
CREATE INDEX suggestion_promises_open_idx ON suggestion_promises (county_id, unit_id, due_on, suggestion_id) WHERE closed_at IS NULL;

CREATE TABLE suggestion_promise_entries (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    promise_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('progress', 'kept', 'explained')),
    content TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, promise_id) REFERENCES suggestion_promises (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_promise_entries_idx ON suggestion_promise_entries (county_id, promise_id, at);

-- Key items, supervised by the chair and led by a named official (J16), and what a second
-- dissatisfaction opens (J13).
CREATE TABLE suggestion_supervisions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('key', 'special')),
    round INTEGER NOT NULL,
    supervisor TEXT,
    leading_official TEXT,
    reason TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    outcome TEXT,
    outcome_on TEXT,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE UNIQUE INDEX suggestion_supervisions_key ON suggestion_supervisions (county_id, suggestion_id, kind, round);

-- The office asks the deputy for the rating (J12).
CREATE TABLE suggestion_rating_reminders (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    reminded_by BLOB NOT NULL,
    reminded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, reminded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_rating_reminders_idx ON suggestion_rating_reminders (county_id, suggestion_id, at);

-- Proportions for the planner, as in the migration that hints query plans.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('deadlines', 'deadlines', '45000 45000 1'),
    ('deadlines', 'deadlines_subject_idx', '45000 45000 2 1'),
    ('deadlines', 'deadlines_due_idx', '45000 45000 500 30'),
    ('suggestion_assignments', 'suggestion_assignments', '30000 30000 1'),
    ('suggestion_assignments', 'suggestion_assignments_idx', '30000 30000 1 1'),
    ('suggestions', 'suggestions_key_idx', '300 300 2 1'),
    ('suggestions', 'suggestions_merged_idx', '600 600 2 1'),
    ('suggestion_parts', 'sqlite_autoindex_suggestion_parts_1', '35000 35000 1'),
    ('suggestion_parts', 'suggestion_parts_running_key', '35000 35000 1 1'),
    ('suggestion_parts', 'suggestion_parts_idx', '35000 35000 1 1 1'),
    ('suggestion_parts', 'suggestion_parts_unit_idx', '35000 35000 700 300 1'),
    ('suggestion_returns', 'suggestion_returns_office_idx', '50 50 3 1'),
    ('suggestion_extensions', 'suggestion_extensions_office_idx', '50 50 3 1'),
    ('suggestion_promises', 'suggestion_promises_open_idx', '3000 3000 60 1 1');
