-- Meetings have procedures, too.
ALTER TABLE procedure_templates DROP CONSTRAINT procedure_templates_kind_check;
ALTER TABLE procedure_templates ADD CONSTRAINT procedure_templates_kind_check CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting'));
