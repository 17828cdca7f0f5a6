-- The work plan of a congress for a year with its annex: what, when, where, who is responsible, who takes part, who
-- sits in, what papers (P10, P2); and the records that fulfil it.
CREATE TABLE work_plans (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    term_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'published')),
    adopted_on DATE,
    adopted_at_meeting_id UUID,
    published_on DATE,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT work_plans_county_id_organ_id_year_key UNIQUE (county_id, organ_id, year),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'draft') = (adopted_on IS NULL)),
    CHECK ((status = 'published') = (published_on IS NOT NULL)),
    CHECK (adopted_at_meeting_id IS NULL OR adopted_on IS NOT NULL),
    CHECK (published_on IS NULL OR published_on >= adopted_on),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, adopted_at_meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX work_plans_year_idx ON work_plans (county_id, year, id);
CREATE INDEX work_plans_town_idx ON work_plans (county_id, town_id, year, id);

-- The plan itself, above its annex: long, and read on its page only.
CREATE TABLE work_plan_texts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    plan_id UUID NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, plan_id),
    FOREIGN KEY (county_id, plan_id) REFERENCES work_plans (county_id, id) ON DELETE CASCADE
);

-- The annex.
CREATE TABLE work_plan_items (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('congress_session', 'presidium_meeting', 'special_report', 'enforcement_inspection', 'tour', 'research', 'group_activity', 'training', 'symposium', 'other')),
    title TEXT NOT NULL,
    begins_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    place TEXT,
    responsible TEXT,
    deputies TEXT,
    attendees TEXT,
    papers TEXT,
    done_on DATE,
    done_note TEXT,
    dropped_on DATE,
    drop_reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (ends_on >= begins_on),
    CHECK ((dropped_on IS NULL) = (drop_reason IS NULL)),
    CHECK ((done_on IS NULL) = (done_note IS NULL)),
    CHECK (done_on IS NULL OR dropped_on IS NULL),
    FOREIGN KEY (county_id, plan_id) REFERENCES work_plans (county_id, id) ON DELETE CASCADE
);
CREATE INDEX work_plan_items_plan_idx ON work_plan_items (county_id, plan_id, begins_on, position);

-- What fulfils an item.
CREATE TABLE work_plan_links (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    item_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'inspection', 'suggestion', 'decision')),
    meeting_id UUID,
    inspection_id UUID,
    suggestion_id UUID,
    decision_id UUID,
    linked_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT work_plan_links_county_id_item_id_meeting_id_key UNIQUE (county_id, item_id, meeting_id),
    CONSTRAINT work_plan_links_county_id_item_id_inspection_id_key UNIQUE (county_id, item_id, inspection_id),
    CONSTRAINT work_plan_links_county_id_item_id_suggestion_id_key UNIQUE (county_id, item_id, suggestion_id),
    CONSTRAINT work_plan_links_county_id_item_id_decision_id_key UNIQUE (county_id, item_id, decision_id),
    CHECK ((kind = 'meeting') = (meeting_id IS NOT NULL)),
    CHECK ((kind = 'inspection') = (inspection_id IS NOT NULL)),
    CHECK ((kind = 'suggestion') = (suggestion_id IS NOT NULL)),
    CHECK ((kind = 'decision') = (decision_id IS NOT NULL)),
    FOREIGN KEY (county_id, plan_id) REFERENCES work_plans (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, item_id) REFERENCES work_plan_items (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, inspection_id) REFERENCES inspections (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id) ON DELETE CASCADE
);
CREATE INDEX work_plan_links_plan_idx ON work_plan_links (county_id, plan_id, item_id);
CREATE INDEX work_plan_links_meeting_idx ON work_plan_links (county_id, meeting_id);
CREATE INDEX work_plan_links_inspection_idx ON work_plan_links (county_id, inspection_id);
CREATE INDEX work_plan_links_suggestion_idx ON work_plan_links (county_id, suggestion_id);
CREATE INDEX work_plan_links_decision_idx ON work_plan_links (county_id, decision_id);
ALTER TABLE work_plans ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE work_plan_texts ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE work_plan_items ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE work_plan_links ALTER COLUMN county_id SET (n_distinct = 1);
