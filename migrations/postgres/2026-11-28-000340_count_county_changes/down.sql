DROP TABLE county_versions;
