DELETE FROM reminders WHERE kind IN ('hand_over', 'report', 'publication', 'filing');
ALTER TABLE reminders DROP CONSTRAINT reminders_kind_check;
ALTER TABLE reminders ADD CONSTRAINT reminders_kind_check CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise'));
DROP TABLE decision_closings;
DROP TABLE decision_reports;
DROP TABLE decision_handovers;
DROP TABLE decision_origins;
DROP TABLE decision_texts;
DROP TABLE decisions;
