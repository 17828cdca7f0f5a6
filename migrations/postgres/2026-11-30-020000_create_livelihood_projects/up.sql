-- Livelihood projects (民生实事项目) of a round: candidates with their sheet, how they were screened, what was voted (V3 to V9, V13).
CREATE TABLE projects (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    round_id UUID NOT NULL,
    number TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    title TEXT NOT NULL,
    category TEXT NOT NULL CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    status TEXT NOT NULL CHECK (status IN ('candidate', 'shortlisted', 'on_ballot', 'excluded', 'pooled', 'selected', 'not_selected')),
    position INTEGER CHECK (position >= 1),
    unit_id UUID,
    investment_yuan BIGINT CHECK (investment_yuan > 0),
    finish_on DATE,
    is_multi_year BOOLEAN NOT NULL,
    exclusion_reason TEXT CHECK (exclusion_reason IN ('burden', 'debt', 'stability', 'not_public', 'not_within_year', 'superior_arranged', 'done_already', 'other')),
    outcome_note TEXT,
    in_favour INTEGER CHECK (in_favour >= 0),
    against INTEGER CHECK (against >= 0),
    abstained INTEGER CHECK (abstained >= 0),
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT projects_county_id_organ_id_number_key UNIQUE (county_id, organ_id, number),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'excluded') = (exclusion_reason IS NOT NULL)),
    CHECK (status NOT IN ('excluded', 'pooled') OR outcome_note IS NOT NULL),
    CHECK (status NOT IN ('candidate', 'excluded', 'pooled') OR position IS NULL),
    CHECK (status NOT IN ('shortlisted', 'on_ballot', 'selected', 'not_selected') OR (position IS NOT NULL AND unit_id IS NOT NULL AND investment_yuan IS NOT NULL AND finish_on IS NOT NULL)),
    CHECK ((status IN ('selected', 'not_selected')) = (in_favour IS NOT NULL)),
    CHECK ((in_favour IS NULL) = (against IS NULL) AND (in_favour IS NULL) = (abstained IS NULL)),
    FOREIGN KEY (county_id, round_id) REFERENCES project_rounds (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX projects_created_idx ON projects (county_id, created_at, id);
CREATE INDEX projects_town_idx ON projects (county_id, town_id, created_at, id);
CREATE INDEX projects_organ_idx ON projects (county_id, organ_id, created_at, id);
CREATE INDEX projects_unit_idx ON projects (county_id, unit_id, created_at, id);
CREATE INDEX projects_round_idx ON projects (county_id, round_id, created_at, id);
CREATE UNIQUE INDEX projects_county_id_round_id_position_key ON projects (county_id, round_id, position) WHERE position IS NOT NULL;

-- What a candidate sheet says at length (V5).
CREATE TABLE project_texts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    project_id UUID NOT NULL,
    content TEXT NOT NULL,
    argument TEXT,
    yearly_goal TEXT,
    PRIMARY KEY (county_id, project_id),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id) ON DELETE CASCADE
);

-- Where the money comes from.
CREATE TABLE project_sources (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    project_id UUID NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('county_budget', 'town_budget', 'superior', 'collective', 'society', 'other')),
    amount_yuan BIGINT NOT NULL CHECK (amount_yuan > 0),
    note TEXT,
    PRIMARY KEY (county_id, project_id, position),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id) ON DELETE CASCADE
);

-- The ideas it was made of (V13).
CREATE TABLE project_origins (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    project_id UUID NOT NULL,
    idea_id UUID NOT NULL,
    PRIMARY KEY (county_id, project_id, idea_id),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, idea_id) REFERENCES project_ideas (county_id, id)
);
CREATE INDEX project_origins_idea_idx ON project_origins (county_id, idea_id);

-- What was examined before it became a candidate, by whom and when (V3). What a check said before stands in the log.
CREATE TABLE project_checks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    project_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('legality', 'fiscal', 'land', 'environment', 'safety')),
    result TEXT NOT NULL CHECK (result IN ('passed', 'conditional', 'failed', 'not_needed')),
    checked_by TEXT NOT NULL,
    checked_on DATE NOT NULL,
    note TEXT,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, project_id, kind),
    CHECK (result = 'passed' OR note IS NOT NULL),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);

-- What deputies and their groups say of need and feasibility (代表审), from 1 to 5.
CREATE TABLE project_appraisals (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    project_id UUID NOT NULL,
    deputy_id UUID,
    group_name TEXT,
    people INTEGER NOT NULL CHECK (people >= 1),
    held_on DATE NOT NULL,
    need INTEGER NOT NULL CHECK (need BETWEEN 1 AND 5),
    feasibility INTEGER NOT NULL CHECK (feasibility BETWEEN 1 AND 5),
    opinion TEXT,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((deputy_id IS NULL) = (group_name IS NOT NULL)),
    CHECK (deputy_id IS NULL OR people = 1),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);
CREATE UNIQUE INDEX project_appraisals_deputy_key ON project_appraisals (county_id, project_id, deputy_id) WHERE deputy_id IS NOT NULL;
CREATE UNIQUE INDEX project_appraisals_group_key ON project_appraisals (county_id, project_id, group_name) WHERE group_name IS NOT NULL;

-- What deputies say for and against it before the vote.
CREATE TABLE project_remarks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    project_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('for', 'against')),
    body TEXT NOT NULL,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX project_remarks_project_idx ON project_remarks (county_id, project_id, at, id);

-- The voting method of a round (票决办法, V6 to V9), the ballot, the announcement.
CREATE TABLE project_selections (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    round_id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'voting', 'announced')),
    seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 50),
    surplus_percent INTEGER NOT NULL CHECK (surplus_percent BETWEEN 0 AND 100),
    fewer_rule TEXT NOT NULL CHECK (fewer_rule IN ('fewer', 'second_round')),
    announcement TEXT NOT NULL CHECK (announcement IN ('on_the_spot', 'by_notice')),
    details TEXT,
    meeting_id UUID,
    adopted_on DATE,
    ballot_id UUID,
    announced_on DATE,
    notice_number TEXT,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT project_selections_county_id_round_id_key UNIQUE (county_id, round_id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'draft') = (adopted_on IS NULL) AND (status = 'draft') = (meeting_id IS NULL)),
    CHECK ((status IN ('voting', 'announced')) = (ballot_id IS NOT NULL)),
    CHECK ((status = 'announced') = (announced_on IS NOT NULL)),
    FOREIGN KEY (county_id, round_id) REFERENCES project_rounds (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX project_selections_created_idx ON project_selections (county_id, created_at, id);
CREATE INDEX project_selections_ballot_idx ON project_selections (county_id, ballot_id);

-- Which project an option of a ballot is.
CREATE TABLE project_selection_options (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    selection_id UUID NOT NULL,
    project_id UUID NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (county_id, selection_id, project_id),
    FOREIGN KEY (county_id, selection_id) REFERENCES project_selections (county_id, id),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id)
);

-- Ballots choose among projects, too. Only a CHECK changes, nothing of how rows are stored.
ALTER TABLE ballots DROP CONSTRAINT ballots_subject_check;
ALTER TABLE ballots ADD CONSTRAINT ballots_subject_check CHECK (subject IN ('decision', 'election', 'dismissal', 'rating', 'selection'));
ALTER TABLE projects ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_texts ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_sources ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_origins ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_checks ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_appraisals ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_remarks ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_selections ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE project_selection_options ALTER COLUMN county_id SET (n_distinct = 1);
