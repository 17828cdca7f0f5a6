DELETE FROM reminders WHERE kind IN ('activity', 'quarter_closing', 'correction');
ALTER TABLE reminders DROP CONSTRAINT reminders_kind_check;
ALTER TABLE reminders ADD CONSTRAINT reminders_kind_check CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise', 'hand_over', 'report', 'publication', 'filing'));
