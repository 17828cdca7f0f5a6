-- Trainings of deputies (代表学习培训; 代表法47): planned, invited, signed in by staff, with hours and a few questions.
CREATE TABLE trainings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    year BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('initial', 'special', 'performance', 'lecture', 'observation', 'self_study')),
    title TEXT NOT NULL,
    content TEXT,
    place TEXT,
    organiser TEXT NOT NULL,
    begins_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    hours BIGINT NOT NULL CHECK (hours BETWEEN 1 AND 200),
    answer_by DATE,
    status TEXT NOT NULL CHECK (status IN ('planned', 'announced', 'held', 'cancelled')),
    cancel_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (ends_on >= begins_on),
    CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id)
);
CREATE INDEX trainings_begins_idx ON trainings (county_id, begins_on, id);
CREATE INDEX trainings_town_idx ON trainings (county_id, town_id, begins_on, id);
CREATE INDEX trainings_organ_idx ON trainings (county_id, organ_id, begins_on, id);

-- Who is invited, as the deputy of which congress, what they answered, whether they came, what they chose.
CREATE TABLE training_deputies (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    training_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    answer TEXT CHECK (answer IN ('coming', 'leave')),
    leave_reason TEXT,
    answered_at TIMESTAMPTZ,
    is_present BOOLEAN,
    absence_reason TEXT,
    hours BIGINT CHECK (hours BETWEEN 0 AND 200),
    choices TEXT,
    score BIGINT,
    chosen_at TIMESTAMPTZ,
    PRIMARY KEY (county_id, training_id, deputy_id),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK (leave_reason IS NULL OR answer = 'leave'),
    CHECK ((is_present IS NULL) = (hours IS NULL)),
    CHECK ((choices IS NULL) = (score IS NULL)),
    CHECK ((choices IS NULL) = (chosen_at IS NULL)),
    FOREIGN KEY (county_id, training_id) REFERENCES trainings (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id)
);
CREATE INDEX training_deputies_deputy_idx ON training_deputies (county_id, deputy_id, training_id);
CREATE INDEX training_deputies_town_idx ON training_deputies (county_id, town_id, training_id);

-- A few questions with options, one of which is right; the options stand one on a line.
CREATE TABLE training_questions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    training_id UUID NOT NULL,
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 20),
    question TEXT NOT NULL,
    options TEXT NOT NULL,
    correct BIGINT NOT NULL CHECK (correct BETWEEN 0 AND 5),
    PRIMARY KEY (county_id, training_id, number),
    FOREIGN KEY (county_id, training_id) REFERENCES trainings (county_id, id)
);

-- What a congress lets its deputies know (代表知情权; 代表法46), and who of them has read it.
CREATE TABLE bulletins (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('affairs', 'material', 'other')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'withdrawn')),
    dated_on DATE NOT NULL,
    sent_at TIMESTAMPTZ,
    read_by DATE,
    corrected_at TIMESTAMPTZ,
    reminded_on DATE,
    withdraw_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (status <> 'draft' OR sent_at IS NULL),
    CHECK (status <> 'sent' OR sent_at IS NOT NULL),
    CHECK ((status = 'withdrawn') = (withdraw_reason IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id)
);
CREATE INDEX bulletins_dated_idx ON bulletins (county_id, dated_on, id);
CREATE INDEX bulletins_town_idx ON bulletins (county_id, town_id, dated_on, id);

CREATE TABLE bulletin_readers (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    bulletin_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    read_at TIMESTAMPTZ,
    PRIMARY KEY (county_id, bulletin_id, deputy_id),
    FOREIGN KEY (county_id, bulletin_id) REFERENCES bulletins (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX bulletin_readers_deputy_idx ON bulletin_readers (county_id, deputy_id, bulletin_id);

-- What it said before it was corrected, and why.
CREATE TABLE bulletin_corrections (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    bulletin_id UUID NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    note TEXT NOT NULL,
    corrected_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, bulletin_id, number),
    FOREIGN KEY (county_id, bulletin_id) REFERENCES bulletins (county_id, id)
);
ALTER TABLE trainings ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE training_deputies ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE training_questions ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE bulletins ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE bulletin_readers ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE bulletin_corrections ALTER COLUMN county_id SET (n_distinct = 1);
