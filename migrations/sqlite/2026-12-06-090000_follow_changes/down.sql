DROP INDEX notices_subject_idx;
DROP INDEX events_county_tx_idx;
