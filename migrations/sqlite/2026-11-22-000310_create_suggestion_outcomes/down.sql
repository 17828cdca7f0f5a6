DELETE FROM sqlite_stat1 WHERE tbl = 'suggestion_outcomes';
DROP TABLE suggestion_outcomes;
DELETE FROM event_cursors WHERE consumer = 'suggestion_outcomes';
