DROP TABLE duty_quarters;
DROP TABLE duty_records;
