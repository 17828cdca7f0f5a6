DROP TABLE group_quarters;
