DROP TABLE parameter_values;
