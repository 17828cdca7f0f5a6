-- What the office did about a late or missing answer (J18): criticised the unit before others, ordered it to
-- correct itself, and so on; the kinds are a parameter, so the name then is kept with the code.
CREATE TABLE suggestion_criticisms (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL,
    kind_name TEXT NOT NULL,
    content TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
CREATE INDEX suggestion_criticisms_idx ON suggestion_criticisms (county_id, suggestion_id, at);
CREATE INDEX suggestion_criticisms_unit_idx ON suggestion_criticisms (county_id, unit_id, at);
