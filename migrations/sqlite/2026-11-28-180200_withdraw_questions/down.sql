-- What was withdrawn is open again.
CREATE TABLE questions_before AS SELECT * FROM questions;
DROP TABLE questions;
CREATE TABLE questions (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    session_id BLOB,
    town_id BLOB,
    office_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    deputy_name TEXT NOT NULL,
    item TEXT NOT NULL,
    target_name TEXT NOT NULL,
    unit_id BLOB,
    asked_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'answered')),
    due_on TEXT,
    mode TEXT CHECK (mode IN ('oral', 'written')),
    answered_by TEXT,
    answered_post TEXT,
    answered_on TEXT,
    is_demo INTEGER NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    search_text TEXT NOT NULL,
    content TEXT NOT NULL,
    answer TEXT,
    PRIMARY KEY (county_id, id),
    CHECK ((status = 'answered') = (answer IS NOT NULL AND mode IS NOT NULL AND answered_by IS NOT NULL AND answered_on IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, recorded_by) REFERENCES accounts (county_id, id)
) STRICT;
INSERT INTO questions (
    county_id, id, level, organ_id, term_id, session_id, town_id, office_id, deputy_id, deputy_name,
    item, target_name, unit_id, asked_on, status, due_on, mode, answered_by, answered_post,
    answered_on, is_demo, recorded_by, recorded_by_name, version, created_at, updated_at,
    search_text, content, answer
) SELECT
    county_id, id, level, organ_id, term_id, session_id, town_id, office_id, deputy_id, deputy_name,
    item, target_name, unit_id, asked_on, CASE status WHEN 'withdrawn' THEN 'open' ELSE status END,
    due_on, mode, answered_by, answered_post, answered_on, is_demo, recorded_by, recorded_by_name,
    version, created_at, updated_at, search_text, content, answer
FROM questions_before;
DROP TABLE questions_before;
CREATE INDEX questions_created_idx ON questions (county_id, created_at, id);
CREATE INDEX questions_town_idx ON questions (county_id, town_id, created_at, id);
CREATE INDEX questions_unit_idx ON questions (county_id, unit_id, created_at, id);
CREATE INDEX questions_deputy_idx ON questions (county_id, deputy_id, created_at, id);
