-- The diary of a deputy (民情日记; A5): private, or shared with the office of the congress. A letter of a resident that
-- the office has shown stands in it once.
CREATE TABLE diary_entries (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    met_on TEXT NOT NULL,
    content TEXT NOT NULL,
    village TEXT,
    place TEXT,
    people TEXT,
    category TEXT CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    handling TEXT NOT NULL CHECK (handling IN ('noted', 'explained', 'helped', 'forwarded', 'suggested', 'proposed')),
    handled_note TEXT,
    follow_up_on TEXT,
    result TEXT,
    is_shared INTEGER NOT NULL,
    message_id BLOB,
    suggestion_id BLOB,
    idea_id BLOB,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CONSTRAINT diary_entries_county_id_message_id_key UNIQUE (county_id, message_id),
    CHECK (message_id IS NULL OR people IS NULL),
    CHECK (handling <> 'suggested' OR suggestion_id IS NOT NULL),
    CHECK (handling <> 'proposed' OR idea_id IS NOT NULL),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, message_id) REFERENCES resident_messages (county_id, id),
    FOREIGN KEY (county_id, idea_id) REFERENCES project_ideas (county_id, id)
) STRICT;
CREATE INDEX diary_entries_deputy_idx ON diary_entries (county_id, deputy_id, met_on, id);
CREATE INDEX diary_entries_town_idx ON diary_entries (county_id, town_id, is_shared, met_on, id);
CREATE INDEX diary_entries_level_idx ON diary_entries (county_id, level, is_shared, met_on, id);

-- Letters that were shown before.
INSERT INTO diary_entries (county_id, id, level, organ_id, town_id, office_id, deputy_id, met_on, content, village, place,
    category, handling, handled_note, is_shared, message_id, suggestion_id, is_demo, version, created_at, updated_at)
SELECT county_id, randomblob(16), level, organ_id, town_id, office_id, deputy_id,
    date(created_at, '+8 hours'), shown_title || char(10) || shown_content, village, place,
    category,
    CASE WHEN suggestion_id IS NOT NULL THEN 'suggested' WHEN forwarded_at IS NOT NULL THEN 'forwarded'
        WHEN answered_at IS NOT NULL THEN 'explained' ELSE 'noted' END,
    substr(COALESCE(forward_note, answer), 1, 1000), TRUE, id, suggestion_id, is_demo, 1, decided_at, updated_at
FROM resident_messages
WHERE kind = 'message' AND status = 'accepted';

-- An entry can become a suggestion.
DROP INDEX suggestion_origins_subject_idx;
ALTER TABLE suggestion_origins RENAME TO suggestion_origins_before;
CREATE TABLE suggestion_origins (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    suggestion_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('motion', 'opinion', 'message', 'diary')),
    subject_id BLOB NOT NULL,
    title TEXT NOT NULL,
    number TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (county_id, suggestion_id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO suggestion_origins SELECT * FROM suggestion_origins_before WHERE kind IN ('motion', 'opinion', 'message', 'diary');
DROP TABLE suggestion_origins_before;
CREATE INDEX suggestion_origins_subject_idx ON suggestion_origins (county_id, subject_id);
