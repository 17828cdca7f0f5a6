-- Inquiries (Q3): ten deputies jointly, in writing, while the congress sits.
CREATE TABLE inquiries (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    number TEXT,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    term_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    lead_deputy_id UUID NOT NULL,
    lead_name TEXT NOT NULL,
    target TEXT NOT NULL CHECK (target IN ('government', 'department', 'supervisory_commission', 'court', 'procuratorate')),
    target_name TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'answering', 'answered', 'demanded', 'closed', 'withdrawn')),
    round INTEGER NOT NULL,
    signed_count INTEGER NOT NULL,
    required_count INTEGER NOT NULL,
    form TEXT CHECK (form IN ('oral_presidium', 'oral_plenary', 'oral_committee', 'written')),
    unit_id UUID,
    is_complex BOOLEAN NOT NULL,
    due_on DATE,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    submitted_on DATE,
    closed_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    search_text TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT inquiries_county_id_number_key UNIQUE (county_id, number),
    CHECK (level = 'county' OR target = 'government'),
    CHECK (level = 'county' OR form IS NULL OR form <> 'oral_committee'),
    CHECK (status = 'draft' OR submitted_on IS NOT NULL),
    CHECK (status NOT IN ('answering', 'answered', 'demanded', 'closed') OR form IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, lead_deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX inquiries_created_idx ON inquiries (county_id, created_at, id);
CREATE INDEX inquiries_town_idx ON inquiries (county_id, town_id, created_at, id);
CREATE INDEX inquiries_term_idx ON inquiries (county_id, term_id, created_at, id);
CREATE INDEX inquiries_lead_idx ON inquiries (county_id, lead_deputy_id, created_at, id);
CREATE INDEX inquiries_unit_idx ON inquiries (county_id, unit_id, created_at, id);

-- The session an inquiry was made in, as the office says. Sessions have no record yet; their place is
-- kept.
CREATE TABLE inquiry_sessions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    inquiry_id UUID NOT NULL,
    session_id UUID,
    name TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    PRIMARY KEY (county_id, inquiry_id),
    CHECK (starts_on <= ends_on),
    FOREIGN KEY (county_id, inquiry_id) REFERENCES inquiries (county_id, id)
);

-- How the presidium had it answered, round by round, or why it sent it back.
CREATE TABLE inquiry_decisions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    inquiry_id UUID NOT NULL,
    round INTEGER NOT NULL,
    form TEXT CHECK (form IN ('oral_presidium', 'oral_plenary', 'oral_committee', 'written')),
    reason TEXT,
    decided_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((form IS NULL) = (reason IS NOT NULL)),
    FOREIGN KEY (county_id, inquiry_id) REFERENCES inquiries (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX inquiry_decisions_inquiry_idx ON inquiry_decisions (county_id, inquiry_id, at, id);

-- Answers: by the head of the organ, who attends or signs.
CREATE TABLE inquiry_answers (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    inquiry_id UUID NOT NULL,
    round INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('oral_presidium', 'oral_plenary', 'oral_committee', 'written')),
    head_name TEXT NOT NULL,
    head_post TEXT NOT NULL,
    head_attended BOOLEAN NOT NULL,
    attendance TEXT,
    answered_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT inquiry_answers_county_id_inquiry_id_round_key UNIQUE (county_id, inquiry_id, round),
    CHECK (form = 'written' OR head_attended),
    FOREIGN KEY (county_id, inquiry_id) REFERENCES inquiries (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);

-- What those who signed say of an answer.
CREATE TABLE inquiry_ratings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    inquiry_id UUID NOT NULL,
    round INTEGER NOT NULL,
    deputy_id UUID NOT NULL,
    is_satisfied BOOLEAN NOT NULL,
    comment TEXT,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, inquiry_id, round, deputy_id),
    FOREIGN KEY (county_id, inquiry_id) REFERENCES inquiries (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

-- Questions (Q2): asked while a congress deliberates, answered at once or later in writing.
CREATE TABLE questions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    term_id UUID NOT NULL,
    session_id UUID,
    town_id UUID,
    office_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    deputy_name TEXT NOT NULL,
    item TEXT NOT NULL,
    target_name TEXT NOT NULL,
    unit_id UUID,
    asked_on DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'answered')),
    due_on DATE,
    mode TEXT CHECK (mode IN ('oral', 'written')),
    answered_by TEXT,
    answered_post TEXT,
    answered_on DATE,
    is_demo BOOLEAN NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    search_text TEXT NOT NULL,
    content TEXT NOT NULL,
    answer TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((status = 'answered') = (answer IS NOT NULL AND mode IS NOT NULL AND answered_by IS NOT NULL AND answered_on IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX questions_created_idx ON questions (county_id, created_at, id);
CREATE INDEX questions_town_idx ON questions (county_id, town_id, created_at, id);
CREATE INDEX questions_unit_idx ON questions (county_id, unit_id, created_at, id);
CREATE INDEX questions_deputy_idx ON questions (county_id, deputy_id, created_at, id);
