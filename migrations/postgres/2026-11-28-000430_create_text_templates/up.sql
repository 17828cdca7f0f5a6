-- Texts that are used again and again (答复模板): those of a unit, and common ones of the county without one.
CREATE TABLE text_templates (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    organ_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'opinion', 'contact')),
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id)
);
CREATE INDEX text_templates_list_idx ON text_templates (county_id, sort_key, id);
