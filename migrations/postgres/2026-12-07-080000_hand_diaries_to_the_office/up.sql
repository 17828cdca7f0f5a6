-- The diary of a deputy (A5): an entry that was handed to the office as an oral opinion (J21), and one that the leader of
-- the deputy's group reads, too.
ALTER TABLE diary_entries ADD COLUMN opinion_id UUID;
ALTER TABLE diary_entries ADD COLUMN is_shared_with_leader BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX diary_entries_leader_idx ON diary_entries (county_id, is_shared_with_leader, met_on, id);
