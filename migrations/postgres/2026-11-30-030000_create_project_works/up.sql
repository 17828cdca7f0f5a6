-- Livelihood projects that the congress chose, carried out (办): plan, milestones, months, problems, checkpoints, followers, changes (V5, V10, V11, V13).
CREATE TABLE project_works (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    project_id UUID NOT NULL,
    round_id UUID NOT NULL,
    number TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    title TEXT NOT NULL,
    year INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planning', 'published', 'paused', 'stopped', 'accepted')),
    unit_id UUID NOT NULL,
    leader TEXT,
    leader_post TEXT,
    money_planned_yuan BIGINT CHECK (money_planned_yuan > 0),
    finish_on DATE,
    yellow_days INTEGER CHECK (yellow_days >= 0),
    report_day INTEGER CHECK (report_day BETWEEN 1 AND 28),
    published_on DATE,
    ended_on DATE,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT project_works_county_id_project_id_key UNIQUE (county_id, project_id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'planning') = (published_on IS NULL)),
    CHECK (status = 'planning' OR (leader IS NOT NULL AND leader_post IS NOT NULL AND money_planned_yuan IS NOT NULL AND finish_on IS NOT NULL AND yellow_days IS NOT NULL AND report_day IS NOT NULL)),
    CHECK ((status IN ('stopped', 'accepted')) = (ended_on IS NOT NULL)),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id),
    FOREIGN KEY (county_id, round_id) REFERENCES project_rounds (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX project_works_created_idx ON project_works (county_id, created_at, id);
CREATE INDEX project_works_town_idx ON project_works (county_id, town_id, created_at, id);
CREATE INDEX project_works_organ_idx ON project_works (county_id, organ_id, created_at, id);
CREATE INDEX project_works_unit_idx ON project_works (county_id, unit_id, created_at, id);
CREATE INDEX project_works_round_idx ON project_works (county_id, round_id, created_at, id);

-- What a plan says at length (V5).
CREATE TABLE project_work_texts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    work_id UUID NOT NULL,
    safeguards TEXT,
    PRIMARY KEY (county_id, work_id),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE
);

-- The tasks of a plan, each with its day.
CREATE TABLE project_milestones (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    work_id UUID NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    title TEXT NOT NULL,
    due_on DATE NOT NULL,
    done_on DATE,
    evidence TEXT,
    PRIMARY KEY (county_id, work_id, id),
    CHECK ((done_on IS NULL) = (evidence IS NULL)),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE
);

-- How far it was at the end of a month.
CREATE TABLE project_progress (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    work_id UUID NOT NULL,
    month TEXT NOT NULL CHECK (length(month) = 7),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    paid_yuan BIGINT NOT NULL CHECK (paid_yuan >= 0),
    body TEXT NOT NULL,
    note TEXT,
    reported_by UUID NOT NULL,
    reported_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, work_id, month),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, reported_by) REFERENCES accounts (county_id, id)
);

-- What was found wanting, and what was done about it.
CREATE TABLE project_problems (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    work_id UUID NOT NULL,
    body TEXT NOT NULL,
    found_on DATE NOT NULL,
    found_by TEXT NOT NULL,
    rectify_by DATE,
    rectified_on DATE,
    rectification TEXT,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, work_id, id),
    CHECK ((rectified_on IS NULL) = (rectification IS NULL)),
    CHECK (rectified_on >= found_on),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);

-- 年初问计划、年中问进度、年末问结果: those that are closed.
CREATE TABLE project_checkpoints (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    work_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('year_start', 'mid_year', 'year_end')),
    summary TEXT NOT NULL,
    closed_by_name TEXT NOT NULL,
    closed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, work_id, kind),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE
);

-- What deputies ask at a checkpoint, and what the unit answers.
CREATE TABLE project_questions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    work_id UUID NOT NULL,
    checkpoint TEXT NOT NULL CHECK (checkpoint IN ('year_start', 'mid_year', 'year_end')),
    deputy_id UUID NOT NULL,
    body TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    answer TEXT,
    answered_by_name TEXT,
    answered_at TIMESTAMPTZ,
    PRIMARY KEY (county_id, work_id, id),
    CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_name IS NULL)),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX project_questions_deputy_idx ON project_questions (county_id, deputy_id);

-- Deputies who follow it, one of them leads.
CREATE TABLE project_followers (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    work_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    is_leader BOOLEAN NOT NULL,
    PRIMARY KEY (county_id, work_id, deputy_id),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX project_followers_deputy_idx ON project_followers (county_id, deputy_id);

-- What was changed after the vote, and who decided it (V10).
CREATE TABLE project_changes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    work_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('minor', 'major', 'pause', 'resume', 'stop')),
    reason TEXT NOT NULL,
    body TEXT NOT NULL,
    decision_id UUID,
    decided_by TEXT NOT NULL,
    decided_on DATE NOT NULL,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, work_id, id),
    CHECK (kind NOT IN ('major', 'pause', 'stop') OR decision_id IS NOT NULL),
    FOREIGN KEY (county_id, work_id) REFERENCES project_works (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX project_changes_decision_idx ON project_changes (county_id, decision_id);
ALTER TABLE project_works ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_work_texts ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_milestones ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_progress ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_problems ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_checkpoints ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_questions ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_followers ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_changes ALTER COLUMN county_id SET (n_distinct = 1);
