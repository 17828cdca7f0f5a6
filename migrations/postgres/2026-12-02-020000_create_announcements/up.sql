-- Announcements (公告): what a congress, its presidium or the standing committee tells everybody. Published ones are read
-- under /p/; at most one stands for each occasion.
CREATE TABLE announcements (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_on DATE NOT NULL,
    year INTEGER NOT NULL,
    ballot_id UUID,
    project_selection_id UUID,
    decision_id UUID,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
    first_published_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    published_by_name TEXT,
    withdrawn_at TIMESTAMPTZ,
    withdrawn_reason TEXT,
    withdrawn_by_name TEXT,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (ballot_id IS NULL OR project_selection_id IS NULL),
    CHECK (decision_id IS NULL OR (ballot_id IS NULL AND project_selection_id IS NULL)),
    CHECK ((status = 'draft') = (published_at IS NULL)),
    CHECK ((first_published_at IS NULL) = (published_at IS NULL) AND (published_by_name IS NULL) = (published_at IS NULL)),
    CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL)),
    CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_by_name IS NULL) = (withdrawn_at IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id),
    FOREIGN KEY (county_id, project_selection_id) REFERENCES project_selections (county_id, id),
    FOREIGN KEY (county_id, decision_id) REFERENCES decisions (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE UNIQUE INDEX announcements_county_id_ballot_id_key ON announcements (county_id, ballot_id) WHERE status <> 'withdrawn';
CREATE UNIQUE INDEX announcements_county_id_project_selection_id_key ON announcements (county_id, project_selection_id) WHERE status <> 'withdrawn';
CREATE UNIQUE INDEX announcements_county_id_decision_id_key ON announcements (county_id, decision_id) WHERE status <> 'withdrawn';
CREATE INDEX announcements_issued_idx ON announcements (county_id, issued_on, id);
CREATE INDEX announcements_town_idx ON announcements (county_id, town_id, issued_on, id);
CREATE INDEX announcements_organ_idx ON announcements (county_id, organ_id, issued_on, id);
CREATE INDEX announcements_public_idx ON announcements (county_id, year, issued_on, id) WHERE status = 'published';
CREATE INDEX announcements_newest_idx ON announcements (county_id, published_at, id) WHERE status = 'published';

-- What they say at length.
CREATE TABLE announcement_texts (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    announcement_id UUID NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (county_id, announcement_id),
    FOREIGN KEY (county_id, announcement_id) REFERENCES announcements (county_id, id) ON DELETE CASCADE
);
ALTER TABLE announcements ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE announcement_texts ALTER COLUMN county_id SET (n_distinct = 1);
