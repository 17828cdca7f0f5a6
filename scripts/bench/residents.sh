# shellcheck shell=bash
# The residents' door under load: api/examples/residents on a service of its own, without limits for one address.

# residents ENGINE DATA DATABASE-URL: ideas for ten minutes, then readers for one, beside the office; as facts.
residents() {
    local engine=$1 data=$2 url=$3 name value unit
    ulimit -n "$(ulimit -Hn)"
    # The office works on without signing in again.
    export LUZHI__LIMITS__PUBLIC_BURST=0 LUZHI__LIMITS__PUBLIC_SUSTAINED=0 LUZHI__AUTH__ACCESS_MINUTES=60
    SERVER_PROFILE=release server_start "residents-$engine-$data" "$url"
    "$RESIDENTS" "${BASE_URL#http://}" "$SERVER_PID" "$DEMO_PASSWORD" "${BENCH_MINUTES:-10}" \
        "${BENCH_SUBMISSIONS:-2000}" "${BENCH_READERS:-5000}" >"$WORK/residents"
    while read -r name value unit; do
        fact "$engine" "$data" "$name" "$value" "$unit"
    done <"$WORK/residents"
    server_stop TERM
    unset LUZHI__LIMITS__PUBLIC_BURST LUZHI__LIMITS__PUBLIC_SUSTAINED LUZHI__AUTH__ACCESS_MINUTES
}
