DROP TABLE search_index;
DROP TABLE search_entries;
DELETE FROM event_cursors WHERE consumer = 'suggestion_search';
