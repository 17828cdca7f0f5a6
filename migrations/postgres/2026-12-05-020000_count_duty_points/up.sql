-- Points and stars (积分、星级; §6.3): the rules with their versions, what was counted when a quarter was frozen, appeals.
CREATE TABLE duty_rule_sets (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    title TEXT NOT NULL,
    template TEXT,
    source TEXT,
    rules JSONB NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'in_force')),
    effective_from DATE,
    decided_on DATE,
    decided_by TEXT,
    basis TEXT,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT duty_rule_sets_county_id_organ_id_effective_from_key UNIQUE (county_id, organ_id, effective_from),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'in_force') = (effective_from IS NOT NULL)),
    CHECK ((status = 'in_force') = (decided_on IS NOT NULL)),
    CHECK ((status = 'in_force') = (decided_by IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id)
);

CREATE TABLE duty_point_lines (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    quarter_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    position INTEGER NOT NULL,
    organ_id UUID NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    rule_set_id UUID,
    record_id UUID,
    kind TEXT CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence')),
    held_on DATE,
    title TEXT,
    line TEXT,
    points INTEGER NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('base', 'first', 'further', 'capped', 'pool_capped', 'no_line', 'taken_back')),
    PRIMARY KEY (county_id, quarter_id, deputy_id, position),
    FOREIGN KEY (county_id, quarter_id) REFERENCES duty_quarters (county_id, id),
    FOREIGN KEY (county_id, rule_set_id) REFERENCES duty_rule_sets (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

CREATE TABLE duty_scores (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    quarter_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    organ_id UUID NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    points INTEGER NOT NULL,
    total INTEGER NOT NULL,
    stars INTEGER CHECK (stars BETWEEN 1 AND 5),
    star_why TEXT NOT NULL CHECK (star_why IN ('total', 'absent', 'suspended', 'no_rules')),
    PRIMARY KEY (county_id, quarter_id, deputy_id),
    FOREIGN KEY (county_id, quarter_id) REFERENCES duty_quarters (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

CREATE TABLE duty_appeals (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    quarter_id UUID NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    deputy_id UUID NOT NULL,
    content TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'upheld', 'rejected')),
    answer TEXT,
    answered_by_name TEXT,
    answered_at TIMESTAMPTZ,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'open') = (answer IS NULL)),
    FOREIGN KEY (county_id, quarter_id) REFERENCES duty_quarters (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX duty_rule_sets_organ_idx ON duty_rule_sets (county_id, organ_id, created_at, id);
CREATE INDEX duty_point_lines_record_idx ON duty_point_lines (county_id, record_id);
CREATE INDEX duty_point_lines_deputy_idx ON duty_point_lines (county_id, deputy_id, year);
CREATE INDEX duty_point_lines_organ_idx ON duty_point_lines (county_id, organ_id, year);
CREATE INDEX duty_scores_deputy_idx ON duty_scores (county_id, deputy_id, year);
CREATE INDEX duty_appeals_created_idx ON duty_appeals (county_id, created_at, id);
CREATE INDEX duty_appeals_town_idx ON duty_appeals (county_id, town_id, created_at, id);
CREATE INDEX duty_appeals_deputy_idx ON duty_appeals (county_id, deputy_id, created_at, id);
ALTER TABLE duty_rule_sets ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE duty_point_lines ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE duty_scores ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE duty_appeals ALTER COLUMN county_id SET (n_distinct = 1);
