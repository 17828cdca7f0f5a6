DROP TABLE meeting_callers;
DROP TABLE meeting_calls;
