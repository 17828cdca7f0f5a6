-- Meetings of congresses and of what works for them (M1 to M14, P3, P4): sessions, meetings of the presidium,
-- of the standing committee and its council of chairpersons, of a deputy group, symposia.
CREATE TABLE meetings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    office_id UUID NOT NULL,
    town_id UUID,
    term_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('congress_session', 'presidium_meeting', 'standing_committee_meeting', 'council_meeting', 'group_meeting', 'symposium')),
    title TEXT NOT NULL,
    ordinal INTEGER,
    is_extraordinary BOOLEAN NOT NULL,
    year INTEGER NOT NULL,
    begins_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    place TEXT NOT NULL,
    host TEXT,
    group_id UUID,
    status TEXT NOT NULL CHECK (status IN ('planned', 'notified', 'open', 'closed', 'cancelled')),
    decided_on DATE,
    published_on DATE,
    notice TEXT,
    notified_at TIMESTAMPTZ,
    notice_days INTEGER,
    closed_at TIMESTAMPTZ,
    cancel_reason TEXT,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    search_text TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (ends_on >= begins_on),
    CHECK (ordinal IS NULL OR ordinal BETWEEN 1 AND 999),
    CHECK ((kind = 'group_meeting') = (group_id IS NOT NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    CHECK (published_on IS NULL OR decided_on IS NOT NULL),
    CHECK (status <> 'notified' OR notified_at IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE UNIQUE INDEX meetings_county_id_organ_id_term_id_kind_ordinal_key
    ON meetings (county_id, organ_id, term_id, kind, ordinal) WHERE status <> 'cancelled';
CREATE INDEX meetings_begins_idx ON meetings (county_id, begins_on, id);
CREATE INDEX meetings_town_idx ON meetings (county_id, town_id, begins_on, id);
CREATE INDEX meetings_organ_idx ON meetings (county_id, organ_id, year, kind);

-- The sittings of a meeting; what the quorum was computed from is kept as it was when the sitting was opened.
CREATE TABLE meeting_sittings (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preparatory', 'plenary', 'delegation', 'single')),
    title TEXT NOT NULL,
    begins_at TIMESTAMPTZ NOT NULL,
    place TEXT,
    delegation TEXT,
    presided_by TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
    opened_at TIMESTAMPTZ,
    opened_by_name TEXT,
    closed_at TIMESTAMPTZ,
    voters_total INTEGER,
    required INTEGER,
    present_at_opening INTEGER,
    quorum_article TEXT,
    quorum_steps JSONB,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((status = 'planned') = (opened_at IS NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((opened_at IS NULL) = (voters_total IS NULL)),
    CHECK ((opened_at IS NULL) = (present_at_opening IS NULL)),
    CHECK ((required IS NULL) = (quorum_article IS NULL)),
    CHECK (required IS NULL OR present_at_opening >= required),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id)
);
CREATE INDEX meeting_sittings_meeting_idx ON meeting_sittings (county_id, meeting_id, begins_at, position);

-- The agenda: a tree of items. What was changed after the notice the event log tells.
CREATE TABLE meeting_items (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    parent_id UUID,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('report', 'deliberation', 'election', 'decision', 'rating', 'oath', 'announcement', 'other')),
    reporter TEXT,
    sitting_id UUID,
    status TEXT NOT NULL CHECK (status IN ('pending', 'current', 'done', 'dropped')),
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    drop_reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (parent_id IS NULL OR parent_id <> id),
    CHECK ((status = 'dropped') = (drop_reason IS NOT NULL)),
    CHECK (status NOT IN ('current', 'done') OR started_at IS NOT NULL),
    CHECK (status <> 'done' OR finished_at IS NOT NULL),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, parent_id) REFERENCES meeting_items (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id)
);
CREATE INDEX meeting_items_meeting_idx ON meeting_items (county_id, meeting_id, position);
CREATE UNIQUE INDEX meeting_items_county_id_sitting_id_key ON meeting_items (county_id, sitting_id) WHERE status = 'current';

-- The roll: who belongs to a meeting, with a vote or without (M6), and their answer to the notice (M11).
-- Who left the roll after something referred to them is struck, not removed.
CREATE TABLE meeting_people (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    deputy_id UUID,
    account_id UUID,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('deputy', 'member', 'without_vote', 'staff')),
    post TEXT,
    has_vote BOOLEAN NOT NULL,
    is_suspended BOOLEAN NOT NULL,
    is_struck BOOLEAN NOT NULL,
    delegation TEXT,
    seat TEXT,
    read_at TIMESTAMPTZ,
    answer TEXT NOT NULL CHECK (answer IN ('none', 'attend', 'leave')),
    answered_at TIMESTAMPTZ,
    answered_by_name TEXT,
    leave_kind TEXT CHECK (leave_kind IN ('illness', 'official', 'personal')),
    leave_reason TEXT,
    leave_status TEXT NOT NULL CHECK (leave_status IN ('none', 'asked', 'approved', 'refused')),
    leave_decided_by_name TEXT,
    leave_decided_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT meeting_people_county_id_meeting_id_deputy_id_key UNIQUE (county_id, meeting_id, deputy_id),
    CONSTRAINT meeting_people_county_id_meeting_id_account_id_key UNIQUE (county_id, meeting_id, account_id),
    CHECK (NOT has_vote OR capacity IN ('deputy', 'member')),
    CHECK (NOT (has_vote AND (is_suspended OR is_struck))),
    CHECK ((answer = 'none') = (answered_at IS NULL)),
    CHECK ((leave_status = 'none') = (leave_kind IS NULL)),
    CHECK ((leave_status = 'none') = (leave_reason IS NULL)),
    CHECK (answer <> 'leave' OR leave_status <> 'none'),
    CHECK ((leave_status IN ('approved', 'refused')) = (leave_decided_at IS NOT NULL)),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
);
CREATE INDEX meeting_people_list_idx ON meeting_people (county_id, meeting_id, sort_key, id);
CREATE INDEX meeting_people_deputy_idx ON meeting_people (county_id, deputy_id, meeting_id);

-- Who is in a sitting now: what the history says last, kept for counting.
CREATE TABLE meeting_sitting_people (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    sitting_id UUID NOT NULL,
    person_id UUID NOT NULL,
    is_present BOOLEAN NOT NULL,
    first_in_at TIMESTAMPTZ NOT NULL,
    last_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, sitting_id, person_id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id)
);
CREATE INDEX meeting_sitting_people_present_idx ON meeting_sitting_people (county_id, sitting_id, is_present, person_id);
CREATE INDEX meeting_sitting_people_person_idx ON meeting_sitting_people (county_id, person_id);

-- Who came and went, how it was recorded; nothing is ever changed here.
CREATE TABLE meeting_presences (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    sitting_id UUID NOT NULL,
    person_id UUID NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    way TEXT NOT NULL CHECK (way IN ('qr', 'scan', 'staff', 'code', 'manual')),
    reason TEXT,
    noted_at TIMESTAMPTZ,
    at TIMESTAMPTZ NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (way <> 'manual' OR reason IS NOT NULL),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX meeting_presences_sitting_idx ON meeting_presences (county_id, sitting_id, at, id);
CREATE INDEX meeting_presences_person_idx ON meeting_presences (county_id, person_id, at, id);

-- What was said about an item; a remark may become an oral opinion (J21).
CREATE TABLE meeting_remarks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    item_id UUID NOT NULL,
    sitting_id UUID,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('speech', 'remark')),
    content TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_by_name TEXT NOT NULL,
    oral_opinion_id UUID,
    PRIMARY KEY (county_id, id),
    CONSTRAINT meeting_remarks_county_id_oral_opinion_id_key UNIQUE (county_id, oral_opinion_id),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, item_id) REFERENCES meeting_items (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id),
    FOREIGN KEY (county_id, oral_opinion_id) REFERENCES oral_opinions (county_id, id)
);
CREATE INDEX meeting_remarks_item_idx ON meeting_remarks (county_id, item_id, at, id);

-- As every table: a county counts as the whole table.
ALTER TABLE meetings ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE meeting_sittings ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE meeting_items ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE meeting_people ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE meeting_sitting_people ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE meeting_presences ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE meeting_remarks ALTER COLUMN county_id SET (n_distinct = 1);
