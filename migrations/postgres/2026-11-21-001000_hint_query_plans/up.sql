-- PostgreSQL gathers its own statistics; this step is SQLite's.
SELECT 1;
