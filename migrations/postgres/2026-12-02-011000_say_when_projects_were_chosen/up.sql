-- The round of a year says when its projects were chosen: it is not asked for ideas again.
ALTER TABLE project_rounds ADD COLUMN chosen_on DATE;
UPDATE project_rounds SET chosen_on = (
    SELECT MIN(selection.announced_on) FROM project_selections AS selection
    WHERE selection.county_id = project_rounds.county_id AND selection.round_id = project_rounds.id
);
