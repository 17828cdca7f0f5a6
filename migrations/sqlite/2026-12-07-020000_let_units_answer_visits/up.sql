-- What a unit itself says about a visitor's matter that was handed over to it: it has settled it, or it is not its own.
CREATE TABLE reception_unit_replies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    unit_id BLOB NOT NULL,
    unit_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('settled', 'not_ours')),
    reason TEXT,
    replied_on TEXT NOT NULL,
    replied_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((kind = 'not_ours') = (reason IS NOT NULL)),
    FOREIGN KEY (county_id, visit_id) REFERENCES reception_visits (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
) STRICT;
CREATE INDEX reception_unit_replies_visit_idx ON reception_unit_replies (county_id, visit_id, created_at, id);
CREATE INDEX reception_visits_unit_idx ON reception_visits (county_id, unit_id, received_on, id);
CREATE INDEX reception_visits_due_idx ON reception_visits (county_id, due_on, id) WHERE handling = 'handed_over' AND result IS NULL;
