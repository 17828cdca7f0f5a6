-- The diary of a deputy (民情日记; A5): private, or shared with the office of the congress. A letter of a resident that
-- the office has shown stands in it once.
CREATE TABLE diary_entries (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    met_on DATE NOT NULL,
    content TEXT NOT NULL,
    village TEXT,
    place TEXT,
    people TEXT,
    category TEXT CHECK (category IN ('road', 'water', 'education', 'health', 'elderly', 'environment', 'housing', 'culture', 'safety', 'farming', 'other')),
    handling TEXT NOT NULL CHECK (handling IN ('noted', 'explained', 'helped', 'forwarded', 'suggested', 'proposed')),
    handled_note TEXT,
    follow_up_on DATE,
    result TEXT,
    is_shared BOOLEAN NOT NULL,
    message_id UUID,
    suggestion_id UUID,
    idea_id UUID,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
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
);
CREATE INDEX diary_entries_deputy_idx ON diary_entries (county_id, deputy_id, met_on, id);
CREATE INDEX diary_entries_town_idx ON diary_entries (county_id, town_id, is_shared, met_on, id);
CREATE INDEX diary_entries_level_idx ON diary_entries (county_id, level, is_shared, met_on, id);
ALTER TABLE diary_entries ALTER COLUMN county_id SET (n_distinct = 1);

-- Letters that were shown before.
INSERT INTO diary_entries (county_id, id, level, organ_id, town_id, office_id, deputy_id, met_on, content, village, place,
    category, handling, handled_note, is_shared, message_id, suggestion_id, is_demo, version, created_at, updated_at)
SELECT county_id, gen_random_uuid(), level, organ_id, town_id, office_id, deputy_id,
    (created_at AT TIME ZONE 'Asia/Shanghai')::date, shown_title || chr(10) || shown_content, village, place,
    category,
    CASE WHEN suggestion_id IS NOT NULL THEN 'suggested' WHEN forwarded_at IS NOT NULL THEN 'forwarded'
        WHEN answered_at IS NOT NULL THEN 'explained' ELSE 'noted' END,
    substr(COALESCE(forward_note, answer), 1, 1000), TRUE, id, suggestion_id, is_demo, 1, decided_at, updated_at
FROM resident_messages
WHERE kind = 'message' AND status = 'accepted';

-- An entry can become a suggestion.
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion', 'message', 'diary'));
