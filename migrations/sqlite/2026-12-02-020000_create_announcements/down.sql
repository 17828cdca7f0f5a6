DROP TABLE announcement_texts;
DROP TABLE announcements;
