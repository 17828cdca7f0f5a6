-- Which part of its record a file belongs to: the step of an activity of a deputy group that a picture proves (A2); none
-- for a file of the whole record. And the temporary Party branch of a session (临时党支部), with its secretary and members.
ALTER TABLE attachments ADD COLUMN part TEXT CHECK (length(part) BETWEEN 1 AND 40);
CREATE TABLE meeting_party_branches (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    meeting_id UUID NOT NULL,
    branch TEXT NOT NULL CHECK (length(branch) BETWEEN 1 AND 300),
    PRIMARY KEY (county_id, meeting_id),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id)
);
-- A step may also have led to a decision that is carried out, or to what a visitor of a reception brought forward. Only
-- a CHECK changes, nothing of how rows are stored.
ALTER TABLE group_activity_steps DROP CONSTRAINT group_activity_steps_link_kind_check;
ALTER TABLE group_activity_steps ADD CONSTRAINT group_activity_steps_link_kind_check CHECK (link_kind IN ('suggestion', 'oral_opinion', 'project_idea', 'inspection', 'decision', 'reception_visit'));
ALTER TABLE meeting_party_branches ALTER COLUMN county_id SET (n_distinct = 1);
