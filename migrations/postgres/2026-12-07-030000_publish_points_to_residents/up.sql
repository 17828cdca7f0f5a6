-- To whom a closed quarter is published: the deputies of its congress, or residents, too. What was published before was
-- for the deputies; what is not published is for nobody.
ALTER TABLE duty_quarters ADD COLUMN audience TEXT CHECK (audience IN ('congress', 'public')) CHECK (audience IS NULL OR is_published);
UPDATE duty_quarters SET audience = 'congress' WHERE is_published;
