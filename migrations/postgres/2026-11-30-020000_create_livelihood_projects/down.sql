DROP TABLE project_selection_options;
DROP TABLE project_selections;
DROP TABLE project_remarks;
DROP TABLE project_appraisals;
DROP TABLE project_checks;
DROP TABLE project_origins;
DROP TABLE project_sources;
DROP TABLE project_texts;
DROP TABLE projects;
-- The ballots among projects go with the projects.
DELETE FROM ballot_votes WHERE ballot_id IN (SELECT id FROM ballots WHERE subject = 'selection');
DELETE FROM ballot_sheets WHERE ballot_id IN (SELECT id FROM ballots WHERE subject = 'selection');
DELETE FROM ballot_keys WHERE ballot_id IN (SELECT id FROM ballots WHERE subject = 'selection');
DELETE FROM ballot_boxes WHERE ballot_id IN (SELECT id FROM ballots WHERE subject = 'selection');
DELETE FROM ballot_hashes WHERE ballot_id IN (SELECT id FROM ballots WHERE subject = 'selection');
DELETE FROM ballot_opened WHERE ballot_id IN (SELECT id FROM ballots WHERE subject = 'selection');
DELETE FROM ballots WHERE subject = 'selection';
ALTER TABLE ballots DROP CONSTRAINT ballots_subject_check;
ALTER TABLE ballots ADD CONSTRAINT ballots_subject_check CHECK (subject IN ('decision', 'election', 'dismissal', 'rating'));
