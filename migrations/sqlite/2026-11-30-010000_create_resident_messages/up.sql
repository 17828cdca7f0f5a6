-- What residents send without an account (群众来信; A3, V2): an idea for livelihood projects, or a letter to a deputy.
-- The office shows or refuses each; what is shown stands beside what was sent.
CREATE TABLE resident_messages (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('idea', 'message')),
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    round_id BLOB,
    deputy_id BLOB,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    shown_title TEXT,
    shown_content TEXT,
    village TEXT,
    place TEXT,
    category TEXT CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'accepted', 'refused')),
    refusal_reason TEXT CHECK (refusal_reason IN ('spam', 'abuse', 'personal_data', 'not_ours', 'duplicate', 'illegal')),
    refusal_note TEXT,
    decided_at TEXT,
    idea_id BLOB,
    suggestion_id BLOB,
    answer TEXT,
    answered_by_name TEXT,
    answered_at TEXT,
    forward_note TEXT,
    forwarded_at TEXT,
    is_demo INTEGER NOT NULL,
    search_text TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((kind = 'message') = (deputy_id IS NOT NULL)),
    CHECK (kind = 'idea' OR round_id IS NULL),
    CHECK ((status = 'waiting') = (decided_at IS NULL)),
    CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
    CHECK ((status = 'accepted') = (shown_title IS NOT NULL)),
    CHECK ((shown_title IS NULL) = (shown_content IS NULL)),
    CHECK ((kind = 'idea' AND status = 'accepted') = (idea_id IS NOT NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((forward_note IS NULL) = (forwarded_at IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, round_id) REFERENCES project_rounds (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, idea_id) REFERENCES project_ideas (county_id, id)
) STRICT;
CREATE INDEX resident_messages_level_idx ON resident_messages (county_id, level, created_at, id);
CREATE INDEX resident_messages_town_idx ON resident_messages (county_id, town_id, created_at, id);
CREATE INDEX resident_messages_deputy_idx ON resident_messages (county_id, deputy_id, created_at, id);

-- By what one is found again: of the code, of the sender's own identifier, of the challenge and of the text nothing
-- but keyed hashes.
CREATE TABLE resident_message_keys (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    message_id BLOB NOT NULL,
    organ_id BLOB NOT NULL,
    code_hash TEXT NOT NULL,
    client_hash TEXT NOT NULL,
    challenge_hash TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    received_on TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, message_id),
    CONSTRAINT resident_message_keys_county_id_code_hash_key UNIQUE (county_id, code_hash),
    CONSTRAINT resident_message_keys_county_id_client_hash_key UNIQUE (county_id, client_hash),
    CONSTRAINT resident_message_keys_county_id_challenge_hash_key UNIQUE (county_id, challenge_hash),
    CONSTRAINT resident_message_keys_county_id_text_hash_received_on_key UNIQUE (county_id, text_hash, received_on),
    FOREIGN KEY (county_id, message_id) REFERENCES resident_messages (county_id, id) ON DELETE CASCADE
) STRICT;

-- How to reach who sent it: personal, read by the office alone; with an idea that is accepted it moves on.
CREATE TABLE resident_message_contacts (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    message_id BLOB NOT NULL,
    name TEXT,
    phone TEXT,
    PRIMARY KEY (county_id, message_id),
    CHECK (name IS NOT NULL OR phone IS NOT NULL),
    FOREIGN KEY (county_id, message_id) REFERENCES resident_messages (county_id, id) ON DELETE CASCADE
) STRICT;

-- A letter to a deputy can become a suggestion.
DROP INDEX suggestion_origins_subject_idx;
ALTER TABLE suggestion_origins RENAME TO suggestion_origins_before;
CREATE TABLE suggestion_origins (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('motion', 'opinion', 'message')),
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO suggestion_origins SELECT * FROM suggestion_origins_before WHERE kind IN ('motion', 'opinion', 'message');
DROP TABLE suggestion_origins_before;
CREATE INDEX suggestion_origins_subject_idx ON suggestion_origins (county_id, subject_id);
