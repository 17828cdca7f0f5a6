-- Whether an account leads the organ it works for: told when a deadline is at hand.
ALTER TABLE accounts ADD COLUMN is_leader BOOLEAN NOT NULL DEFAULT FALSE;

-- Derived from the event log, never typed in: who should know what. Rebuilt from zero by the notices consumer.
CREATE TABLE notices (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('organ', 'organ_leaders', 'deputy')),
    recipient_id UUID NOT NULL,
    about TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    title TEXT NOT NULL,
    params JSONB NOT NULL,
    is_out BOOLEAN NOT NULL,
    told_by_event BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id)
);
CREATE INDEX notices_recipient_idx ON notices (county_id, recipient_id, created_at, id);

-- Not derived: which notices an account has read. Kept by identifier, which a rebuild does not change.
CREATE TABLE notice_reads (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    account_id UUID NOT NULL,
    notice_id UUID NOT NULL,
    notice_at TIMESTAMPTZ NOT NULL,
    read_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, account_id, notice_id),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
);

-- Everything up to here counts as read by an account.
CREATE TABLE notice_marks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    account_id UUID NOT NULL,
    read_until TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, account_id),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
);

