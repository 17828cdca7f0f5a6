-- Without an account there is nobody to name as who uploaded them.
CREATE TABLE attachments_old (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    file_name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    storage_key TEXT NOT NULL,
    uploaded_by BLOB NOT NULL,
    uploaded_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, uploaded_by) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO attachments_old SELECT * FROM attachments WHERE uploaded_by IS NOT NULL;
DROP TABLE attachments;
ALTER TABLE attachments_old RENAME TO attachments;
CREATE INDEX attachments_subject_idx ON attachments (county_id, subject_id, created_at);
