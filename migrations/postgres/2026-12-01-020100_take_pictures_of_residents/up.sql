-- Pictures that residents send with an idea or a letter: nobody with an account uploaded them.
ALTER TABLE attachments ALTER COLUMN uploaded_by DROP NOT NULL;
ALTER TABLE attachments ADD CONSTRAINT attachments_uploaded_by_check CHECK (uploaded_by IS NOT NULL OR subject_kind IN ('resident_message', 'project_idea'));
CREATE INDEX attachments_public_idx ON attachments (county_id, created_at) WHERE uploaded_by IS NULL;
