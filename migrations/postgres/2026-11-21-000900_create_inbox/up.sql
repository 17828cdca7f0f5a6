-- Derived from the event log, never typed in: who must do what. Rebuilt from zero by the inbox consumer.
CREATE TABLE inbox_items (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    audience_kind TEXT NOT NULL CHECK (audience_kind IN ('organ', 'deputy')),
    audience_id UUID NOT NULL,
    step TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    title TEXT NOT NULL,
    due_on DATE,
    opened_by_event BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    done_at TIMESTAMPTZ,
    PRIMARY KEY (county_id, id)
);
CREATE INDEX inbox_items_audience_idx ON inbox_items (county_id, audience_id, done_at, created_at, id);
CREATE INDEX inbox_items_subject_idx ON inbox_items (county_id, subject_id, done_at);
