-- What a unit writes before it answers: one draft per unit, round and kind, handed to the unit's leader
-- who signs it off (J11, J20).
CREATE TABLE suggestion_drafts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    suggestion_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'opinion')),
    state TEXT NOT NULL CHECK (state IN ('writing', 'submitted', 'returned', 'signed_off', 'sent')),
    result_class TEXT CHECK (result_class IN ('A', 'B', 'C', 'D')),
    content TEXT NOT NULL,
    promise TEXT,
    promise_due_on DATE,
    signed_by TEXT,
    edited_by UUID NOT NULL,
    edited_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT suggestion_drafts_own_key UNIQUE (county_id, suggestion_id, unit_id, round, kind),
    CHECK (state <> 'signed_off' OR signed_by IS NOT NULL),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, edited_by) REFERENCES accounts (county_id, id)
);

-- What the draft was when it was handed to the leader, or when another person took the pen; never changed
-- but for what the leader says of it.
CREATE TABLE suggestion_draft_versions (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    draft_id UUID NOT NULL,
    number INTEGER NOT NULL,
    result_class TEXT CHECK (result_class IN ('A', 'B', 'C', 'D')),
    content TEXT NOT NULL,
    promise TEXT,
    promise_due_on DATE,
    written_by_name TEXT NOT NULL,
    is_submitted BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    decision TEXT CHECK (decision IN ('signed_off', 'returned', 'recalled')),
    note TEXT,
    decided_by_name TEXT,
    decided_at TIMESTAMPTZ,
    PRIMARY KEY (county_id, id),
    CONSTRAINT suggestion_draft_versions_number_key UNIQUE (county_id, draft_id, number),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (is_submitted OR decision IS NULL),
    FOREIGN KEY (county_id, draft_id) REFERENCES suggestion_drafts (county_id, id) ON DELETE CASCADE
);
