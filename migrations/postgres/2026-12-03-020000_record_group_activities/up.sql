-- What deputy groups do together (代表小组活动; A2): who takes part, the six steps, who came.
CREATE TABLE group_activities (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    title TEXT NOT NULL,
    content TEXT,
    place TEXT,
    held_on DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
    cancel_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id)
);

CREATE TABLE group_activity_groups (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    activity_id UUID NOT NULL,
    group_id UUID NOT NULL,
    PRIMARY KEY (county_id, activity_id, group_id),
    FOREIGN KEY (county_id, activity_id) REFERENCES group_activities (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id)
);

CREATE TABLE group_activity_steps (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    activity_id UUID NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('theme', 'research', 'discussion', 'proposal', 'handover', 'follow_up')),
    done_on DATE NOT NULL,
    note TEXT NOT NULL,
    link_kind TEXT CHECK (link_kind IN ('suggestion', 'oral_opinion', 'project_idea', 'inspection')),
    link_id UUID,
    recorded_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, activity_id, step),
    CHECK ((link_kind IS NULL) = (link_id IS NULL)),
    FOREIGN KEY (county_id, activity_id) REFERENCES group_activities (county_id, id)
);

CREATE TABLE group_activity_presences (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    activity_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    group_id UUID NOT NULL,
    is_present BOOLEAN NOT NULL,
    reason TEXT,
    PRIMARY KEY (county_id, activity_id, deputy_id),
    CHECK (reason IS NULL OR NOT is_present),
    FOREIGN KEY (county_id, activity_id) REFERENCES group_activities (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX group_activities_held_idx ON group_activities (county_id, held_on, id);
CREATE INDEX group_activities_town_idx ON group_activities (county_id, town_id, held_on, id);
CREATE INDEX group_activities_organ_idx ON group_activities (county_id, organ_id, held_on, id);
CREATE INDEX group_activity_groups_group_idx ON group_activity_groups (county_id, group_id, activity_id);
CREATE INDEX group_activity_presences_deputy_idx ON group_activity_presences (county_id, deputy_id, activity_id);
ALTER TABLE group_activities ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE group_activity_groups ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE group_activity_steps ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE group_activity_presences ALTER COLUMN county_id SET (n_distinct = 1);
