DROP TABLE duty_appeals;
DROP TABLE duty_scores;
DROP TABLE duty_point_lines;
DROP TABLE duty_rule_sets;
