UPDATE group_activity_steps SET link_kind = NULL, link_id = NULL WHERE link_kind IN ('decision', 'reception_visit');
ALTER TABLE group_activity_steps DROP CONSTRAINT group_activity_steps_link_kind_check;
ALTER TABLE group_activity_steps ADD CONSTRAINT group_activity_steps_link_kind_check CHECK (link_kind IN ('suggestion', 'oral_opinion', 'project_idea', 'inspection'));
DROP TABLE meeting_party_branches;
ALTER TABLE attachments DROP COLUMN part;
