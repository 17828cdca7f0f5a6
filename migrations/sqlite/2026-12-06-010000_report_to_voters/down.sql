DROP TABLE voter_report_slips;
DROP TABLE voter_report_ratings;
DROP TABLE voter_report_questions;
DROP TABLE voter_reports;
