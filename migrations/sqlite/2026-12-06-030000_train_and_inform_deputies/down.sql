DROP TABLE bulletin_corrections;
DROP TABLE bulletin_readers;
DROP TABLE bulletins;
DROP TABLE training_questions;
DROP TABLE training_deputies;
DROP TABLE trainings;
