DROP TABLE suggestion_extensions;
