-- The first page of an office asks how many records wait for its word. A status tells PostgreSQL little, as nearly all
-- records are verified: it read all records of the town to find none.
CREATE INDEX duty_records_waiting_idx ON duty_records (county_id, town_id, status, origin);
CREATE INDEX duty_records_office_idx ON duty_records (county_id, office_id, status, origin);
