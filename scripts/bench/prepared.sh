# shellcheck shell=bash
# The list page's own statements through pgbench, prepared: what PostgreSQL gives without a service.

# prepared_list DATABASE-URL DATA: the statement behind a township's list page, with the names in it as the
# service asks for them and without, as facts.
prepared_list() {
    local url=$1 data=$2 town rows columns names script rate
    columns='id, number, level, town_id, lead_deputy_id, title, status, turn, round, cosigner_count, unit_id,
        due_on, result_class, submitted_at, version, created_at, updated_at'
    town=$(psql --no-psqlrc -At "$url" -c "SELECT organ_id FROM accounts WHERE username = '$DEMO_TOWNSHIP'")
    names='(SELECT d.name FROM deputies d WHERE d.county_id = s.county_id AND d.id = s.lead_deputy_id),
        (SELECT o.short_name FROM organs o WHERE o.county_id = s.county_id AND o.id = s.town_id),
        (SELECT o.short_name FROM organs o WHERE o.county_id = s.county_id AND o.id = s.unit_id)'
    rows="FROM suggestions s WHERE county_id = $COUNTY_ID AND (submitted_at IS NOT NULL OR created_by = '$town')
        AND town_id = '$town' ORDER BY created_at DESC, id DESC LIMIT 21"
    tr '\n' ' ' <<<"SELECT $columns $rows;" >"$WORK/page.sql"
    tr '\n' ' ' <<<"SELECT $columns, $names $rows;" >"$WORK/names.sql"
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
