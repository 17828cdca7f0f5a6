DROP TABLE group_activity_presences;
DROP TABLE group_activity_steps;
DROP TABLE group_activity_groups;
DROP TABLE group_activities;
