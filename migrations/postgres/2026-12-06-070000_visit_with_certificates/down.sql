DELETE FROM suggestion_origins WHERE kind = 'visit';
ALTER TABLE suggestion_origins DROP CONSTRAINT suggestion_origins_kind_check;
ALTER TABLE suggestion_origins ADD CONSTRAINT suggestion_origins_kind_check CHECK (kind IN ('motion', 'opinion', 'message', 'diary', 'reception'));
DROP TABLE deputy_visit_outcomes;
DROP TABLE deputy_visit_deputies;
DROP TABLE deputy_visits;
DROP TABLE deputy_certificates;
