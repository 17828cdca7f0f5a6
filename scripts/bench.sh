#!/usr/bin/env bash
# The release build measured with the county data set, beside a bare handler that answers the same
# bytes: bench/README.md.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh
source scripts/bench/load.sh
source scripts/bench/process.sh
source scripts/bench/prepared.sh
source scripts/bench/data.sh
source scripts/bench/points.sh
source scripts/bench/hall.sh
source scripts/bench/residents.sh

export SECONDS_EACH=${BENCH_SECONDS:-6} ROUNDS=${BENCH_ROUNDS:-3} CONNECTIONS=${BENCH_CONNECTIONS:-64}
export COUNTY_ID=610981
read -ra engines <<<"${BENCH_ENGINES:-sqlite postgres}"
read -ra scenarios <<<"${BENCH_SCENARIOS:-list list_county list_unit views views_deputy search search_common search_two search_rare search_none similar statistics statistics_town detail home home_office submit points hall residents export}"
read -ra data_sets <<<"${BENCH_DATA:-county${BENCH_NATION_REGIONS:+ nation}${BENCH_MILLION:+ million}}"

need wrk=wrk curl=curl libpq=libpq-dev
build_service release
cargo build --locked --release --package luzhi --example bare --example roster --example many --example duty_year --example hall --example residents
export BARE=$TARGET_DIR/release/examples/bare ROSTER=$TARGET_DIR/release/examples/roster MANY=$TARGET_DIR/release/examples/many DUTY_YEAR=$TARGET_DIR/release/examples/duty_year HALL=$TARGET_DIR/release/examples/hall RESIDENTS=$TARGET_DIR/release/examples/residents

export LOGS=$TMP/bench WORK
mkdir -p "$LOGS" bench/results
WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-bench.XXXXXX")
chmod 755 "$WORK"
BARE_PID=
finish() {
    server_stop TERM
    [[ -z $BARE_PID ]] || kill "$BARE_PID" 2>/dev/null || true
    postgres_stop "$WORK/postgres"
    rm -rf "$WORK"
}
trap finish EXIT

export lines=$WORK/rounds.jsonl facts=$WORK/facts.jsonl
touch "$lines" "$facts"
for engine in "${engines[@]}"; do
    [[ $engine != postgres ]] || server=$(postgres_start "$WORK/postgres" durable)
    for data in "${data_sets[@]}"; do
        # The nation takes a quarter of an hour on PostgreSQL: only when asked for.
        [[ $engine$data != postgresnation || -n ${BENCH_NATION_POSTGRES:-} ]] || continue
        url=
        data_build "$engine" "$data" "${server:-}"
        SERVER_PROFILE=release server_start "bench-$engine-$data" "$url"
        cold_start "$engine" "$data"
        for scenario in "${scenarios[@]}"; do
            # A service of its own, afterwards.
            [[ ! $scenario =~ ^(points|hall|residents|export)$ ]] || continue
            # A million suggestions are there to be searched.
            [[ $data != million || $scenario == search* ]] || continue
            say "$engine $data $scenario"
            measure "$engine" "$data" "$scenario"
        done
        fact "$engine" "$data" loaded_memory "$(memory_of VmHWM)" MB
        fact "$engine" "$data" loaded_memory_own "$(memory_of RssAnon)" MB
        if [[ $data == county ]]; then
            say "$engine lists in and out"
            lists "$engine" "$data"
        fi
        server_stop TERM
        if [[ $engine == postgres ]]; then
            say "$data through pgbench"
            prepared_list "$url" "$data"
            durable_rate "$url" "$data"
        fi
        # Before the hall, which enters deputies of its own.
        if [[ ! $data =~ ^(tenth|million)$ && " ${scenarios[*]} " == *' points '* ]]; then
            say "$engine $data points of a year"
            points "$engine" "$data" "$url"
        fi
        if [[ $data == county && " ${scenarios[*]} " == *' hall '* ]]; then
            say "$engine a congress of three thousand"
            hall "$engine" "$data" "$url"
        fi
        if [[ $data == county && " ${scenarios[*]} " == *' residents '* ]]; then
            say "$engine residents at the door"
            residents "$engine" "$data" "$url"
        fi
        if [[ $data == county && " ${scenarios[*]} " == *' export '* ]]; then
            say "$engine 100,000 suggestions out"
            large_export "$engine" "$data" "$url"
        fi
        data_drop "$engine" "$url"
    done
done
node bench/summarise.mjs "$lines" "$facts" "$SECONDS_EACH" "$CONNECTIONS" "$(postgres_bin)"
