-- Reminders of deputy groups (domain 6.4): the activity of a quarter, closing it, the correction plan of a red one.
ALTER TABLE reminders RENAME TO reminders_old;
CREATE TABLE reminders (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    digest_id BLOB NOT NULL,
    source_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise', 'hand_over', 'report', 'publication', 'filing', 'activity', 'quarter_closing', 'correction')),
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
INSERT INTO reminders (
    county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id,
    title, number, given_on, created_at
) SELECT
    county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id,
    title, number, given_on, created_at
FROM reminders_old;
DROP TABLE reminders_old;
CREATE INDEX reminders_recipient_idx ON reminders (county_id, recipient_id, created_at, id);
CREATE INDEX reminders_digest_idx ON reminders (county_id, digest_id, created_at, id);
DELETE FROM sqlite_stat1 WHERE tbl IN ('reminders', 'reminders_old');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('reminders', 'reminders', '100000 100000 1'),
    ('reminders', 'reminders_recipient_idx', '100000 100000 500 5 1'),
    ('reminders', 'reminders_digest_idx', '100000 100000 5 5 1');
