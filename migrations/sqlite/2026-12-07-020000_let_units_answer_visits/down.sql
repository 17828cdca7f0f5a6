DROP INDEX reception_visits_due_idx;
DROP INDEX reception_visits_unit_idx;
DROP TABLE reception_unit_replies;
