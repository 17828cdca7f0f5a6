DROP TABLE suggestion_criticisms;
