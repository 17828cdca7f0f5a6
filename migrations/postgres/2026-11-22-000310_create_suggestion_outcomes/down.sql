DROP TABLE suggestion_outcomes;
DELETE FROM event_cursors WHERE consumer = 'suggestion_outcomes';
