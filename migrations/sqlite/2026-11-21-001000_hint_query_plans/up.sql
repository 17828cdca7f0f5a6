-- SQLite without statistics takes every index for equally good, and then reads a county from end to
-- end where a few rows were asked for. These are the proportions of a county after ten years; they
-- only have to be right in their order of magnitude. Nothing runs ANALYZE afterwards: it counts rows
-- per county on average, so one large county among many small ones would be read from end to end.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('suggestions', 'sqlite_autoindex_suggestions_1', '30000 30000 1'),
    ('suggestions', 'sqlite_autoindex_suggestions_2', '30000 30000 30'),
    ('suggestions', 'suggestions_created_idx', '30000 30000 2 1'),
    ('suggestions', 'suggestions_town_idx', '30000 30000 1500 2 1'),
    ('suggestions', 'suggestions_town_due_idx', '30000 30000 1500 30 1'),
    ('suggestions', 'suggestions_unit_idx', '30000 30000 600 2 1'),
    ('suggestions', 'suggestions_unit_turn_idx', '30000 30000 600 60 2 1'),
    ('suggestions', 'suggestions_office_turn_idx', '30000 30000 1500 300 2 1'),
    ('suggestions', 'suggestions_status_idx', '30000 30000 3000 2 1'),
    ('suggestions', 'suggestions_due_idx', '30000 30000 30 1'),
    ('suggestions', 'suggestions_updated_idx', '30000 30000 2 1'),
    ('suggestions', 'suggestions_town_updated_idx', '30000 30000 1500 2 1'),
    ('suggestion_signatures', 'suggestion_signatures', '90000 90000 3 1'),
    ('suggestion_signatures', 'suggestion_signatures_deputy_idx', '90000 90000 50 2 1 1 1'),
    ('events', 'events_tx_idx', '2000000 2000000 1'),
    ('events', 'events_subject_idx', '2000000 2000000 10 1'),
    ('events', 'events_county_idx', '2000000 2000000 1'),
    ('events', 'events_actor_idx', '2000000 2000000 1000 1'),
    ('inbox_items', 'inbox_items', '150000 150000 1'),
    ('inbox_items', 'inbox_items_audience_idx', '150000 150000 1000 20 2 1'),
    ('inbox_items', 'inbox_items_subject_idx', '150000 150000 5 2');
