DROP INDEX meeting_remarks_meeting_idx;
DROP INDEX resident_messages_kind_idx;
DROP INDEX suggestions_promise_one_idx;
DROP INDEX suggestion_outcomes_report_idx;
DELETE FROM sqlite_stat1 WHERE idx IN (
    'attachments', 'attachments_subject_idx', 'attachments_public_idx', 'ballot_boxes', 'ballot_roll',
    'ballot_roll_person_idx', 'sqlite_autoindex_ballot_votes_1', 'sqlite_autoindex_deliveries_3',
    'sqlite_autoindex_diary_entries_1', 'sqlite_autoindex_diary_entries_2', 'diary_entries_deputy_idx',
    'diary_entries_town_idx', 'diary_entries_level_idx', 'diary_entries_leader_idx',
    'sqlite_autoindex_duty_point_lines_1', 'duty_point_lines_record_idx', 'duty_point_lines_deputy_idx',
    'duty_point_lines_organ_idx', 'sqlite_autoindex_duty_records_1', 'sqlite_autoindex_duty_records_2',
    'duty_records_held_idx', 'duty_records_town_idx', 'duty_records_deputy_idx', 'duty_records_year_idx',
    'duty_records_quarter_idx', 'duty_records_status_idx', 'events_county_tx_idx',
    'sqlite_autoindex_idempotency_keys_1',
    'idempotency_keys_expires_at_idx', 'inbox_items_open_idx', 'sqlite_autoindex_meeting_people_1',
    'sqlite_autoindex_meeting_people_2', 'sqlite_autoindex_meeting_people_3', 'meeting_people_list_idx',
    'meeting_people_deputy_idx', 'sqlite_autoindex_meeting_presences_1', 'meeting_presences_sitting_idx',
    'meeting_presences_person_idx', 'sqlite_autoindex_meeting_remarks_1', 'sqlite_autoindex_meeting_remarks_2',
    'meeting_remarks_item_idx', 'meeting_remarks_meeting_idx', 'notices_subject_idx',
    'sqlite_autoindex_project_ideas_1', 'sqlite_autoindex_project_ideas_2', 'project_ideas_created_idx',
    'project_ideas_town_idx', 'project_ideas_organ_idx', 'project_ideas_round_idx', 'project_ideas_counts_idx',
    'project_ideas_unit_idx', 'project_ideas_deputy_idx', 'project_ideas_merged_idx',
    'sqlite_autoindex_reception_visits_1', 'reception_visits_received_idx', 'reception_visits_town_idx',
    'reception_visits_reception_idx', 'reception_visits_unit_idx', 'reception_visits_due_idx',
    'sqlite_autoindex_reminders_2', 'sqlite_autoindex_resident_messages_1', 'resident_messages_level_idx',
    'resident_messages_level_status_idx', 'resident_messages_town_idx', 'resident_messages_town_status_idx',
    'resident_messages_deputy_idx', 'resident_messages_kind_idx', 'sqlite_autoindex_resident_ratings_1',
    'sqlite_autoindex_resident_ratings_2', 'sqlite_autoindex_resident_ratings_3', 'resident_ratings_project_idx',
    'resident_ratings_comments_idx', 'sqlite_autoindex_search_entries_1', 'sessions', 'sessions_account_idx',
    'sqlite_autoindex_suggestion_contacts_1', 'suggestion_contacts_idx', 'suggestion_outcomes_report_idx',
    'sqlite_autoindex_suggestion_publications_1', 'suggestion_publications_standing_key',
    'suggestion_publications_public_idx', 'sqlite_autoindex_suggestion_ratings_1',
    'sqlite_autoindex_suggestion_ratings_2', 'sqlite_autoindex_suggestion_replies_1',
    'sqlite_autoindex_suggestion_replies_2', 'sqlite_autoindex_suggestion_reviews_1', 'suggestion_reviews_idx',
    'suggestions_promise_one_idx'
);
UPDATE sqlite_stat1 SET stat = '30000' || substr(stat, 6) WHERE tbl = 'suggestions' AND stat LIKE '60000 30000 %';
UPDATE sqlite_stat1 SET stat = '2000000' || substr(stat, 8) WHERE tbl = 'events' AND stat LIKE '4000000 2000000 %';
