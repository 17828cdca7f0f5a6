-- What an account has sent ahead of its records is counted before it may send more.
CREATE INDEX attachments_uploader_idx ON attachments (county_id, uploaded_by, created_at);
