DROP TABLE work_plan_links;
DROP TABLE work_plan_items;
DROP TABLE work_plan_texts;
DROP TABLE work_plans;
