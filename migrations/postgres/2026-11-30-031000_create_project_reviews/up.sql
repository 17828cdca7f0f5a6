-- Livelihood projects reviewed (评): acceptances, the sheet of eight dimensions, satisfaction votes (V11, V12, V13).
CREATE TABLE project_acceptances (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    work_id UUID NOT NULL,
    held_on DATE NOT NULL,
    held_by TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('passed', 'with_remarks', 'failed')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    early_reason TEXT,
    remarks TEXT,
    rectify_by DATE,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, work_id, id),
    CHECK (percent = 100 OR early_reason IS NOT NULL),
    CHECK (result = 'passed' OR remarks IS NOT NULL),
    CHECK ((result = 'failed') = (rectify_by IS NOT NULL)),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);

-- How much each dimension counts in a county; without a row, the usual weights.
CREATE TABLE project_review_weights (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    weights JSONB NOT NULL,
    version BIGINT NOT NULL,
    changed_by UUID NOT NULL,
    changed_by_name TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id),
    FOREIGN KEY (county_id, changed_by) REFERENCES accounts (county_id, id)
);

-- The sheet of a project; what it is made of stands in project_scores.
CREATE TABLE project_sheets (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    work_id UUID NOT NULL,
    reviewed_on DATE NOT NULL,
    reviewed_by TEXT NOT NULL,
    opinion TEXT,
    total_hundredths INTEGER NOT NULL CHECK (total_hundredths BETWEEN 0 AND 10000),
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, work_id),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);

-- The score of a dimension, with the weight it had then.
CREATE TABLE project_scores (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    work_id UUID NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('decision', 'plan', 'quality', 'money', 'progress', 'participation', 'openness', 'benefit')),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
    note TEXT,
    PRIMARY KEY (county_id, work_id, dimension),
    FOREIGN KEY (county_id, work_id) REFERENCES project_sheets (county_id, work_id) ON DELETE CASCADE
);

-- The ratings of a session on it, the newest last (V12); what they came to stands in ballots.
CREATE TABLE project_satisfactions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    work_id UUID NOT NULL,
    share_percent INTEGER NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
    linked_by UUID NOT NULL,
    linked_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, ballot_id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, linked_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX project_satisfactions_work_idx ON project_satisfactions (county_id, work_id);
ALTER TABLE project_acceptances ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_review_weights ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_sheets ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_scores ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_satisfactions ALTER COLUMN county_id SET (n_distinct = 1);
