-- The end of each county's chain of seals, beside the chain: cutting off its end shows.
CREATE TABLE event_heads (
    county_id INTEGER NOT NULL PRIMARY KEY REFERENCES counties (id),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO event_heads (county_id, sequence, hash)
SELECT s.county_id, s.sequence, s.hash FROM event_seals AS s
WHERE s.sequence = (SELECT MAX(o.sequence) FROM event_seals AS o WHERE o.county_id = s.county_id);
