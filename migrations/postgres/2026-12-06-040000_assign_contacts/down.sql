DELETE FROM procedure_templates WHERE kind = 'group_five_ones';
ALTER TABLE procedure_templates DROP CONSTRAINT procedure_templates_kind_check;
ALTER TABLE procedure_templates ADD CONSTRAINT procedure_templates_kind_check CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting', 'station_ten_haves'));
DROP TABLE deputy_group_checks;
DROP TABLE deputy_contact_notes;
DROP TABLE deputy_contacts;
