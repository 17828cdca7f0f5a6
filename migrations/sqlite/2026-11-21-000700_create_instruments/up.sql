-- A deadline with all it was computed from, so that it can explain itself for ever.
CREATE TABLE deadlines (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    basis TEXT NOT NULL,
    start_event TEXT NOT NULL,
    start_on TEXT NOT NULL,
    term_unit TEXT NOT NULL CHECK (term_unit IN ('months', 'calendar_days', 'working_days')),
    term_amount INTEGER NOT NULL,
    nominal_due_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    steps TEXT NOT NULL,
    extended_from TEXT,
    extension_reason TEXT,
    extended_by TEXT,
    extended_at TEXT,
    closed_on TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_subject_idx ON deadlines (county_id, subject_id, created_at);
CREATE INDEX deadlines_due_idx ON deadlines (county_id, closed_on, due_on);

CREATE TABLE attachments (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    file_name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    storage_key TEXT NOT NULL,
    uploaded_by BLOB NOT NULL,
    uploaded_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, uploaded_by) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_subject_idx ON attachments (county_id, subject_id, created_at);

-- The last number given in a series, such as the suggestions of one organ in one year.
CREATE TABLE number_series (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    series TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    PRIMARY KEY (county_id, series)
) STRICT, WITHOUT ROWID;

-- An uploaded table between preview and confirmation.
CREATE TABLE imports (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deputies', 'units', 'accounts')),
    file_name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('previewed', 'applied', 'discarded')),
    rows TEXT NOT NULL,
    report TEXT NOT NULL,
    created_by BLOB NOT NULL,
    created_at TEXT NOT NULL,
    applied_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;
