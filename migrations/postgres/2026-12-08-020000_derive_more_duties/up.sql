-- More of what deputies do follows from elsewhere (A9): contacts with residents and deputies, answered letters, oral opinions,
-- questions, inquiries; with the kind 联系群众.
ALTER TABLE duty_records DROP CONSTRAINT duty_records_kind_check;
ALTER TABLE duty_records ADD CONSTRAINT duty_records_kind_check CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'contact', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence'));
ALTER TABLE duty_records DROP CONSTRAINT duty_records_source_kind_check;
ALTER TABLE duty_records ADD CONSTRAINT duty_records_source_kind_check CHECK (source_kind IN ('meeting', 'sitting', 'group_activity', 'suggestion', 'motion', 'inspection', 'reception', 'training', 'voter_report', 'deputy_visit', 'award', 'deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry'));
ALTER TABLE duty_point_lines DROP CONSTRAINT duty_point_lines_kind_check;
ALTER TABLE duty_point_lines ADD CONSTRAINT duty_point_lines_kind_check CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'contact', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence'));
-- Who noted that somebody kept in touch: an office, or the deputy alone, whose word waits for the office. What is noted
-- already says so by its event.
ALTER TABLE deputy_contact_notes ADD COLUMN is_by_office BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE deputy_contact_notes SET is_by_office = TRUE WHERE EXISTS (
    SELECT 1 FROM events
    WHERE events.county_id = deputy_contact_notes.county_id AND events.subject_id = deputy_contact_notes.contact_id
        AND events.kind = 'deputy_contact.noted' AND events.at = deputy_contact_notes.at AND events.actor_role <> 'deputy'
);
-- What happened before is read once more; what is derived already stays as it is.
DELETE FROM event_cursors WHERE consumer = 'duty_records';
