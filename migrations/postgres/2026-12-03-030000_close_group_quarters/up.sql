-- The quarter of a deputy group, closed with one of three colours (三色警示; domain 6.4), and its correction plan.
CREATE TABLE group_quarters (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    group_id UUID NOT NULL,
    title TEXT NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    colour TEXT NOT NULL CHECK (colour IN ('green', 'yellow', 'red')),
    held BIGINT NOT NULL CHECK (held >= 0),
    steps_missing BIGINT NOT NULL CHECK (steps_missing >= 0),
    present BIGINT NOT NULL CHECK (present >= 0),
    total BIGINT NOT NULL CHECK (total >= present),
    reasons JSONB NOT NULL,
    measures JSONB NOT NULL,
    plan TEXT NOT NULL CHECK (plan IN ('none', 'awaited', 'handed_in', 'returned', 'accepted')),
    plan_due_on DATE,
    plan_content TEXT,
    plan_by_name TEXT,
    plan_at TIMESTAMPTZ,
    plan_note TEXT,
    closed_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT group_quarters_county_id_group_id_year_quarter_key UNIQUE (county_id, group_id, year, quarter),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((plan = 'none') = (colour <> 'red')),
    CHECK ((plan_due_on IS NULL) = (plan = 'none')),
    CHECK (plan_content IS NOT NULL OR plan IN ('none', 'awaited')),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id)
);
CREATE INDEX group_quarters_created_idx ON group_quarters (county_id, created_at, id);
CREATE INDEX group_quarters_town_idx ON group_quarters (county_id, town_id, created_at, id);
CREATE INDEX group_quarters_organ_idx ON group_quarters (county_id, organ_id, created_at, id);
CREATE INDEX group_quarters_term_idx ON group_quarters (county_id, term_id, year, quarter);
ALTER TABLE group_quarters ALTER COLUMN county_id SET (n_distinct = 1);
