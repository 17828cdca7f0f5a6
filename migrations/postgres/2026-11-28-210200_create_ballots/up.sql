-- Ballots of a meeting: decisions, elections (E1 to E7), dismissals (Q4), ratings (S7).
CREATE TABLE ballots (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    sitting_id UUID NOT NULL,
    item_id UUID,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    subject TEXT NOT NULL CHECK (subject IN ('decision', 'election', 'dismissal', 'rating')),
    method TEXT NOT NULL CHECK (method IN ('hands', 'recorded', 'secret_electronic', 'secret_paper')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'open', 'closed', 'counted', 'announced', 'annulled')),
    round TEXT NOT NULL CHECK (round IN ('first', 'preliminary', 'runoff', 'remaining', 'again')),
    title TEXT NOT NULL,
    question TEXT,
    -- The adopted voting method that allows electronic voting.
    basis TEXT,
    rule JSONB NOT NULL,
    roll_count INTEGER CHECK (roll_count >= 1),
    previous_id UUID,
    opened_at TIMESTAMPTZ,
    closed_at TIMESTAMPTZ,
    counted_at TIMESTAMPTZ,
    announced_at TIMESTAMPTZ,
    annulled_reason TEXT,
    outcome JSONB,
    is_demo BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    -- Persons are voted on in secret, on paper (地方组织法28, 选举法40).
    CHECK (subject NOT IN ('election', 'dismissal') OR method = 'secret_paper'),
    CHECK (method NOT IN ('recorded', 'secret_electronic') OR basis IS NOT NULL),
    CHECK ((status = 'draft') = (roll_count IS NULL) AND (status = 'draft') = (opened_at IS NULL)),
    CHECK (status IN ('draft', 'open', 'annulled') OR closed_at IS NOT NULL),
    CHECK ((outcome IS NULL) = (counted_at IS NULL)),
    CHECK (status NOT IN ('counted', 'announced') OR outcome IS NOT NULL),
    CHECK (status != 'announced' OR announced_at IS NOT NULL),
    CHECK ((status = 'annulled') = (annulled_reason IS NOT NULL)),
    CHECK (round IN ('first', 'preliminary') OR previous_id IS NOT NULL),
    FOREIGN KEY (county_id, meeting_id) REFERENCES meetings (county_id, id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, item_id) REFERENCES meeting_items (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, previous_id) REFERENCES ballots (county_id, id),
    FOREIGN KEY (county_id, created_by) REFERENCES accounts (county_id, id)
);
CREATE INDEX ballots_created_idx ON ballots (county_id, created_at, id);
CREATE INDEX ballots_town_idx ON ballots (county_id, town_id, created_at, id);
CREATE INDEX ballots_meeting_idx ON ballots (county_id, meeting_id, created_at, id);
CREATE INDEX ballots_previous_idx ON ballots (county_id, previous_id) WHERE previous_id IS NOT NULL;

-- The persons who are voted on, in the order of the paper.
CREATE TABLE ballot_options (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    ballot_id UUID NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    deputy_id UUID,
    -- None in a later round, whose candidates come from the one before.
    nominated_by TEXT CHECK (nominated_by IN ('presidium', 'deputies')),
    PRIMARY KEY (county_id, id),
    CONSTRAINT ballot_options_county_id_ballot_id_position_key UNIQUE (county_id, ballot_id, position),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

-- The deputies who signed a nomination (E2, Q4).
CREATE TABLE ballot_nominators (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    option_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    PRIMARY KEY (county_id, option_id, deputy_id),
    FOREIGN KEY (county_id, option_id) REFERENCES ballot_options (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

-- Those who oversee and count (E10); for a secret vote by the system the public half of their code, and their
-- part of its key in a box that only the code opens, until it is counted.
CREATE TABLE ballot_tellers (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    person_id UUID NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('chief', 'teller', 'counter')),
    name TEXT NOT NULL,
    public_key TEXT,
    sealed_share TEXT,
    PRIMARY KEY (county_id, ballot_id, person_id),
    CHECK (sealed_share IS NULL OR public_key IS NOT NULL),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id)
);
CREATE INDEX ballot_tellers_person_idx ON ballot_tellers (county_id, person_id);

-- Who may vote, frozen at opening, and by which way they have; never what they said, and no time.
CREATE TABLE ballot_roll (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    person_id UUID NOT NULL,
    deputy_id UUID,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('none', 'electronic', 'paper')),
    PRIMARY KEY (county_id, ballot_id, person_id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id) ON DELETE CASCADE,
    FOREIGN KEY (county_id, person_id) REFERENCES meeting_people (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);
CREATE INDEX ballot_roll_person_idx ON ballot_roll (county_id, person_id);

-- Votes by name.
CREATE TABLE ballot_votes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    person_id UUID NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('in_favour', 'against', 'satisfied', 'basically_satisfied', 'dissatisfied', 'abstained')),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, ballot_id, person_id),
    FOREIGN KEY (county_id, ballot_id, person_id) REFERENCES ballot_roll (county_id, ballot_id, person_id)
);

-- What was counted of hands or papers, by each who counted it.
CREATE TABLE ballot_sheets (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    sheet JSONB NOT NULL,
    PRIMARY KEY (county_id, ballot_id, entered_by),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id),
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);

-- The public half of the key of a secret vote by the system, and at closing the root of its hashes.
CREATE TABLE ballot_keys (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    public_key TEXT NOT NULL,
    root TEXT,
    PRIMARY KEY (county_id, ballot_id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id)
);

-- Sealed ballots until they are counted: a random identifier, no time, nobody's name.
CREATE TABLE ballot_boxes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    id UUID NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (county_id, ballot_id, id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id)
);

-- Hashes of the sealed ballots, published at closing: by them each voter finds their own.
CREATE TABLE ballot_hashes (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (county_id, ballot_id, hash),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id)
);

-- What was in the boxes, mixed.
CREATE TABLE ballot_opened (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    ballot_id UUID NOT NULL,
    id UUID NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('in_favour', 'against', 'satisfied', 'basically_satisfied', 'dissatisfied', 'abstained')),
    PRIMARY KEY (county_id, ballot_id, id),
    FOREIGN KEY (county_id, ballot_id) REFERENCES ballots (county_id, id)
);

-- Each county counts as the whole table (docs/DATABASE.md).
ALTER TABLE ballots ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_options ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_nominators ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_tellers ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_roll ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_votes ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_sheets ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_keys ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_boxes ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_hashes ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE ballot_opened ALTER COLUMN county_id SET (n_distinct = 1);
