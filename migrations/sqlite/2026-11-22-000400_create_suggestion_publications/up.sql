-- What is public: a copy as the office has redacted it (J17).
CREATE TABLE suggestion_publications (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    suggestion_id BLOB NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    deputy_name TEXT,
    town_name TEXT,
    is_demo INTEGER NOT NULL,
    published_by_name TEXT NOT NULL,
    published_at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_reason TEXT,
    withdrawn_by_name TEXT,
    replies TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id)
) STRICT;
-- One publication stands at a time.
CREATE UNIQUE INDEX suggestion_publications_standing_key ON suggestion_publications (county_id, suggestion_id) WHERE withdrawn_at IS NULL;
CREATE INDEX suggestion_publications_public_idx ON suggestion_publications (county_id, published_at, id) WHERE withdrawn_at IS NULL;
