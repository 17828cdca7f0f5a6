-- What is public: a copy as the office has redacted it (J17).
CREATE TABLE suggestion_publications (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    suggestion_id UUID NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    deputy_name TEXT,
    town_name TEXT,
    is_demo BOOLEAN NOT NULL,
    published_by_name TEXT NOT NULL,
    published_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    withdrawn_reason TEXT,
    withdrawn_by_name TEXT,
    replies JSONB NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id)
);
-- One publication stands at a time.
CREATE UNIQUE INDEX suggestion_publications_standing_key ON suggestion_publications (county_id, suggestion_id) WHERE withdrawn_at IS NULL;
CREATE INDEX suggestion_publications_public_idx ON suggestion_publications (county_id, published_at, id) WHERE withdrawn_at IS NULL;
