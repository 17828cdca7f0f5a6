-- Reports to voters (向选民述职; 代表法58; A6): who reports when, where and how, the report, the meeting, the feedback.
CREATE TABLE voter_reports (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    constituency TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('oral', 'written')),
    held_on DATE NOT NULL,
    begins_at TIMESTAMPTZ,
    place TEXT NOT NULL,
    moved_from DATE,
    move_reason TEXT,
    content TEXT,
    written_at TIMESTAMPTZ,
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'rating', 'rated', 'fed_back', 'closed', 'cancelled')),
    voters_present BIGINT CHECK (voters_present > 0),
    few_reason TEXT,
    code TEXT NOT NULL,
    announced_on DATE,
    feedback TEXT,
    fed_back_on DATE,
    improvements TEXT,
    read_on DATE,
    end_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((moved_from IS NULL) = (move_reason IS NULL)),
    CHECK ((content IS NULL) = (written_at IS NULL)),
    CHECK ((status IN ('planned', 'cancelled')) = (voters_present IS NULL)),
    CHECK (announced_on IS NULL OR status IN ('rated', 'fed_back', 'closed')),
    CHECK ((feedback IS NULL) = (fed_back_on IS NULL)),
    CHECK ((status IN ('fed_back', 'closed')) = (feedback IS NOT NULL)),
    CHECK ((status = 'closed') = (read_on IS NOT NULL)),
    CHECK ((status = 'cancelled') = (end_reason IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
-- What was called off leaves its day free.
CREATE UNIQUE INDEX voter_reports_county_id_deputy_id_held_on_key ON voter_reports (county_id, deputy_id, term_id, held_on) WHERE status <> 'cancelled';
CREATE UNIQUE INDEX voter_reports_county_id_code_key ON voter_reports (county_id, code);
CREATE INDEX voter_reports_held_idx ON voter_reports (county_id, held_on, id);
CREATE INDEX voter_reports_town_idx ON voter_reports (county_id, town_id, held_on, id);
CREATE INDEX voter_reports_organ_idx ON voter_reports (county_id, organ_id, held_on, id);
CREATE INDEX voter_reports_term_idx ON voter_reports (county_id, term_id, held_on, id);
CREATE INDEX voter_reports_deputy_idx ON voter_reports (county_id, deputy_id, held_on, id);

-- What voters asked, and what was answered; not who asked.
CREATE TABLE voter_report_questions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    question TEXT NOT NULL,
    answer TEXT,
    noted_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, report_id) REFERENCES voter_reports (county_id, id)
);
CREATE INDEX voter_report_questions_report_idx ON voter_report_questions (county_id, report_id, at, id);

-- Ratings, only ever as totals: a rating by slip is added to them and kept nowhere else.
CREATE TABLE voter_report_ratings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    report_id UUID NOT NULL,
    slips BIGINT NOT NULL CHECK (slips >= 0),
    excellent BIGINT NOT NULL CHECK (excellent >= 0),
    competent BIGINT NOT NULL CHECK (competent >= 0),
    basic BIGINT NOT NULL CHECK (basic >= 0),
    incompetent BIGINT NOT NULL CHECK (incompetent >= 0),
    abstained BIGINT NOT NULL CHECK (abstained >= 0),
    result TEXT CHECK (result IN ('competent', 'basic', 'incompetent')),
    competent_percent BIGINT,
    basic_percent BIGINT,
    PRIMARY KEY (county_id, report_id),
    CHECK ((result IS NULL) = (competent_percent IS NULL)),
    CHECK ((result IS NULL) = (basic_percent IS NULL)),
    FOREIGN KEY (county_id, report_id) REFERENCES voter_reports (county_id, id)
);

-- Which slips were used; not for what, and not when.
CREATE TABLE voter_report_slips (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    report_id UUID NOT NULL,
    slip_hash TEXT NOT NULL,
    is_used BOOLEAN NOT NULL,
    PRIMARY KEY (county_id, report_id, slip_hash),
    FOREIGN KEY (county_id, report_id) REFERENCES voter_reports (county_id, id)
);
ALTER TABLE voter_reports ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE voter_report_questions ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE voter_report_ratings ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE voter_report_slips ALTER COLUMN county_id SET (n_distinct = 1);
