DO $$
DECLARE
    one text;
BEGIN
    FOR one IN
        SELECT c.table_name FROM information_schema.columns AS c
        JOIN information_schema.tables AS t USING (table_schema, table_name)
        WHERE c.table_schema = current_schema() AND c.column_name = 'county_id' AND t.table_type = 'BASE TABLE'
    LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN county_id RESET (n_distinct)', one);
    END LOOP;
END
$$;
