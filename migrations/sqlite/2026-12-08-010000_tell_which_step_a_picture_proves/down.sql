UPDATE group_activity_steps SET link_kind = NULL, link_id = NULL WHERE link_kind IN ('decision', 'reception_visit');
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''inspection'', ''decision'', ''reception_visit''))', '''inspection''))') WHERE type = 'table' AND name = 'group_activity_steps';
PRAGMA writable_schema = RESET;
DROP TABLE meeting_party_branches;
ALTER TABLE attachments DROP COLUMN part;
