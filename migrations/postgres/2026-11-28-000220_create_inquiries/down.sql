DROP TABLE questions;
DROP TABLE inquiry_ratings;
DROP TABLE inquiry_answers;
DROP TABLE inquiry_decisions;
DROP TABLE inquiry_sessions;
DROP TABLE inquiries;
