DROP INDEX diary_entries_leader_idx;
ALTER TABLE diary_entries DROP COLUMN is_shared_with_leader;
ALTER TABLE diary_entries DROP COLUMN opinion_id;
