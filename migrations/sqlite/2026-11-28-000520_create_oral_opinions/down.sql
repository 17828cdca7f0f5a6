DROP INDEX suggestion_origins_subject_idx;
DROP TABLE oral_opinion_routings;
DROP TABLE oral_opinions;
