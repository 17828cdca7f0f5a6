DROP TABLE calendar_days;
DROP TABLE region_changes;
DROP TABLE regions;
