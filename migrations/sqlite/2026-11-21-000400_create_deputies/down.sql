DROP TABLE presidium_members;
DROP TABLE mandate_changes;
DROP TABLE mandates;
DROP TABLE deputies;
