-- The days on which the reminders of a county were given: whoever enters the row gives them.
CREATE TABLE reminder_runs (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    run_on DATE NOT NULL,
    PRIMARY KEY (county_id, run_on)
);
CREATE INDEX reminder_runs_run_on_idx ON reminder_runs (run_on);

-- What lists the reminders of one recipient and day.
CREATE TABLE reminder_digests (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id UUID NOT NULL,
    given_on DATE NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT reminder_digests_once_key UNIQUE (county_id, recipient_kind, recipient_id, given_on)
);

-- One reminder per deadline or promise, last day, step and recipient: another last day starts a series of its own.
CREATE TABLE reminders (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    digest_id UUID NOT NULL,
    source_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise')),
    due_on DATE NOT NULL,
    step INTEGER NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id UUID NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    given_on DATE NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT reminders_once_key UNIQUE (county_id, source_id, due_on, step, recipient_kind, recipient_id),
    FOREIGN KEY (county_id, digest_id) REFERENCES reminder_digests (county_id, id)
);
CREATE INDEX reminders_recipient_idx ON reminders (county_id, recipient_id, created_at, id);
CREATE INDEX reminders_digest_idx ON reminders (county_id, digest_id, created_at, id);

