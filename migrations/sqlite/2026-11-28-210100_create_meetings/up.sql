-- Meetings of congresses and of what works for them (M1 to M14, P3, P4): sessions, meetings of the presidium,
-- of the standing committee and its council of chairpersons, of a deputy group, symposia.
CREATE TABLE meetings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    office_id BLOB NOT NULL,
    town_id BLOB,
    term_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('congress_session', 'presidium_meeting', 'standing_committee_meeting', 'council_meeting', 'group_meeting', 'symposium')),
    title TEXT NOT NULL,
    ordinal INTEGER,
    is_extraordinary INTEGER NOT NULL,
    year INTEGER NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    place TEXT NOT NULL,
    host TEXT,
    group_id BLOB,
    status TEXT NOT NULL CHECK (status IN ('planned', 'notified', 'open', 'closed', 'cancelled')),
    decided_on TEXT,
    published_on TEXT,
    notice TEXT,
    notified_at TEXT,
    notice_days INTEGER,
    closed_at TEXT,
    cancel_reason TEXT,
    is_demo INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    created_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
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
) STRICT;
CREATE UNIQUE INDEX meetings_county_id_organ_id_term_id_kind_ordinal_key
    ON meetings (county_id, organ_id, term_id, kind, ordinal) WHERE status <> 'cancelled';
CREATE INDEX meetings_begins_idx ON meetings (county_id, begins_on, id);
CREATE INDEX meetings_town_idx ON meetings (county_id, town_id, begins_on, id);
CREATE INDEX meetings_organ_idx ON meetings (county_id, organ_id, year, kind);

-- The sittings of a meeting; what the quorum was computed from is kept as it was when the sitting was opened.
CREATE TABLE meeting_sittings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    meeting_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preparatory', 'plenary', 'delegation', 'single')),
    title TEXT NOT NULL,
    begins_at TEXT NOT NULL,
    place TEXT,
    delegation TEXT,
    presided_by TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
    opened_at TEXT,
    opened_by_name TEXT,
    closed_at TEXT,
    voters_total INTEGER,
    required INTEGER,
    present_at_opening INTEGER,
    quorum_article TEXT,
    quorum_steps TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((status = 'planned') = (opened_at IS NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((opened_at IS NULL) = (voters_total IS NULL)),
    CHECK ((opened_at IS NULL) = (present_at_opening IS NULL)),
    CHECK ((required IS NULL) = (quorum_article IS NULL)),
    CHECK (required IS NULL OR present_at_opening >= required),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id)
) STRICT;
CREATE INDEX meeting_sittings_meeting_idx ON meeting_sittings (county_id, meeting_id, begins_at, position);

-- The agenda: a tree of items. What was changed after the notice the event log tells.
CREATE TABLE meeting_items (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    meeting_id BLOB NOT NULL,
    parent_id BLOB,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('report', 'deliberation', 'election', 'decision', 'rating', 'oath', 'announcement', 'other')),
    reporter TEXT,
    sitting_id BLOB,
    status TEXT NOT NULL CHECK (status IN ('pending', 'current', 'done', 'dropped')),
    started_at TEXT,
    finished_at TEXT,
    drop_reason TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (parent_id IS NULL OR parent_id <> id),
    CHECK ((status = 'dropped') = (drop_reason IS NOT NULL)),
    CHECK (status NOT IN ('current', 'done') OR started_at IS NOT NULL),
    CHECK (status <> 'done' OR finished_at IS NOT NULL),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, parent_id) REFERENCES meeting_items (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id)
) STRICT;
CREATE INDEX meeting_items_meeting_idx ON meeting_items (county_id, meeting_id, position);
CREATE UNIQUE INDEX meeting_items_county_id_sitting_id_key ON meeting_items (county_id, sitting_id) WHERE status = 'current';

-- The roll: who belongs to a meeting, with a vote or without (M6), and their answer to the notice (M11).
-- Who left the roll after something referred to them is struck, not removed.
CREATE TABLE meeting_people (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    meeting_id BLOB NOT NULL,
    deputy_id BLOB,
    account_id BLOB,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('deputy', 'member', 'without_vote', 'staff')),
    post TEXT,
    has_vote INTEGER NOT NULL,
    is_suspended INTEGER NOT NULL,
    is_struck INTEGER NOT NULL,
    delegation TEXT,
    seat TEXT,
    read_at TEXT,
    answer TEXT NOT NULL CHECK (answer IN ('none', 'attend', 'leave')),
    answered_at TEXT,
    answered_by_name TEXT,
    leave_kind TEXT CHECK (leave_kind IN ('illness', 'official', 'personal')),
    leave_reason TEXT,
    leave_status TEXT NOT NULL CHECK (leave_status IN ('none', 'asked', 'approved', 'refused')),
    leave_decided_by_name TEXT,
    leave_decided_at TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
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
) STRICT;
CREATE INDEX meeting_people_list_idx ON meeting_people (county_id, meeting_id, sort_key, id);
CREATE INDEX meeting_people_deputy_idx ON meeting_people (county_id, deputy_id, meeting_id);

-- Who is in a sitting now: what the history says last, kept for counting.
CREATE TABLE meeting_sitting_people (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    sitting_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    is_present INTEGER NOT NULL,
    first_in_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (county_id, sitting_id, person_id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_sitting_people_present_idx ON meeting_sitting_people (county_id, sitting_id, is_present, person_id);
CREATE INDEX meeting_sitting_people_person_idx ON meeting_sitting_people (county_id, person_id);

-- Who came and went, how it was recorded; nothing is ever changed here.
CREATE TABLE meeting_presences (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    meeting_id BLOB NOT NULL,
    sitting_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    way TEXT NOT NULL CHECK (way IN ('qr', 'scan', 'staff', 'code', 'manual')),
    reason TEXT,
    noted_at TEXT,
    at TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (way <> 'manual' OR reason IS NOT NULL),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX meeting_presences_sitting_idx ON meeting_presences (county_id, sitting_id, at, id);
CREATE INDEX meeting_presences_person_idx ON meeting_presences (county_id, person_id, at, id);

-- What was said about an item; a remark may become an oral opinion (J21).
CREATE TABLE meeting_remarks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    meeting_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    sitting_id BLOB,
    person_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('speech', 'remark')),
    content TEXT NOT NULL,
    at TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    oral_opinion_id BLOB,
    PRIMARY KEY (county_id, id),
    CONSTRAINT meeting_remarks_county_id_oral_opinion_id_key UNIQUE (county_id, oral_opinion_id),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, item_id) REFERENCES meeting_items (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id),
    FOREIGN KEY (county_id, oral_opinion_id) REFERENCES oral_opinions (county_id, id)
) STRICT;
CREATE INDEX meeting_remarks_item_idx ON meeting_remarks (county_id, item_id, at, id);
