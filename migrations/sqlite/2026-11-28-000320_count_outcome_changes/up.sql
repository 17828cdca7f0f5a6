-- How often the outcomes of a county's suggestions have changed: statistics are counted again only then.
CREATE TABLE suggestion_outcome_versions (
    county_id INTEGER NOT NULL PRIMARY KEY REFERENCES counties (id),
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
