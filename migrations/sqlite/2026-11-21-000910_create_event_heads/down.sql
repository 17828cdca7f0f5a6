DROP TABLE event_heads;
