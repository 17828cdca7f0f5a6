DROP TABLE procedure_ticks;
DROP TABLE procedure_templates;
