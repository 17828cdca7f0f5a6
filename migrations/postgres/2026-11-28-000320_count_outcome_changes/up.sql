-- How often the outcomes of a county's suggestions have changed: statistics are counted again only then.
CREATE TABLE suggestion_outcome_versions (
    county_id BIGINT NOT NULL PRIMARY KEY REFERENCES counties (id),
    version BIGINT NOT NULL
);
