-- What became of each suggestion that was handed in, one narrow row each: lists, statistics and
-- exports count these rows. Derived from the records by following the log; nothing else writes here.
-- `status` copies that of the suggestion, whose table checks it.
CREATE TABLE suggestion_outcomes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    suggestion_id UUID NOT NULL,
    town_id UUID,
    unit_id UUID,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    status TEXT NOT NULL,
    year INTEGER NOT NULL,
    submitted_at TIMESTAMPTZ NOT NULL,
    result_class TEXT CHECK (result_class IN ('A', 'B', 'C', 'D')),
    in_time BOOLEAN,
    contact TEXT NOT NULL CHECK (contact IN ('none', 'remote', 'in_person')),
    rating TEXT CHECK (rating IN ('satisfied', 'basically_satisfied', 'dissatisfied')),
    running_due_on DATE,
    due_on DATE,
    assigned_on DATE,
    answered_on DATE,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id)
);
-- In the order in which they are counted, so that no rows are sorted.
CREATE INDEX suggestion_outcomes_town_idx ON suggestion_outcomes (county_id, town_id, status, result_class, in_time, contact, rating);
CREATE INDEX suggestion_outcomes_unit_idx ON suggestion_outcomes (county_id, unit_id, status, result_class, in_time, contact, rating);
CREATE INDEX suggestion_outcomes_year_idx ON suggestion_outcomes (county_id, year, status, result_class, in_time, contact, rating, level);
CREATE INDEX suggestion_outcomes_due_idx ON suggestion_outcomes (county_id, running_due_on);
