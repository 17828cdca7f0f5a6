DROP TABLE resident_ratings;
