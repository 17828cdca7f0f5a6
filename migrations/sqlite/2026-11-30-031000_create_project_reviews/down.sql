DROP TABLE project_satisfactions;
DROP TABLE project_scores;
DROP TABLE project_sheets;
DROP TABLE project_review_weights;
DROP TABLE project_acceptances;
