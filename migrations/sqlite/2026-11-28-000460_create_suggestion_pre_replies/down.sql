DROP TABLE suggestion_pre_replies;
