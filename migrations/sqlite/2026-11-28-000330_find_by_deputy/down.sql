DROP INDEX suggestions_lead_idx;
DROP INDEX suggestions_lead_status_idx;
DROP INDEX suggestions_running_idx;
DROP INDEX suggestions_key_one_idx;
DROP INDEX suggestions_place_idx;
DROP INDEX suggestions_waiting_idx;
DELETE FROM sqlite_stat1 WHERE idx IN (
    'suggestions_lead_idx', 'suggestions_lead_status_idx', 'suggestions_running_idx',
    'suggestions_key_one_idx', 'suggestions_place_idx', 'suggestions_waiting_idx'
);
