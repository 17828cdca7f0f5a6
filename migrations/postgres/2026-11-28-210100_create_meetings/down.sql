DROP TABLE meeting_remarks;
DROP TABLE meeting_presences;
DROP TABLE meeting_sitting_people;
DROP TABLE meeting_people;
DROP TABLE meeting_items;
DROP TABLE meeting_sittings;
DROP TABLE meetings;
