DROP TABLE suggestion_publications;
