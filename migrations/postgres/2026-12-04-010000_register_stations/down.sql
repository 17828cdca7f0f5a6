DELETE FROM procedure_templates WHERE kind = 'station_ten_haves';
ALTER TABLE procedure_templates DROP CONSTRAINT procedure_templates_kind_check;
ALTER TABLE procedure_templates ADD CONSTRAINT procedure_templates_kind_check CHECK (kind IN ('unit_handling', 'congress_session', 'presidium_meeting', 'other_meeting'));
DROP TABLE station_checks;
DROP TABLE station_members;
DROP TABLE stations;
