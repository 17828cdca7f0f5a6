-- What deputies do (履职记录; A8, A9): derived from what happened elsewhere, or entered and verified; and the quarters
-- that are closed.
CREATE TABLE duty_records (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'research', 'inspection', 'reception', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence')),
    held_on DATE NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    title TEXT NOT NULL,
    note TEXT,
    hours INTEGER CHECK (hours BETWEEN 1 AND 1000),
    origin TEXT NOT NULL CHECK (origin IN ('derived', 'entered')),
    source_kind TEXT CHECK (source_kind IN ('meeting', 'sitting', 'group_activity', 'suggestion', 'motion', 'inspection')),
    source_id UUID,
    status TEXT NOT NULL CHECK (status IN ('pending', 'verified', 'refused', 'withdrawn')),
    reason TEXT,
    entered_by UUID,
    entered_by_name TEXT NOT NULL,
    decided_by UUID,
    decided_by_name TEXT,
    decided_at TIMESTAMPTZ,
    sample_result TEXT CHECK (sample_result IN ('right', 'wrong')),
    sample_note TEXT,
    sampled_by_name TEXT,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT duty_records_county_id_source_id_deputy_id_kind_key UNIQUE (county_id, source_id, deputy_id, kind),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((origin = 'derived') = (source_id IS NOT NULL)),
    CHECK ((source_kind IS NULL) = (source_id IS NULL)),
    CHECK ((origin = 'entered') = (entered_by IS NOT NULL)),
    CHECK ((sample_result IS NULL) = (sampled_by_name IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

CREATE TABLE duty_quarters (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    organ_id UUID NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id UUID,
    office_id UUID NOT NULL,
    frozen_on DATE NOT NULL,
    frozen_by_name TEXT NOT NULL,
    frozen_at TIMESTAMPTZ NOT NULL,
    is_published BOOLEAN NOT NULL,
    published_on DATE,
    decided_on DATE,
    decided_by TEXT,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (county_id, organ_id, year, quarter),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (NOT is_published OR (published_on IS NOT NULL AND decided_on IS NOT NULL AND decided_by IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id)
);
CREATE INDEX duty_records_held_idx ON duty_records (county_id, held_on, id);
CREATE INDEX duty_records_town_idx ON duty_records (county_id, town_id, held_on, id);
CREATE INDEX duty_records_deputy_idx ON duty_records (county_id, deputy_id, held_on, id);
CREATE INDEX duty_records_year_idx ON duty_records (county_id, organ_id, year, deputy_id);
ALTER TABLE duty_records ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE duty_quarters ALTER COLUMN county_id SET (n_distinct = 1);
