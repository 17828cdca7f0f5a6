-- Rows that the demonstration has none of, in tables that a later step changes; of each word that a step added, one.
INSERT INTO attachments (county_id, id, subject_kind, subject_id, file_name, content_type, size_bytes, sha256, storage_key, uploaded_by, uploaded_by_name, created_at)
    SELECT county_id, id, 'suggestion', id, '现场.jpg', 'image/jpeg', 3, '00', 'a', id, '某某', created_at FROM accounts ORDER BY id LIMIT 3;
INSERT INTO attachments (county_id, id, subject_kind, subject_id, file_name, content_type, size_bytes, sha256, storage_key, uploaded_by, uploaded_by_name, created_at)
    SELECT county_id, id, 'project_idea', id, '现场.jpg', 'image/jpeg', 3, '00', 'b', NULL, '居民', created_at FROM project_ideas ORDER BY id LIMIT 2;

INSERT INTO procedure_templates (county_id, id, kind, organ_id, version, is_withdrawn, steps, made_by_name, at)
    SELECT county_id, id, 'unit_handling', id, 1, FALSE, '[]', '某某', '2026-03-02T00:00:00.000000Z' FROM organs ORDER BY id LIMIT 2;
INSERT INTO procedure_templates (county_id, id, kind, organ_id, version, is_withdrawn, steps, made_by_name, at)
    SELECT county_id, id, 'congress_session', id, 1, FALSE, '[]', '某某', '2026-03-02T00:00:00.000000Z' FROM organs ORDER BY id LIMIT 1 OFFSET 2;
INSERT INTO procedure_templates (county_id, id, kind, organ_id, version, is_withdrawn, steps, made_by_name, at)
    SELECT county_id, id, 'station_ten_haves', id, 1, FALSE, '[]', '某某', '2026-03-02T00:00:00.000000Z' FROM organs ORDER BY id LIMIT 1 OFFSET 3;
INSERT INTO procedure_templates (county_id, id, kind, organ_id, version, is_withdrawn, steps, made_by_name, at)
    SELECT county_id, id, 'group_five_ones', NULL, 1, FALSE, '[]', '某某', '2026-03-02T00:00:00.000000Z' FROM organs ORDER BY id LIMIT 1 OFFSET 4;

INSERT INTO reminder_digests (county_id, id, recipient_kind, recipient_id, given_on, created_at)
    SELECT county_id, id, 'organ', id, '2026-03-02', '2026-03-02T00:00:00.000000Z' FROM organs ORDER BY id LIMIT 3;
INSERT INTO reminders (county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id, title, number, given_on, created_at)
    SELECT county_id, id, id, id, 'reply', '2026-03-09', 1, 'organ', id, 'suggestion', id, '关于道路的建议', NULL, '2026-03-02', created_at FROM reminder_digests ORDER BY id LIMIT 1;
INSERT INTO reminders (county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id, title, number, given_on, created_at)
    SELECT county_id, id, id, id, 'report', '2026-03-09', 1, 'organ', id, 'decision', id, '决议的落实', NULL, '2026-03-02', created_at FROM reminder_digests ORDER BY id LIMIT 1 OFFSET 1;
INSERT INTO reminders (county_id, id, digest_id, source_id, kind, due_on, step, recipient_kind, recipient_id, subject_kind, subject_id, title, number, given_on, created_at)
    SELECT county_id, id, id, id, 'activity', '2026-03-31', 1, 'organ', id, 'deputy_group', id, '本季度的活动', NULL, '2026-03-02', created_at FROM reminder_digests ORDER BY id LIMIT 1 OFFSET 2;

INSERT INTO duty_quarters (county_id, id, organ_id, year, quarter, level, town_id, office_id, frozen_on, frozen_by_name, frozen_at, is_published, published_on, decided_on, decided_by, is_demo, version, audience)
    SELECT county_id, id, id, 2019, 3, 'county', NULL, id, '2019-10-10', '某某', '2019-10-10T00:00:00.000000Z', FALSE, NULL, NULL, NULL, FALSE, 1, NULL FROM organs ORDER BY id LIMIT 1;
INSERT INTO duty_quarters (county_id, id, organ_id, year, quarter, level, town_id, office_id, frozen_on, frozen_by_name, frozen_at, is_published, published_on, decided_on, decided_by, is_demo, version, audience)
    SELECT county_id, id, id, 2019, 3, 'county', NULL, id, '2019-10-10', '某某', '2019-10-10T00:00:00.000000Z', TRUE, '2019-10-20', '2019-10-18', '主任会议', FALSE, 2, 'public' FROM organs ORDER BY id LIMIT 1 OFFSET 1;

INSERT INTO duty_point_lines (county_id, quarter_id, deputy_id, position, organ_id, year, quarter, rule_set_id, record_id, kind, held_on, title, line, points, why)
    SELECT q.county_id, q.id, d.id, 1, q.organ_id, q.year, q.quarter, NULL, NULL, 'reception', '2019-08-01', '接待选民', NULL, 10, 'first'
    FROM duty_quarters AS q JOIN deputies AS d ON d.county_id = q.county_id WHERE q.year = 2019 ORDER BY q.id, d.id LIMIT 3;

INSERT INTO sessions (county_id, id, account_id, client, created_at, last_seen_at, expires_at, user_agent, ip, refresh_hash, rotated_at)
    SELECT county_id, id, id, 'browser', created_at, created_at, created_at, '', '', BYTES, created_at FROM accounts ORDER BY id LIMIT 1;
INSERT INTO sessions (county_id, id, account_id, client, created_at, last_seen_at, expires_at, user_agent, ip, refresh_hash, rotated_at)
    SELECT county_id, id, id, 'phone', created_at, created_at, created_at, '', '', BYTES, created_at FROM accounts ORDER BY id LIMIT 1 OFFSET 1;

INSERT INTO suggestion_origins (county_id, suggestion_id, kind, subject_id, title, number, at)
    SELECT county_id, id, 'opinion', id, '口头意见', NULL, created_at FROM suggestions WHERE NOT EXISTS (SELECT 1 FROM suggestion_origins AS o WHERE o.suggestion_id = suggestions.id) ORDER BY id LIMIT 1;
INSERT INTO suggestion_origins (county_id, suggestion_id, kind, subject_id, title, number, at)
    SELECT county_id, id, 'message', id, '来信', NULL, created_at FROM suggestions WHERE NOT EXISTS (SELECT 1 FROM suggestion_origins AS o WHERE o.suggestion_id = suggestions.id) ORDER BY id LIMIT 1;
INSERT INTO suggestion_origins (county_id, suggestion_id, kind, subject_id, title, number, at)
    SELECT county_id, id, 'diary', id, '日记', NULL, created_at FROM suggestions WHERE NOT EXISTS (SELECT 1 FROM suggestion_origins AS o WHERE o.suggestion_id = suggestions.id) ORDER BY id LIMIT 1;
INSERT INTO suggestion_origins (county_id, suggestion_id, kind, subject_id, title, number, at)
    SELECT county_id, id, 'reception', id, '接待', NULL, created_at FROM suggestions WHERE NOT EXISTS (SELECT 1 FROM suggestion_origins AS o WHERE o.suggestion_id = suggestions.id) ORDER BY id LIMIT 1;
INSERT INTO suggestion_origins (county_id, suggestion_id, kind, subject_id, title, number, at)
    SELECT county_id, id, 'visit', id, '视察', NULL, created_at FROM suggestions WHERE NOT EXISTS (SELECT 1 FROM suggestion_origins AS o WHERE o.suggestion_id = suggestions.id) ORDER BY id LIMIT 1;

UPDATE questions SET status = 'withdrawn', answer = NULL, mode = NULL, answered_by = NULL, answered_post = NULL, answered_on = NULL,
    withdrawn_reason = '问题已经解决', withdrawn_by_name = '某某', withdrawn_at = created_at
    WHERE id IN (SELECT id FROM questions ORDER BY id LIMIT 1);
