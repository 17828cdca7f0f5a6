ALTER TABLE inquiries DROP COLUMN paper_asked_at;
ALTER TABLE motions DROP COLUMN paper_asked_at;
