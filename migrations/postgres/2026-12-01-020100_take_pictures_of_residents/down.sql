-- Without an account there is nobody to name as who uploaded them.
DROP INDEX attachments_public_idx;
DELETE FROM attachments WHERE uploaded_by IS NULL;
ALTER TABLE attachments DROP CONSTRAINT attachments_uploaded_by_check;
ALTER TABLE attachments ALTER COLUMN uploaded_by SET NOT NULL;
