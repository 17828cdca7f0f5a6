-- How a unit means to handle a suggestion (办理方案): measures, who is responsible, steps with their days.
-- A plan is never changed: another revision follows it.
CREATE TABLE suggestion_plans (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    measures TEXT NOT NULL,
    responsible TEXT NOT NULL,
    steps TEXT NOT NULL,
    written_by BLOB NOT NULL,
    written_by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT suggestion_plans_revision_key UNIQUE (county_id, suggestion_id, unit_id, revision),
    CHECK (revision > 0),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, written_by) REFERENCES accounts (county_id, id)
) STRICT;
