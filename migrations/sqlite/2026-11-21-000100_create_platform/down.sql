DROP TABLE idempotency_keys;
DROP TABLE event_cursors;
DROP TABLE event_seals;
DROP TABLE events;
DROP TABLE counties;
