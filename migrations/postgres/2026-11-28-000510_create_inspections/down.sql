DROP TABLE inspection_feedbacks;
DROP TABLE inspection_handovers;
DROP TABLE inspection_reports;
DROP TABLE inspection_deputies;
DROP TABLE inspections;
