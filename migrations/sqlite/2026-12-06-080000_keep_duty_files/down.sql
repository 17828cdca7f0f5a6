DROP TABLE duty_file_words;
DROP TABLE duty_files;
