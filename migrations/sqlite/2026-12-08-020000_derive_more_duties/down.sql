-- What follows from the new sources is derived again when they are known again; what was entered stays as something else.
ALTER TABLE deputy_contact_notes DROP COLUMN is_by_office;
DELETE FROM duty_draw_records WHERE EXISTS (
    SELECT 1 FROM duty_records
    WHERE duty_records.county_id = duty_draw_records.county_id AND duty_records.id = duty_draw_records.record_id
        AND duty_records.source_kind IN ('deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry')
);
DELETE FROM duty_records WHERE source_kind IN ('deputy_contact', 'resident_message', 'oral_opinion', 'question', 'inquiry');
UPDATE duty_records SET kind = 'other' WHERE kind = 'contact';
UPDATE duty_point_lines SET kind = 'other' WHERE kind = 'contact';
UPDATE duty_rule_sets SET rules = REPLACE(rules, '"contact"', '"other"') WHERE rules LIKE '%"contact"%';
-- A CHECK is widened by making the table anew. What points to it is asked again at the end of the transaction.
PRAGMA defer_foreign_keys = ON;
CREATE INDEX deputy_post_entries_record_idx ON deputy_post_entries (county_id, duty_record_id);
CREATE TABLE duty_records_before AS SELECT * FROM duty_records;
DROP TABLE duty_records;
CREATE TABLE duty_records (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence')),
    held_on TEXT NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    title TEXT NOT NULL,
    note TEXT,
    hours INTEGER CHECK (hours BETWEEN 1 AND 1000),
    origin TEXT NOT NULL CHECK (origin IN ('derived', 'entered')),
    source_kind TEXT CHECK (source_kind IN ('meeting', 'sitting', 'group_activity', 'suggestion', 'motion', 'inspection', 'reception', 'training', 'voter_report', 'deputy_visit', 'award')),
    source_id BLOB,
    status TEXT NOT NULL CHECK (status IN ('pending', 'verified', 'refused', 'withdrawn')),
    reason TEXT,
    entered_by BLOB,
    entered_by_name TEXT NOT NULL,
    decided_by_name TEXT,
    decided_at TEXT,
    sample_result TEXT CHECK (sample_result IN ('right', 'wrong')),
    sample_note TEXT,
    sampled_by_name TEXT,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    is_by_office INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (county_id, id),
    CONSTRAINT duty_records_county_id_source_id_deputy_id_kind_key UNIQUE (county_id, source_id, deputy_id, kind),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((origin = 'derived') = (source_id IS NOT NULL)),
    CHECK ((source_kind IS NULL) = (source_id IS NULL)),
    CHECK ((origin = 'entered') = (entered_by IS NOT NULL)),
    CHECK ((sample_result IS NULL) = (sampled_by_name IS NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
INSERT INTO duty_records (
    county_id, id, level, organ_id, town_id, office_id, term_id, deputy_id, kind, held_on, year, quarter, title,
    note, hours, origin, source_kind, source_id, status, reason, entered_by, entered_by_name, decided_by_name,
    decided_at, sample_result, sample_note, sampled_by_name, is_demo, version, created_at, updated_at, is_by_office
) SELECT
    county_id, id, level, organ_id, town_id, office_id, term_id, deputy_id, kind, held_on, year, quarter, title,
    note, hours, origin, source_kind, source_id, status, reason, entered_by, entered_by_name, decided_by_name,
    decided_at, sample_result, sample_note, sampled_by_name, is_demo, version, created_at, updated_at, is_by_office
FROM duty_records_before;
DROP TABLE duty_records_before;
DROP INDEX deputy_post_entries_record_idx;
CREATE INDEX duty_records_held_idx ON duty_records (county_id, held_on, id);
CREATE INDEX duty_records_town_idx ON duty_records (county_id, town_id, held_on, id);
CREATE INDEX duty_records_deputy_idx ON duty_records (county_id, deputy_id, held_on, id);
CREATE INDEX duty_records_year_idx ON duty_records (county_id, organ_id, year, deputy_id);
CREATE INDEX duty_records_quarter_idx ON duty_records (county_id, year, quarter, town_id, status);
CREATE INDEX duty_records_status_idx ON duty_records (county_id, status, town_id, held_on, id);
CREATE TABLE duty_point_lines_before AS SELECT * FROM duty_point_lines;
DROP TABLE duty_point_lines;
CREATE TABLE duty_point_lines (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    quarter_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    organ_id BLOB NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    rule_set_id BLOB,
    record_id BLOB,
    kind TEXT CHECK (kind IN ('session', 'meeting', 'group_activity', 'training', 'suggestion', 'cosigned', 'key_suggestion', 'excellent_suggestion', 'research', 'inspection', 'reception', 'mediation', 'relief', 'good_deed', 'charity', 'report', 'other', 'session_leave', 'session_absence')),
    held_on TEXT,
    title TEXT,
    line TEXT,
    points INTEGER NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('base', 'first', 'further', 'capped', 'pool_capped', 'no_line', 'taken_back')),
    PRIMARY KEY (county_id, quarter_id, deputy_id, position),
    FOREIGN KEY (county_id, quarter_id) REFERENCES duty_quarters (county_id, id),
    FOREIGN KEY (county_id, rule_set_id) REFERENCES duty_rule_sets (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT;
INSERT INTO duty_point_lines (
    county_id, quarter_id, deputy_id, position, organ_id, year, quarter, rule_set_id, record_id, kind, held_on,
    title, line, points, why
) SELECT
    county_id, quarter_id, deputy_id, position, organ_id, year, quarter, rule_set_id, record_id, kind, held_on,
    title, line, points, why
FROM duty_point_lines_before;
DROP TABLE duty_point_lines_before;
CREATE INDEX duty_point_lines_record_idx ON duty_point_lines (county_id, record_id);
CREATE INDEX duty_point_lines_deputy_idx ON duty_point_lines (county_id, deputy_id, year);
CREATE INDEX duty_point_lines_organ_idx ON duty_point_lines (county_id, organ_id, year);
-- What happened before is read once more by the rules of then.
DELETE FROM event_cursors WHERE consumer = 'duty_records';
