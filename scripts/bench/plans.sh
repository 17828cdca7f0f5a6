#!/usr/bin/env bash
# How many rows every reading operation touches, and how its time grows from the county to the nation:
# bench/README.md. BENCH_DATA, BENCH_ENGINES, BENCH_NATION_REGIONS and files of data sets as for scripts/bench.sh.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/../lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh
source scripts/bench/process.sh
source scripts/bench/data.sh

read -ra engines <<<"${BENCH_ENGINES:-sqlite postgres}"
read -ra data_sets <<<"${BENCH_DATA:-county${BENCH_NATION_REGIONS:+ nation}}"

need curl=curl libpq=libpq-dev
need_node
build_service release
export LOGS=$TMP/bench WORK facts
mkdir -p "$LOGS" bench/results
WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-plans.XXXXXX")
chmod 755 "$WORK"
facts=$WORK/facts.jsonl
touch "$facts"
finish() {
    server_stop TERM
    postgres_stop "$WORK/postgres"
    rm -rf "$WORK"
}
trap finish EXIT

# explain_all DATABASE-URL: from now on every statement is logged with its plan and the rows it really read.
explain_all() {
    local name=${1##*/} setting
    for setting in "session_preload_libraries = 'auto_explain'" 'auto_explain.log_min_duration = 0' \
        'auto_explain.log_analyze = on' 'auto_explain.log_buffers = on' 'auto_explain.log_timing = off' \
        "auto_explain.log_format = 'json'"; do
        psql --quiet --no-psqlrc "$1" --command "ALTER DATABASE $name SET $setting"
    done
    # Seconds since 1970 with their thousandths.
    psql --quiet --no-psqlrc "$1" --command "ALTER SYSTEM SET log_line_prefix = '%n %p '"
    psql --quiet --no-psqlrc "$1" --command 'SELECT pg_reload_conf()' >/dev/null
}

# Nobody signs in again meanwhile.
export LUZHI__AUTH__ACCESS_MINUTES=${BENCH_ACCESS_MINUTES:-240}
for engine in "${engines[@]}"; do
    [[ $engine != postgres ]] || server=$(postgres_start "$WORK/postgres" durable)
    for data in "${data_sets[@]}"; do
        url=
        data_build "$engine" "$data" "${server:-}"
        [[ $engine != postgres ]] || explain_all "$url"
        SERVER_PROFILE=release server_start "plans-$engine-$data" "$url"
        begun=0
        [[ $engine != postgres ]] || begun=$(wc -c <"$WORK/postgres/server.log")
        say "$engine $data: every reading operation"
        node bench/plans.mjs "$BASE_URL" "$WORK/plans-$engine-$data.jsonl"
        server_stop TERM
        if [[ $engine == postgres ]]; then
            tail -c "+$((begun + 1))" "$WORK/postgres/server.log" >"$WORK/plans-postgres-$data.log"
        fi
        data_drop "$engine" "$url"
    done
done
node bench/plans-report.mjs "$WORK"
