-- SQLite has its proportions from the tables' own migrations (sqlite_stat1).
SELECT 1;
