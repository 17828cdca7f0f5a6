-- A unit asks for more time, the office that handed it over agrees or not (J10).
CREATE TABLE suggestion_extensions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    office_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    reason TEXT NOT NULL,
    asked_by BLOB NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    due_before TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('granted', 'refused', 'lapsed')),
    note TEXT,
    decided_by_name TEXT,
    decided_at TEXT,
    due_after TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((decision = 'granted') = (due_after IS NOT NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, asked_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_extensions_idx ON suggestion_extensions (county_id, suggestion_id, asked_at);
-- One request waits at a time; also where an office finds what waits for it.
CREATE UNIQUE INDEX suggestion_extensions_open_key ON suggestion_extensions (county_id, suggestion_id) WHERE decided_at IS NULL;
CREATE INDEX suggestion_extensions_office_idx ON suggestion_extensions (county_id, office_id, suggestion_id) WHERE decided_at IS NULL;
