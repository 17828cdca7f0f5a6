DROP TABLE deputy_group_plans;
DROP TABLE deputy_group_members;
DROP TABLE deputy_groups;
