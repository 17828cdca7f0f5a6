DROP TABLE suggestion_plans;
