DROP INDEX suggestions_submitted_idx;
DROP INDEX suggestions_drafts_idx;
DROP INDEX suggestions_town_status_idx;
DROP INDEX suggestions_town_key_idx;
DROP INDEX suggestions_promise_idx;
DROP INDEX suggestions_town_promise_idx;
DROP INDEX suggestions_unit_key_idx;
DROP INDEX suggestions_unit_promise_idx;
ALTER TABLE suggestions DROP COLUMN has_open_promise;
DELETE FROM sqlite_stat1 WHERE idx IN (
    'suggestions_submitted_idx', 'suggestions_drafts_idx', 'suggestions_town_status_idx',
    'suggestions_town_key_idx', 'suggestions_promise_idx', 'suggestions_town_promise_idx',
    'suggestions_unit_key_idx', 'suggestions_unit_promise_idx'
);
