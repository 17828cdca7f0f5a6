DROP TABLE project_idea_contacts;
DROP TABLE project_ideas;
DROP TABLE project_round_texts;
DROP TABLE project_rounds;
DELETE FROM event_cursors WHERE consumer = 'project_idea_search';
