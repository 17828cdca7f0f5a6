DROP TABLE meeting_holds;
