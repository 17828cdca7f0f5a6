DROP INDEX suggestions_lead_idx;
DROP INDEX suggestions_lead_status_idx;
DROP INDEX suggestions_running_idx;
DROP INDEX suggestions_key_one_idx;
DROP INDEX suggestions_place_idx;
DROP INDEX suggestions_waiting_idx;
