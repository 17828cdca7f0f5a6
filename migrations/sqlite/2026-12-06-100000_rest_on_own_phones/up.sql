-- The browser of one's own phone: its session lives in a cookie like that of any browser, and may rest like that of an app.
DROP INDEX sessions_account_idx;
ALTER TABLE sessions RENAME TO sessions_before;
CREATE TABLE sessions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    client TEXT NOT NULL CHECK (client IN ('browser', 'phone', 'app')),
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    ended_at TEXT,
    end_reason TEXT,
    user_agent TEXT NOT NULL,
    ip TEXT NOT NULL,
    refresh_hash BLOB NOT NULL,
    previous_refresh_hash BLOB,
    rotated_at TEXT NOT NULL,
    permissions TEXT,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO sessions SELECT * FROM sessions_before;
DROP TABLE sessions_before;
CREATE INDEX sessions_account_idx ON sessions (county_id, account_id, ended_at);
