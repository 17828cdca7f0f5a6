DROP TABLE imports;
DROP TABLE number_series;
DROP TABLE attachments;
DROP TABLE deadlines;
