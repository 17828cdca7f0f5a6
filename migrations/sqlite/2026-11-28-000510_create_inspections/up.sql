-- Inspections, research and inspections of law enforcement (J22): deputies look, write a report; the presidium
-- hands it over to units, which answer; the result is fed back to the deputies.
CREATE TABLE inspections (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('inspection', 'research', 'law_enforcement')),
    title TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    place TEXT NOT NULL,
    lead_deputy_id BLOB NOT NULL,
    lead_name TEXT NOT NULL,
    deputy_count INTEGER NOT NULL CHECK (deputy_count >= 1),
    status TEXT NOT NULL CHECK (status IN ('open', 'handed_over', 'answered', 'fed_back')),
    has_report INTEGER NOT NULL,
    unit_count INTEGER NOT NULL,
    answered_count INTEGER NOT NULL,
    due_on TEXT,
    is_demo INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    created_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    search_text TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK (begins_on <= ends_on),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (status = 'open' OR has_report),
    CHECK ((status = 'open') = (unit_count = 0)),
    CHECK (answered_count <= unit_count),
    CHECK (status NOT IN ('answered', 'fed_back') OR answered_count = unit_count),
    CHECK ((status = 'handed_over') = (due_on IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, lead_deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX inspections_created_idx ON inspections (county_id, created_at, id);
CREATE INDEX inspections_town_idx ON inspections (county_id, town_id, created_at, id);
CREATE INDEX inspections_lead_idx ON inspections (county_id, lead_deputy_id, created_at, id);

-- Who took part.
CREATE TABLE inspection_deputies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    inspection_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (county_id, inspection_id, deputy_id),
    FOREIGN KEY (county_id, inspection_id) REFERENCES inspections (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_deputies_deputy_idx ON inspection_deputies (county_id, deputy_id, inspection_id);

-- What was found and what is suggested: long, and read on the page of the inspection only.
CREATE TABLE inspection_reports (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    inspection_id BLOB NOT NULL,
    written_by BLOB NOT NULL,
    written_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, inspection_id),
    FOREIGN KEY (county_id, inspection_id) REFERENCES inspections (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, written_by) REFERENCES accounts (county_id, id)
) STRICT;

-- To whom the presidium handed the report over, what is asked, and what was answered.
CREATE TABLE inspection_handovers (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    inspection_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    decided_on TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    due_on TEXT NOT NULL,
    answered_by TEXT,
    answered_post TEXT,
    answered_on TEXT,
    answer_recorded_by BLOB,
    answer_recorded_by_name TEXT,
    answered_at TEXT,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    request TEXT NOT NULL,
    answer TEXT,
    PRIMARY KEY (county_id, id),
    CONSTRAINT inspection_handovers_county_id_inspection_id_unit_id_key UNIQUE (county_id, inspection_id, unit_id),
    CHECK (
        (answer IS NULL) = (answered_at IS NULL)
        AND (answer IS NULL) = (answered_on IS NULL)
        AND (answer IS NULL) = (answered_by IS NULL)
        AND (answer IS NULL) = (answered_post IS NULL)
        AND (answer IS NULL) = (answer_recorded_by IS NULL)
        AND (answer IS NULL) = (answer_recorded_by_name IS NULL)
    ),
    CHECK (answered_on IS NULL OR answered_on >= decided_on),
    FOREIGN KEY (county_id, inspection_id) REFERENCES inspections (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, answer_recorded_by) REFERENCES accounts (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX inspection_handovers_unit_idx ON inspection_handovers (county_id, unit_id, inspection_id);

-- What the deputies who took part were told of the result.
CREATE TABLE inspection_feedbacks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    inspection_id BLOB NOT NULL,
    fed_back_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (county_id, inspection_id),
    FOREIGN KEY (county_id, inspection_id) REFERENCES inspections (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
