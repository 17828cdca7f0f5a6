-- Certificates of deputies (代表证; 代表法49): one in force for each deputy and term, its number once in a congress.
CREATE TABLE deputy_certificates (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    number TEXT NOT NULL,
    issued_on DATE NOT NULL,
    valid_until DATE,
    status TEXT NOT NULL CHECK (status IN ('valid', 'replaced', 'returned')),
    ended_on DATE,
    end_reason TEXT,
    replaces_id UUID,
    issued_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (valid_until >= issued_on),
    CHECK (ended_on >= issued_on),
    CHECK ((status = 'valid') = (ended_on IS NULL)),
    CHECK (status <> 'replaced' OR end_reason IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, replaces_id) REFERENCES deputy_certificates (county_id, id)
);
CREATE UNIQUE INDEX deputy_certificates_county_id_organ_id_number_key ON deputy_certificates (county_id, organ_id, number);
-- Who lost theirs gets another: only one is in force.
CREATE UNIQUE INDEX deputy_certificates_county_id_term_id_deputy_id_key ON deputy_certificates (county_id, term_id, deputy_id) WHERE status = 'valid';
CREATE INDEX deputy_certificates_issued_idx ON deputy_certificates (county_id, issued_on, id);
CREATE INDEX deputy_certificates_town_idx ON deputy_certificates (county_id, town_id, issued_on, id);
CREATE INDEX deputy_certificates_deputy_idx ON deputy_certificates (county_id, deputy_id, issued_on, id);

-- Visits with the certificate and meetings that deputies ask for (持证视察、约见; 代表法29).
CREATE TABLE deputy_visits (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('inspection', 'meeting')),
    lead_deputy_id UUID NOT NULL,
    title TEXT NOT NULL,
    target TEXT NOT NULL,
    content TEXT NOT NULL,
    wished_on DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('requested', 'refused', 'arranged', 'move_asked', 'confirmed', 'held', 'answered', 'closed', 'cancelled')),
    unit_id UUID,
    unit_name TEXT,
    visit_on DATE,
    arrange_note TEXT,
    move_to DATE,
    move_reason TEXT,
    begins_at TIMESTAMPTZ,
    receiver TEXT,
    end_reason TEXT,
    held_on DATE,
    due_on DATE,
    answered_on DATE,
    suggestion_id UUID,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (status NOT IN ('arranged', 'move_asked', 'confirmed', 'held', 'answered', 'closed') OR (unit_name IS NOT NULL AND visit_on IS NOT NULL)),
    CHECK (status NOT IN ('requested', 'refused') OR unit_name IS NULL),
    CHECK (unit_id IS NULL OR unit_name IS NOT NULL),
    CHECK ((move_to IS NULL) = (move_reason IS NULL)),
    CHECK (status <> 'move_asked' OR move_to IS NOT NULL),
    CHECK (status <> 'confirmed' OR (begins_at IS NOT NULL AND receiver IS NOT NULL)),
    CHECK ((status IN ('refused', 'cancelled')) = (end_reason IS NOT NULL)),
    CHECK ((status IN ('held', 'answered', 'closed')) = (held_on IS NOT NULL)),
    CHECK (status <> 'held' OR due_on IS NOT NULL),
    CHECK (answered_on IS NULL OR due_on IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, lead_deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
);
CREATE INDEX deputy_visits_created_idx ON deputy_visits (county_id, created_at, id);
CREATE INDEX deputy_visits_town_idx ON deputy_visits (county_id, town_id, created_at, id);
CREATE INDEX deputy_visits_unit_idx ON deputy_visits (county_id, unit_id, created_at, id);

-- Who goes, the one who asks among them; who came is known once it was held.
CREATE TABLE deputy_visit_deputies (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    visit_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    is_present BOOLEAN,
    PRIMARY KEY (county_id, visit_id, deputy_id),
    FOREIGN KEY (county_id, visit_id) REFERENCES deputy_visits (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX deputy_visit_deputies_deputy_idx ON deputy_visit_deputies (county_id, deputy_id, visit_id);

-- What was seen or talked about, asked for, answered, and said of the answer.
CREATE TABLE deputy_visit_outcomes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    visit_id UUID NOT NULL,
    findings TEXT NOT NULL,
    requests TEXT,
    spot_answer TEXT,
    recorded_by_name TEXT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answer_recorded_by_name TEXT,
    rating TEXT CHECK (rating IN ('satisfied', 'partly', 'dissatisfied')),
    rating_note TEXT,
    PRIMARY KEY (county_id, visit_id),
    CHECK (requests IS NOT NULL OR (spot_answer IS NULL AND answer IS NULL)),
    CHECK (spot_answer IS NULL OR answer IS NULL),
    CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CHECK (rating <> 'dissatisfied' OR rating_note IS NOT NULL),
    FOREIGN KEY (county_id, visit_id) REFERENCES deputy_visits (county_id, id)
);

-- What was seen on a visit can become a suggestion.
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion', 'message', 'diary', 'reception', 'visit'));
ALTER TABLE deputy_certificates ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE deputy_visits ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE deputy_visit_deputies ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE deputy_visit_outcomes ALTER COLUMN county_id SET (n_distinct = 1);
