-- How often what changes seldom in a county has changed: organs, deputies, parameters, terms, days off.
-- What was worked out of it holds until then.
CREATE TABLE county_versions (
    county_id BIGINT NOT NULL PRIMARY KEY REFERENCES counties (id),
    version BIGINT NOT NULL
);
