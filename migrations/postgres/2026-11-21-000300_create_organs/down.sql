DROP TABLE terms;
DROP TABLE organs;
