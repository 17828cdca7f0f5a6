DROP TABLE reminders;
DROP TABLE reminder_digests;
DROP TABLE reminder_runs;
