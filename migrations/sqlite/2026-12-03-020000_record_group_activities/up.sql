-- What deputy groups do together (代表小组活动; A2): who takes part, the six steps, who came.
CREATE TABLE group_activities (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    title TEXT NOT NULL,
    content TEXT,
    place TEXT,
    held_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
    cancel_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id)
) STRICT;

CREATE TABLE group_activity_groups (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    activity_id BLOB NOT NULL,
    group_id BLOB NOT NULL,
    PRIMARY KEY (county_id, activity_id, group_id),
    FOREIGN KEY (county_id, activity_id) REFERENCES group_activities (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id)
) STRICT;

CREATE TABLE group_activity_steps (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    activity_id BLOB NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('theme', 'research', 'discussion', 'proposal', 'handover', 'follow_up')),
    done_on TEXT NOT NULL,
    note TEXT NOT NULL,
    link_kind TEXT CHECK (link_kind IN ('suggestion', 'oral_opinion', 'project_idea', 'inspection')),
    link_id BLOB,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, activity_id, step),
    CHECK ((link_kind IS NULL) = (link_id IS NULL)),
    FOREIGN KEY (county_id, activity_id) REFERENCES group_activities (county_id, id)
) STRICT;

CREATE TABLE group_activity_presences (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    activity_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    group_id BLOB NOT NULL,
    is_present INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (county_id, activity_id, deputy_id),
    CHECK (reason IS NULL OR NOT is_present),
    FOREIGN KEY (county_id, activity_id) REFERENCES group_activities (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
CREATE INDEX group_activities_held_idx ON group_activities (county_id, held_on, id);
CREATE INDEX group_activities_town_idx ON group_activities (county_id, town_id, held_on, id);
CREATE INDEX group_activities_organ_idx ON group_activities (county_id, organ_id, held_on, id);
CREATE INDEX group_activity_groups_group_idx ON group_activity_groups (county_id, group_id, activity_id);
CREATE INDEX group_activity_presences_deputy_idx ON group_activity_presences (county_id, deputy_id, activity_id);
