-- Who called for an extraordinary session, or an additional meeting of the presidium, and how many it took.
CREATE TABLE meeting_calls (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    meeting_id UUID NOT NULL,
    called_by TEXT NOT NULL CHECK (called_by IN ('presidium', 'deputies', 'members')),
    counted INTEGER NOT NULL,
    required INTEGER,
    article TEXT NOT NULL,
    steps JSONB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, meeting_id),
    CHECK (counted >= 0),
    CHECK ((called_by = 'presidium') = (required IS NULL)),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id)
);
ALTER TABLE meeting_calls ALTER COLUMN county_id SET (n_distinct = 1);

CREATE TABLE meeting_callers (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    meeting_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    PRIMARY KEY (county_id, meeting_id, deputy_id),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meeting_calls (county_id, meeting_id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
ALTER TABLE meeting_callers ALTER COLUMN county_id SET (n_distinct = 1);
CREATE INDEX meeting_callers_deputy_idx ON meeting_callers (county_id, deputy_id);
