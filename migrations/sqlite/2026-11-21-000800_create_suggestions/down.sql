DROP TABLE suggestion_ratings;
DROP TABLE suggestion_replies;
DROP TABLE suggestion_contacts;
DROP TABLE suggestion_assignments;
DROP TABLE suggestion_reviews;
DROP TABLE suggestion_signatures;
DROP TABLE suggestions;
