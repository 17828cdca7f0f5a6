# shellcheck shell=bash
# The list page's own statements through pgbench, prepared: what PostgreSQL gives without a service.

# prepared_list DATABASE-URL DATA: the three statements behind a township's list page, as facts.
prepared_list() {
    local url=$1 data=$2 town ids deputies organs columns rate
    columns='id, number, level, town_id, lead_deputy_id, title, status, turn, round, cosigner_count, unit_id,
        due_on, result_class, submitted_at, version, created_at, updated_at'
    town=$(psql --no-psqlrc -At "$url" -c "SELECT o.id FROM accounts a JOIN organs o ON o.county_id = a.county_id
        AND o.id = a.organ_id WHERE a.username = '$DEMO_TOWNSHIP'")
    ids="FROM suggestions WHERE county_id = $COUNTY_ID AND (submitted_at IS NOT NULL OR created_by = '$town') AND town_id = '$town'
        ORDER BY created_at DESC, id DESC LIMIT 21"
    deputies=$(psql --no-psqlrc -At "$url" -c "SELECT string_agg(DISTINCT quote_literal(lead_deputy_id), ',')
        FROM (SELECT lead_deputy_id $ids) page")
    organs=$(psql --no-psqlrc -At "$url" -c "SELECT string_agg(DISTINCT quote_literal(unit_id), ',')
        FROM (SELECT unit_id $ids) page WHERE unit_id IS NOT NULL")
    tr '\n' ' ' <<<"SELECT $columns $ids;" >"$WORK/page.sql"
    {
        cat "$WORK/page.sql"
        echo
        echo "SELECT id, name FROM deputies WHERE county_id = $COUNTY_ID AND id IN ($deputies);"
        echo "SELECT id, name, short_name FROM organs WHERE county_id = $COUNTY_ID AND id IN ('$town',$organs);"
    } >"$WORK/names.sql"
    for script in page names; do
        rate=$(pgbench --no-vacuum --protocol prepared --client 16 --jobs 1 --time "$SECONDS_EACH" \
            --file "$WORK/$script.sql" "$url" | sed -n 's/^tps = \([0-9.]*\).*/\1/p')
        fact postgres "$data" "pgbench_list_$script" "$rate" pages/s
    done
}

# durable_rate DATABASE-URL DATA: single-row inserts that are on the disk when they return.
durable_rate() {
    local rate
    psql --quiet --no-psqlrc "$1" -c 'CREATE TABLE bench_rows (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body TEXT)'
    echo "INSERT INTO bench_rows (body) VALUES (repeat('x', 600));" >"$WORK/insert.sql"
    rate=$(pgbench --no-vacuum --protocol prepared --client 16 --jobs 1 --time "$SECONDS_EACH" \
        --file "$WORK/insert.sql" "$1" | sed -n 's/^tps = \([0-9.]*\).*/\1/p')
    psql --quiet --no-psqlrc "$1" -c 'DROP TABLE bench_rows'
    fact postgres "$2" pgbench_durable_inserts "$rate" rows/s
}
