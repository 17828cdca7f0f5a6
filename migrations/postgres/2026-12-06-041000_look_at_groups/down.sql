DROP TABLE group_inspections;
