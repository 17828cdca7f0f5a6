DELETE FROM procedure_templates WHERE kind <> 'unit_handling';
ALTER TABLE procedure_templates DROP CONSTRAINT procedure_templates_kind_check;
ALTER TABLE procedure_templates ADD CONSTRAINT procedure_templates_kind_check CHECK (kind IN ('unit_handling'));
