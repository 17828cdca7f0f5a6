-- Statements are planned once for a connection, without looking at their values: planning one took
-- longer than running it. So that the plan suits the largest county among thousands of small ones, a
-- county counts as the whole table. (A plan that is good for a large one is good for a small one: all
-- indexes begin with the county.)
DO $$
DECLARE
    one text;
BEGIN
    FOR one IN
        SELECT c.table_name FROM information_schema.columns AS c
        JOIN information_schema.tables AS t USING (table_schema, table_name)
        WHERE c.table_schema = current_schema() AND c.column_name = 'county_id' AND t.table_type = 'BASE TABLE'
    LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN county_id SET (n_distinct = 1)', one);
    END LOOP;
END
$$;
