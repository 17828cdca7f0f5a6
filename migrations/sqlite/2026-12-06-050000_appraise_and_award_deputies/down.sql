DROP TABLE awards;
DROP TABLE deputy_appraisal_raters;
DROP TABLE deputy_appraisal_tallies;
DROP TABLE deputy_appraisal_deputies;
DROP TABLE deputy_appraisals;
