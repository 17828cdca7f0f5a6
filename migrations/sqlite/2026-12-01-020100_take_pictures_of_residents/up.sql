-- Pictures that residents send with an idea or a letter: nobody with an account uploaded them.
CREATE TABLE attachments_new (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    file_name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    storage_key TEXT NOT NULL,
    uploaded_by BLOB,
    uploaded_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT attachments_uploaded_by_check CHECK (uploaded_by IS NOT NULL OR subject_kind IN ('resident_message', 'project_idea')),
    FOREIGN KEY (county_id, uploaded_by) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO attachments_new SELECT * FROM attachments;
DROP TABLE attachments;
ALTER TABLE attachments_new RENAME TO attachments;
CREATE INDEX attachments_subject_idx ON attachments (county_id, subject_id, created_at);
CREATE INDEX attachments_public_idx ON attachments (county_id, created_at) WHERE uploaded_by IS NULL;
