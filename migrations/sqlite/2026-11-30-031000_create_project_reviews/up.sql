-- Livelihood projects reviewed (评): acceptances, the sheet of eight dimensions, satisfaction votes (V11, V12, V13).
CREATE TABLE project_acceptances (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    work_id BLOB NOT NULL,
    held_on TEXT NOT NULL,
    held_by TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('passed', 'with_remarks', 'failed')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    early_reason TEXT,
    remarks TEXT,
    rectify_by TEXT,
    entered_by BLOB NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, work_id, id),
    CHECK (percent = 100 OR early_reason IS NOT NULL),
    CHECK (result = 'passed' OR remarks IS NOT NULL),
    CHECK ((result = 'failed') = (rectify_by IS NOT NULL)),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
) STRICT;

-- How much each dimension counts in a county; without a row, the usual weights.
CREATE TABLE project_review_weights (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    weights TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by BLOB NOT NULL,
    changed_by_name TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id),
    FOREIGN KEY (county_id, changed_by) REFERENCES accounts (county_id, id)
) STRICT;

-- The sheet of a project; what it is made of stands in project_scores.
CREATE TABLE project_sheets (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    work_id BLOB NOT NULL,
    reviewed_on TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    opinion TEXT,
    total_hundredths INTEGER NOT NULL CHECK (total_hundredths BETWEEN 0 AND 10000),
    entered_by BLOB NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, work_id),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
) STRICT;

-- The score of a dimension, with the weight it had then.
CREATE TABLE project_scores (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    work_id BLOB NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('decision', 'plan', 'quality', 'money', 'progress', 'participation', 'openness', 'benefit')),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
    note TEXT,
    PRIMARY KEY (county_id, work_id, dimension),
    FOREIGN KEY (county_id, work_id) REFERENCES project_sheets (county_id, work_id) ON DELETE CASCADE
) STRICT;

-- The ratings of a session on it, the newest last (V12); what they came to stands in ballots.
CREATE TABLE project_satisfactions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    ballot_id BLOB NOT NULL,
    work_id BLOB NOT NULL,
    share_percent INTEGER NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
    linked_by BLOB NOT NULL,
    linked_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, ballot_id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, linked_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX project_satisfactions_work_idx ON project_satisfactions (county_id, work_id);
