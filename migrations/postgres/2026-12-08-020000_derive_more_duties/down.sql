-- What follows from the new sources is derived again when they are known again; what was entered stays as something else.
ALTER TABLE deputy_contact_notes DROP COLUMN is_by_office;
DELETE FROM duty_draw_records WHERE EXISTS (
    SELECT 1 FROM duty_records
    WHERE duty_records.county_id = duty_draw_records.county_id AND duty_records.id = duty_draw_records.record_id
        AND duty_records.source_kind IN ('deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry')
);
DELETE FROM duty_records WHERE source_kind IN ('deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry');
UPDATE duty_records SET kind = 'other' WHERE kind = 'contact';
UPDATE duty_point_lines SET kind = 'other' WHERE kind = 'contact';
UPDATE duty_rule_sets SET rules = REPLACE(rules::text, '"contact"', '"other"')::jsonb WHERE rules::text LIKE '%"contact"%';
ALTER TABLE duty_records DROP CONSTRAINT duty_records_kind_check;
ALTER TABLE duty_records ADD CONSTRAINT duty_records_kind_check CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence'));
ALTER TABLE duty_records DROP CONSTRAINT duty_records_source_kind_check;
ALTER TABLE duty_records ADD CONSTRAINT duty_records_source_kind_check CHECK (source_kind IN ('meeting', 'sitting', 'group_activity', 'suggestion', 'motion', 'inspection', 'reception', 'training', 'voter_report', 'deputy_visit', 'award'));
ALTER TABLE duty_point_lines DROP CONSTRAINT duty_point_lines_kind_check;
ALTER TABLE duty_point_lines ADD CONSTRAINT duty_point_lines_kind_check CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence'));
-- What happened before is read once more by the rules of then.
DELETE FROM event_cursors WHERE consumer = 'duty_records';
