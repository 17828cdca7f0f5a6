-- What a congress, its presidium or the standing committee made public: meetings and decisions as copies the office
-- has checked. One row per act; its address stays when it is published anew.
CREATE TABLE act_publications (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'decision')),
    meeting_id BLOB,
    decision_id BLOB,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id BLOB,
    town_name TEXT,
    year INTEGER NOT NULL,
    begins_on TEXT NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    is_demo INTEGER NOT NULL,
    source_hash TEXT NOT NULL,
    published_by_name TEXT NOT NULL,
    first_published_at TEXT NOT NULL,
    published_at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_reason TEXT,
    withdrawn_by_name TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((kind = 'meeting' AND decision_id IS NULL AND meeting_id = id) OR (kind = 'decision' AND decision_id = id)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id)
) STRICT;
CREATE INDEX act_publications_public_idx ON act_publications (county_id, kind, year, begins_on, id) WHERE withdrawn_at IS NULL;
CREATE INDEX act_publications_newest_idx ON act_publications (county_id, published_at, id) WHERE withdrawn_at IS NULL;
CREATE INDEX act_publications_meeting_idx ON act_publications (county_id, meeting_id);

-- What of a meeting is not for everybody: all of it, or items of its agenda.
CREATE TABLE meeting_publicity (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    meeting_id BLOB NOT NULL,
    closed_reason TEXT,
    closed_items TEXT NOT NULL,
    updated_by_name TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, meeting_id),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id)
) STRICT;
