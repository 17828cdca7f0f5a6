DROP TABLE notice_marks;
DROP TABLE notice_reads;
DROP TABLE notices;
ALTER TABLE accounts DROP COLUMN is_leader;
