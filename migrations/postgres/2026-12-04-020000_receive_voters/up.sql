-- Receptions of voters (接待选民; A3, A4): the roster of a station, who is on duty, who came.
CREATE TABLE receptions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    station_id UUID NOT NULL,
    held_on DATE NOT NULL,
    begins_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    notice TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'announced', 'held', 'missed', 'cancelled')),
    announced_on DATE,
    late_reason TEXT,
    moved_from DATE,
    move_reason TEXT,
    end_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
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
);
-- What was called off leaves its time free.
CREATE UNIQUE INDEX receptions_county_id_station_id_begins_at_key ON receptions (county_id, station_id, begins_at) WHERE status <> 'cancelled';
CREATE INDEX receptions_held_idx ON receptions (county_id, held_on, id);
CREATE INDEX receptions_town_idx ON receptions (county_id, town_id, held_on, id);
CREATE INDEX receptions_organ_idx ON receptions (county_id, organ_id, held_on, id);
CREATE INDEX receptions_station_idx ON receptions (county_id, station_id, held_on, id);

CREATE TABLE reception_deputies (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    reception_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    is_present BOOLEAN,
    reason TEXT,
    PRIMARY KEY (county_id, reception_id, deputy_id),
    CHECK (reason IS NULL OR is_present IS NOT NULL),
    FOREIGN KEY (county_id, reception_id) REFERENCES receptions (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX reception_deputies_deputy_idx ON reception_deputies (county_id, deputy_id, reception_id);

-- What visitors brought forward, and what became of it; who they are is for the office and those on duty.
CREATE TABLE reception_visits (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    reception_id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id UUID,
    office_id UUID NOT NULL,
    station_id UUID NOT NULL,
    received_on DATE NOT NULL,
    visitor_name TEXT,
    visitor_phone TEXT,
    village TEXT,
    matter TEXT NOT NULL,
    category TEXT CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    handling TEXT NOT NULL CHECK (handling IN ('open', 'answered', 'handed_over', 'suggested', 'refused')),
    answer TEXT,
    unit_id UUID,
    unit_name TEXT,
    handed_on DATE,
    due_on DATE,
    result TEXT,
    result_on DATE,
    fed_back_on DATE,
    fed_back_note TEXT,
    refused_for TEXT CHECK (refused_for IN ('litigation', 'reconsideration', 'arbitration')),
    refused_note TEXT,
    suggestion_id UUID,
    recorded_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
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
);
CREATE INDEX reception_visits_received_idx ON reception_visits (county_id, received_on, id);
CREATE INDEX reception_visits_town_idx ON reception_visits (county_id, town_id, received_on, id);
CREATE INDEX reception_visits_reception_idx ON reception_visits (county_id, reception_id, received_on, id);

-- A visit can become a suggestion.
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion', 'message', 'diary', 'reception'));
ALTER TABLE receptions ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE reception_deputies ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE reception_visits ALTER COLUMN county_id SET (n_distinct = 1);
