DROP TABLE custody_reports;
DROP TABLE deputy_resignations;
DROP TABLE deputy_talks;
