-- The first page of an office asks how many records wait for its word. A status tells PostgreSQL little, as nearly all
-- records are verified: it read all records of the town to find none.
CREATE INDEX duty_records_waiting_idx ON duty_records (county_id, town_id, status, origin);
CREATE INDEX duty_records_office_idx ON duty_records (county_id, office_id, status, origin);
-- Proportions for the planner, as those of the table's other indexes.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('duty_records', 'duty_records_waiting_idx', '400000 200000 10000 2500 1250'),
    ('duty_records', 'duty_records_office_idx', '400000 200000 5000 1250 625');
