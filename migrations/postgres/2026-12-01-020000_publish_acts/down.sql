DROP TABLE meeting_publicity;
DROP TABLE act_publications;
