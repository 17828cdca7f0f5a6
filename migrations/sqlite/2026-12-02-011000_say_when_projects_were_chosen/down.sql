ALTER TABLE project_rounds DROP COLUMN chosen_on;
