-- Oral opinions (J21): what a deputy says at an inspection or while the congress deliberates; answered on the
-- spot, routed to a unit that answers, or taken over as a suggestion (suggestion_origins says which).
CREATE TABLE oral_opinions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    term_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    deputy_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('inspection', 'research', 'law_enforcement', 'deliberation')),
    inspection_id UUID,
    occasion TEXT NOT NULL,
    raised_on DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'routed', 'answered', 'taken_over')),
    addressed_unit_id UUID,
    unit_id UUID,
    due_on DATE,
    on_the_spot BOOLEAN NOT NULL,
    answered_by TEXT,
    answered_post TEXT,
    answered_on DATE,
    answer_recorded_by TEXT,
    is_demo BOOLEAN NOT NULL,
    by_office BOOLEAN NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    search_text TEXT NOT NULL,
    content TEXT NOT NULL,
    answer TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (inspection_id IS NULL OR kind <> 'deliberation'),
    CHECK ((status = 'routed') = (due_on IS NOT NULL)),
    CHECK (status <> 'routed' OR unit_id IS NOT NULL),
    CHECK ((status = 'answered') = (answer IS NOT NULL)),
    CHECK (NOT on_the_spot OR status = 'answered'),
    CHECK (
        (answer IS NULL) = (answered_by IS NULL)
        AND (answer IS NULL) = (answered_post IS NULL)
        AND (answer IS NULL) = (answered_on IS NULL)
        AND (answer IS NULL) = (answer_recorded_by IS NULL)
    ),
    CHECK (answered_on IS NULL OR answered_on >= raised_on),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, inspection_id) REFERENCES inspections (county_id, id),
    FOREIGN KEY (county_id, addressed_unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX oral_opinions_created_idx ON oral_opinions (county_id, created_at, id);
CREATE INDEX oral_opinions_town_idx ON oral_opinions (county_id, town_id, created_at, id);
CREATE INDEX oral_opinions_deputy_idx ON oral_opinions (county_id, deputy_id, created_at, id);
CREATE INDEX oral_opinions_unit_idx ON oral_opinions (county_id, unit_id, created_at, id);
CREATE INDEX oral_opinions_inspection_idx ON oral_opinions (county_id, inspection_id, created_at, id);

-- To which units it was routed, one after another; the last one answers.
CREATE TABLE oral_opinion_routings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    opinion_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    reason TEXT,
    routed_on DATE NOT NULL,
    due_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, opinion_id) REFERENCES oral_opinions (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX oral_opinion_routings_opinion_idx ON oral_opinion_routings (county_id, opinion_id, at, id);

-- From a motion or an opinion to the suggestion made of it.
CREATE INDEX suggestion_origins_subject_idx ON suggestion_origins (county_id, subject_id);
