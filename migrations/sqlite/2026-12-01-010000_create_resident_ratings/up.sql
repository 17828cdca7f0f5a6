-- What residents say of livelihood projects that were accepted (群众评议), without an account: collected on the net, no
-- sample. Of the sender and of the challenge nothing but keyed hashes; the same sender counts once.
CREATE TABLE resident_ratings (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('satisfied', 'basically_satisfied', 'dissatisfied', 'unknown')),
    comment TEXT,
    client_hash TEXT NOT NULL,
    challenge_hash TEXT NOT NULL,
    hidden_reason TEXT,
    hidden_by_name TEXT,
    hidden_at TEXT,
    is_demo INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT resident_ratings_county_id_client_hash_key UNIQUE (county_id, client_hash),
    CONSTRAINT resident_ratings_county_id_challenge_hash_key UNIQUE (county_id, challenge_hash),
    CHECK ((hidden_reason IS NULL) = (hidden_at IS NULL)),
    CHECK ((hidden_reason IS NULL) = (hidden_by_name IS NULL)),
    CHECK (hidden_reason IS NULL OR comment IS NOT NULL),
    FOREIGN KEY (county_id, project_id) REFERENCES projects (county_id, id)
) STRICT;
CREATE INDEX resident_ratings_project_idx ON resident_ratings (county_id, project_id, grade);
CREATE INDEX resident_ratings_comments_idx ON resident_ratings (county_id, project_id, at, id) WHERE comment IS NOT NULL;
