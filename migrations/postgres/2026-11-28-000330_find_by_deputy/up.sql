-- What a deputy leads, in the order of a list and by state; and, of the many that a deputy has signed
-- over the years, the few for which a period runs or which the chair supervises.
CREATE INDEX suggestions_lead_idx ON suggestions (county_id, lead_deputy_id, created_at, id);
CREATE INDEX suggestions_lead_status_idx ON suggestions (county_id, lead_deputy_id, status, created_at, updated_at);
CREATE INDEX suggestions_running_idx ON suggestions (county_id, id, due_on) WHERE due_on IS NOT NULL;
CREATE INDEX suggestions_key_one_idx ON suggestions (county_id, id) WHERE is_key;
CREATE INDEX suggestions_place_idx ON suggestions (county_id, id, town_id, status);
-- Since when suggestions wait at an office.
CREATE INDEX suggestions_waiting_idx ON suggestions (county_id, office_id, turn, status, updated_at);
