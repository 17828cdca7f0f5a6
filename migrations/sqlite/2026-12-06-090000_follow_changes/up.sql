-- What changed since a cursor is read in the order of the log, county by county, and whom it concerned by the record:
-- each reads as many rows as it answers with, whatever else is there.
CREATE INDEX events_county_tx_idx ON events (county_id, tx, id);
CREATE INDEX notices_subject_idx ON notices (county_id, subject_id, recipient_id);
