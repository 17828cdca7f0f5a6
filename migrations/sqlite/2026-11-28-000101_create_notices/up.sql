-- Whether an account leads the organ it works for: told when a deadline is at hand.
ALTER TABLE accounts ADD COLUMN is_leader INTEGER NOT NULL DEFAULT 0;

-- Derived from the event log, never typed in: who should know what. Rebuilt from zero by the notices consumer.
CREATE TABLE notices (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id BLOB NOT NULL,
    about TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    params TEXT NOT NULL,
    is_out INTEGER NOT NULL,
    told_by_event INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_recipient_idx ON notices (county_id, recipient_id, created_at, id);

-- Not derived: which notices an account has read. Kept by identifier, which a rebuild does not change.
CREATE TABLE notice_reads (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    account_id BLOB NOT NULL,
    notice_id BLOB NOT NULL,
    notice_at TEXT NOT NULL,
    read_at TEXT NOT NULL,
    PRIMARY KEY (county_id, account_id, notice_id),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;

-- Everything up to here counts as read by an account.
CREATE TABLE notice_marks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    account_id BLOB NOT NULL,
    read_until TEXT NOT NULL,
    PRIMARY KEY (county_id, account_id),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('notices', 'notices', '300000 300000 1'),
    ('notices', 'notices_recipient_idx', '300000 300000 1000 2 1'),
    ('notice_reads', 'notice_reads', '50000 50000 100 1');
