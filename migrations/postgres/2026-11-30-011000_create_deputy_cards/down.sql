DROP TABLE deputy_cards;
