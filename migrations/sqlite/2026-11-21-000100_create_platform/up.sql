-- A county is a tenant. Its number never changes, though its region code may (county to city).
CREATE TABLE counties (
    id INTEGER NOT NULL PRIMARY KEY,
    region_code TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT counties_region_code_key UNIQUE (region_code)
) STRICT;

-- The event log. tx orders concurrent transactions on PostgreSQL, where ids may commit out of order.
CREATE TABLE events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    tx INTEGER NOT NULL DEFAULT 0,
    county_id INTEGER NOT NULL REFERENCES counties (id),
    organ_id BLOB,
    actor_id BLOB,
    actor_name TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    request_id BLOB NOT NULL,
    at TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX events_tx_idx ON events (tx, id);
CREATE INDEX events_subject_idx ON events (county_id, subject_id, id);
CREATE INDEX events_county_idx ON events (county_id, id);
CREATE INDEX events_actor_idx ON events (county_id, actor_id, id);

-- The seal: one hash per event, chained per county.
CREATE TABLE event_seals (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    sequence INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (county_id, sequence),
    CONSTRAINT event_seals_event_id_key UNIQUE (event_id)
) STRICT, WITHOUT ROWID;

-- How far each consumer of the log has read.
CREATE TABLE event_cursors (
    consumer TEXT NOT NULL PRIMARY KEY,
    tx INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_keys (
    account_id BLOB NOT NULL,
    key TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    body BLOB NOT NULL,
    etag TEXT,
    location TEXT,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (account_id, key)
) STRICT;
CREATE INDEX idempotency_keys_expires_at_idx ON idempotency_keys (expires_at);
