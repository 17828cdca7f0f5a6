-- What became of each suggestion that was handed in, one narrow row each: lists, statistics and
-- exports count these rows. Derived from the records by following the log; nothing else writes here.
-- `status` copies that of the suggestion, whose table checks it.
CREATE TABLE suggestion_outcomes (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    town_id BLOB,
    unit_id BLOB,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    status TEXT NOT NULL,
    year INTEGER NOT NULL,
    submitted_at TEXT NOT NULL,
    result_class TEXT CHECK (result_class IN ('A', 'B', 'C', 'D')),
    in_time INTEGER,
    contact TEXT NOT NULL CHECK (contact IN ('none', 'remote', 'in_person')),
    rating TEXT CHECK (rating IN ('satisfied', 'basically_satisfied', 'dissatisfied')),
    running_due_on TEXT,
    due_on TEXT,
    assigned_on TEXT,
    answered_on TEXT,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
) STRICT, WITHOUT ROWID;
-- In the order in which they are counted, so that no rows are sorted.
CREATE INDEX suggestion_outcomes_town_idx ON suggestion_outcomes (county_id, town_id, status, result_class, in_time, contact, rating);
CREATE INDEX suggestion_outcomes_unit_idx ON suggestion_outcomes (county_id, unit_id, status, result_class, in_time, contact, rating);
CREATE INDEX suggestion_outcomes_year_idx ON suggestion_outcomes (county_id, year, status, result_class, in_time, contact, rating, level);
CREATE INDEX suggestion_outcomes_due_idx ON suggestion_outcomes (county_id, running_due_on);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('suggestion_outcomes', 'suggestion_outcomes', '30000 30000 1'),
    ('suggestion_outcomes', 'suggestion_outcomes_town_idx', '30000 30000 1500 150 50 40 15 8'),
    ('suggestion_outcomes', 'suggestion_outcomes_unit_idx', '30000 30000 600 60 20 15 8 4'),
    ('suggestion_outcomes', 'suggestion_outcomes_year_idx', '30000 30000 3000 300 100 80 30 15 10'),
    ('suggestion_outcomes', 'suggestion_outcomes_due_idx', '30000 30000 30');
