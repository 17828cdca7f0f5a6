# shellcheck shell=bash
# A congress of three thousand in session: api/examples/hall on a service of its own.

# hall ENGINE DATA DATABASE-URL: everybody watches the board, everybody votes, the boxes are counted; as facts.
hall() {
    local engine=$1 data=$2 url=$3 name value unit
    # A connection for each who watches, in the service and in the example.
    ulimit -n "$(ulimit -Hn)"
    export LUZHI__AUTH__SECRET=only-for-benchmarks-not-a-secret-at-all
    SERVER_PROFILE=release server_start "hall-$engine-$data" "$url"
    fact "$engine" "$data" hall_load_average "$(cut -d ' ' -f 1 /proc/loadavg)" processes
    "$HALL" "$url" "$LUZHI__AUTH__SECRET" "${BASE_URL#http://}" "$METRICS_ADDRESS" "$SERVER_PID" \
        "$DEMO_PASSWORD" "${BENCH_VOTERS:-3000}" "$CONNECTIONS" >"$WORK/hall"
    while read -r name value unit; do
        fact "$engine" "$data" "$name" "$value" "$unit"
    done <"$WORK/hall"
    server_stop TERM
    unset LUZHI__AUTH__SECRET
}
