DROP INDEX duty_records_office_idx;
DROP INDEX duty_records_waiting_idx;
