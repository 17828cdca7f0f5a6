DROP TABLE suggestion_rating_reminders;
DROP TABLE suggestion_supervisions;
DROP TABLE suggestion_promise_entries;
DROP TABLE suggestion_promises;
DROP TABLE suggestion_links;
DROP TABLE suggestion_urges;
DROP TABLE suggestion_returns;
DROP TABLE suggestion_parts;
