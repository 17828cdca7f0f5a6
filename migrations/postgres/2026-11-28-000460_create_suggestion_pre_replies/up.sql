-- A draft shown to the lead deputy before it goes out (预答复): what was shown, and what the deputy said. It is no
-- rating, and saying nothing holds nothing up.
CREATE TABLE suggestion_pre_replies (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    suggestion_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    round INTEGER NOT NULL,
    result_class TEXT CHECK (result_class IN ('A', 'B', 'C', 'D')),
    content TEXT NOT NULL,
    promise TEXT,
    promise_due_on DATE,
    asked_by UUID NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    due_on DATE NOT NULL,
    answer TEXT CHECK (answer IN ('agreed', 'remarks')),
    remarks TEXT,
    answered_by_name TEXT,
    answered_at TIMESTAMPTZ,
    PRIMARY KEY (county_id, id),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK (answer IS NULL OR answer = 'agreed' OR remarks IS NOT NULL),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, asked_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX suggestion_pre_replies_idx ON suggestion_pre_replies (county_id, suggestion_id, asked_at);
