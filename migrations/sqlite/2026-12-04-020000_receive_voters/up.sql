-- Receptions of voters (接待选民; A3, A4): the roster of a station, who is on duty, who came.
CREATE TABLE receptions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    station_id BLOB NOT NULL,
    held_on TEXT NOT NULL,
    begins_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    notice TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'announced', 'held', 'missed', 'cancelled')),
    announced_on TEXT,
    late_reason TEXT,
    moved_from TEXT,
    move_reason TEXT,
    end_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (ends_at > begins_at),
    CHECK (announced_on <= held_on),
    CHECK (status NOT IN ('announced', 'held') OR announced_on IS NOT NULL),
    CHECK ((status IN ('missed', 'cancelled')) = (end_reason IS NOT NULL)),
    CHECK ((moved_from IS NULL) = (move_reason IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, station_id) REFERENCES stations (county_id, id)
) STRICT;
-- What was called off leaves its time free.
CREATE UNIQUE INDEX receptions_county_id_station_id_begins_at_key ON receptions (county_id, station_id, begins_at) WHERE status <> 'cancelled';
CREATE INDEX receptions_held_idx ON receptions (county_id, held_on, id);
CREATE INDEX receptions_town_idx ON receptions (county_id, town_id, held_on, id);
CREATE INDEX receptions_organ_idx ON receptions (county_id, organ_id, held_on, id);
CREATE INDEX receptions_station_idx ON receptions (county_id, station_id, held_on, id);

CREATE TABLE reception_deputies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    reception_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    is_present INTEGER,
    reason TEXT,
    PRIMARY KEY (county_id, reception_id, deputy_id),
    CHECK (reason IS NULL OR is_present IS NOT NULL),
    FOREIGN KEY (county_id, reception_id) REFERENCES receptions (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
CREATE INDEX reception_deputies_deputy_idx ON reception_deputies (county_id, deputy_id, reception_id);

-- What visitors brought forward, and what became of it; who they are is for the office and those on duty.
CREATE TABLE reception_visits (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    reception_id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id BLOB,
    office_id BLOB NOT NULL,
    station_id BLOB NOT NULL,
    received_on TEXT NOT NULL,
    visitor_name TEXT,
    visitor_phone TEXT,
    village TEXT,
    matter TEXT NOT NULL,
    category TEXT CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    handling TEXT NOT NULL CHECK (handling IN ('open', 'answered', 'handed_over', 'suggested', 'refused')),
    answer TEXT,
    unit_id BLOB,
    unit_name TEXT,
    handed_on TEXT,
    due_on TEXT,
    result TEXT,
    result_on TEXT,
    fed_back_on TEXT,
    fed_back_note TEXT,
    refused_for TEXT CHECK (refused_for IN ('litigation', 'reconsideration', 'arbitration')),
    refused_note TEXT,
    suggestion_id BLOB,
    recorded_by_name TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (handling <> 'answered' OR answer IS NOT NULL),
    CHECK (handling <> 'handed_over' OR (unit_name IS NOT NULL AND handed_on IS NOT NULL AND due_on IS NOT NULL)),
    CHECK (handling <> 'suggested' OR suggestion_id IS NOT NULL),
    CHECK ((handling = 'refused') = (refused_for IS NOT NULL)),
    CHECK ((result IS NULL) = (result_on IS NULL)),
    FOREIGN KEY (county_id, reception_id) REFERENCES receptions (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, station_id) REFERENCES stations (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
) STRICT;
CREATE INDEX reception_visits_received_idx ON reception_visits (county_id, received_on, id);
CREATE INDEX reception_visits_town_idx ON reception_visits (county_id, town_id, received_on, id);
CREATE INDEX reception_visits_reception_idx ON reception_visits (county_id, reception_id, received_on, id);

-- A visit can become a suggestion.
DROP INDEX suggestion_origins_subject_idx;
ALTER TABLE suggestion_origins RENAME TO suggestion_origins_before;
CREATE TABLE suggestion_origins (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('motion', 'opinion', 'message', 'diary', 'reception')),
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO suggestion_origins SELECT * FROM suggestion_origins_before;
DROP TABLE suggestion_origins_before;
CREATE INDEX suggestion_origins_subject_idx ON suggestion_origins (county_id, subject_id);
