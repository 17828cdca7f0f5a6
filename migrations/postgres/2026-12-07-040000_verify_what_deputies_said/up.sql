-- Who said that a deputy was there: an office, or deputies alone. What deputies alone said waits for the office as a duty
-- record; what stood there before was said by an office. And draws of the county that looks at records again (抽查).
ALTER TABLE group_activity_presences ADD COLUMN is_by_office BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE reception_deputies ADD COLUMN is_by_office BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE deputy_visit_deputies ADD COLUMN is_by_office BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE inspection_deputies ADD COLUMN is_by_office BOOLEAN NOT NULL DEFAULT TRUE;
-- Which account decided stands in the event of the decision; nothing ever read it here.
ALTER TABLE duty_records DROP COLUMN decided_by;
ALTER TABLE duty_records ADD COLUMN is_by_office BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE duty_records SET is_by_office = FALSE WHERE origin = 'entered';
CREATE INDEX duty_records_quarter_idx ON duty_records (county_id, year, quarter, town_id, status);
CREATE INDEX duty_records_status_idx ON duty_records (county_id, status, town_id, held_on, id);
CREATE TABLE duty_draws (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    town_id UUID,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    number INTEGER NOT NULL CHECK (number > 0),
    pool INTEGER NOT NULL CHECK (pool >= number),
    pool_digest TEXT NOT NULL,
    seed TEXT NOT NULL,
    drawn_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id)
);
CREATE TABLE duty_draw_records (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    draw_id UUID NOT NULL,
    record_id UUID NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    PRIMARY KEY (county_id, draw_id, record_id),
    FOREIGN KEY (county_id, draw_id) REFERENCES duty_draws (county_id, id),
    FOREIGN KEY (county_id, record_id) REFERENCES duty_records (county_id, id)
);
CREATE INDEX duty_draws_quarter_idx ON duty_draws (county_id, year, quarter, created_at, id);
CREATE INDEX duty_draws_town_idx ON duty_draws (county_id, town_id);
CREATE INDEX duty_draw_records_record_idx ON duty_draw_records (county_id, record_id);
ALTER TABLE duty_draws ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE duty_draw_records ALTER COLUMN county_id SET (n_distinct = 1);
