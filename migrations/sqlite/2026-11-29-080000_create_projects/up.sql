-- The year's round of livelihood projects (民生实事) of a congress (V1, V2): solicited the year before, then sorted.
CREATE TABLE project_rounds (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('preparing', 'soliciting', 'sorting')),
    solicit_from TEXT,
    solicit_until TEXT,
    min_days INTEGER,
    ended_on TEXT,
    is_demo INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    created_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT project_rounds_county_id_organ_id_year_key UNIQUE (county_id, organ_id, year),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (status = 'preparing' OR (solicit_from IS NOT NULL AND solicit_until IS NOT NULL)),
    CHECK ((status = 'preparing') = (min_days IS NULL)),
    CHECK ((status = 'sorting') = (ended_on IS NOT NULL)),
    CHECK (solicit_from IS NULL OR solicit_until IS NULL OR solicit_until >= solicit_from),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX project_rounds_year_idx ON project_rounds (county_id, year, id);
CREATE INDEX project_rounds_town_idx ON project_rounds (county_id, town_id, year, id);

-- The call to give ideas (征集公告): long, and read on its page only.
CREATE TABLE project_round_texts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    round_id BLOB NOT NULL,
    call TEXT NOT NULL,
    PRIMARY KEY (county_id, round_id),
    FOREIGN KEY (county_id, round_id) REFERENCES project_rounds (county_id, id) ON DELETE CASCADE
) STRICT;

-- Ideas (V2), each from one origin. Without a round it is in the reserve pool (储备库).
CREATE TABLE project_ideas (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    round_id BLOB,
    channel TEXT NOT NULL CHECK (channel IN ('resident', 'deputy', 'station', 'group', 'staff', 'questionnaire', 'unit')),
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    place TEXT,
    village TEXT,
    category TEXT CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    received_on TEXT NOT NULL,
    deputy_id BLOB,
    unit_id BLOB,
    status TEXT NOT NULL CHECK (status IN ('new', 'taken', 'merged', 'excluded', 'pooled')),
    merged_into BLOB,
    exclusion_reason TEXT CHECK (exclusion_reason IN ('burden', 'debt', 'stability', 'not_public', 'not_within_year', 'superior_arranged', 'done_already', 'other')),
    exclusion_note TEXT,
    is_demo INTEGER NOT NULL,
    recorded_by BLOB,
    recorded_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT project_ideas_county_id_organ_id_number_key UNIQUE (county_id, organ_id, number),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((channel = 'deputy') = (deputy_id IS NOT NULL)),
    CHECK ((channel = 'unit') = (unit_id IS NOT NULL)),
    CHECK (status NOT IN ('new', 'taken') OR round_id IS NOT NULL),
    CHECK (status <> 'pooled' OR round_id IS NULL),
    CHECK ((status = 'merged') = (merged_into IS NOT NULL)),
    CHECK (merged_into IS NULL OR merged_into <> id),
    CHECK ((status = 'excluded') = (exclusion_reason IS NOT NULL)),
    CHECK ((exclusion_reason IS NULL) = (exclusion_note IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, round_id) REFERENCES project_rounds (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, merged_into) REFERENCES project_ideas (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX project_ideas_created_idx ON project_ideas (county_id, created_at, id);
CREATE INDEX project_ideas_town_idx ON project_ideas (county_id, town_id, created_at, id);
CREATE INDEX project_ideas_organ_idx ON project_ideas (county_id, organ_id, created_at, id);
CREATE INDEX project_ideas_round_idx ON project_ideas (county_id, round_id, created_at, id);
CREATE INDEX project_ideas_counts_idx ON project_ideas (county_id, round_id, status, channel);
CREATE INDEX project_ideas_unit_idx ON project_ideas (county_id, unit_id, created_at, id);
CREATE INDEX project_ideas_deputy_idx ON project_ideas (county_id, deputy_id, created_at, id);
CREATE INDEX project_ideas_merged_idx ON project_ideas (county_id, merged_into);

-- How to reach who gave an idea: personal, read by the office alone, and apart from what others read.
CREATE TABLE project_idea_contacts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    idea_id BLOB NOT NULL,
    name TEXT,
    phone TEXT,
    PRIMARY KEY (county_id, idea_id),
    CHECK (name IS NOT NULL OR phone IS NOT NULL),
    FOREIGN KEY (county_id, idea_id) REFERENCES project_ideas (county_id, id) ON DELETE CASCADE
) STRICT;
