-- The days on which the reminders of a county were given: whoever enters the row gives them.
CREATE TABLE reminder_runs (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    run_on TEXT NOT NULL,
    PRIMARY KEY (county_id, run_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_runs_run_on_idx ON reminder_runs (run_on);

-- What lists the reminders of one recipient and day.
CREATE TABLE reminder_digests (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id BLOB NOT NULL,
    given_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT reminder_digests_once_key UNIQUE (county_id, recipient_kind, recipient_id, given_on)
) STRICT, WITHOUT ROWID;

-- One reminder per deadline or promise, last day, step and recipient: another last day starts a series of its own.
CREATE TABLE reminders (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    digest_id BLOB NOT NULL,
    source_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise')),
    due_on TEXT NOT NULL,
    step INTEGER NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    given_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT reminders_once_key UNIQUE (county_id, source_id, due_on, step, recipient_kind, recipient_id),
    FOREIGN KEY (county_id, digest_id) REFERENCES reminder_digests (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_recipient_idx ON reminders (county_id, recipient_id, created_at, id);
CREATE INDEX reminders_digest_idx ON reminders (county_id, digest_id, created_at, id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('reminders', 'reminders', '100000 100000 1'),
    ('reminders', 'reminders_recipient_idx', '100000 100000 500 5 1'),
    ('reminders', 'reminders_digest_idx', '100000 100000 5 5 1'),
    ('reminder_digests', 'reminder_digests', '20000 20000 1');
