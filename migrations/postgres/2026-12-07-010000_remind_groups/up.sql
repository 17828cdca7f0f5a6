-- Reminders of deputy groups (domain 6.4): the activity of a quarter, closing it, the correction plan of a red one.
ALTER TABLE reminders DROP CONSTRAINT reminders_kind_check;
ALTER TABLE reminders ADD CONSTRAINT reminders_kind_check CHECK (kind IN ('reply', 'rehandling', 'opinion', 'promise', 'hand_over', 'report', 'publication', 'filing', 'activity', 'quarter_closing', 'correction'));
