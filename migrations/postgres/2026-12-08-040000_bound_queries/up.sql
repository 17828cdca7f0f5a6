-- What was said at a meeting, and ideas of residents that were accepted, are found by indexes of their own; so are the
-- suggestions with an open promise that a unit joins.
CREATE INDEX meeting_remarks_meeting_idx ON meeting_remarks (county_id, meeting_id, at, id);
CREATE INDEX resident_messages_kind_idx ON resident_messages (county_id, kind, status, created_at, id);
CREATE INDEX suggestions_promise_one_idx ON suggestions (county_id, id) WHERE has_open_promise;
-- All that the report of a year counts by unit, so that the rows of other years are not read.
CREATE INDEX suggestion_outcomes_report_idx ON suggestion_outcomes
    (county_id, year, unit_id, status, result_class, in_time, contact, rating, submitted_at);
