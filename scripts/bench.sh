#!/usr/bin/env bash
# Throughput of the release build beside a bare handler that answers the same bytes: bench/README.md.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh

SECONDS_EACH=${BENCH_SECONDS:-8} ROUNDS=${BENCH_ROUNDS:-3} CONNECTIONS=${BENCH_CONNECTIONS:-64}
read -ra engines <<<"${BENCH_ENGINES:-sqlite postgres}"
read -ra scenarios <<<"${BENCH_SCENARIOS:-list detail home submit}"

need wrk=wrk curl=curl libpq=libpq-dev
build_frontend
build_service release
cargo build --locked --release --package luzhi --example bare
BARE=$TARGET_DIR/release/examples/bare

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

# wrk for one round; prints the line of JSON that bench/wrk/report.lua writes.
round() {
    local script=$1 url=$2
    wrk --threads 1 --connections "$CONNECTIONS" --duration "${SECONDS_EACH}s" --latency --timeout 10s \
        --script "bench/wrk/$script.lua" --header "Authorization: Bearer $token" "$url" | sed -n 's/^RESULT //p'
}

lines=$WORK/rounds.jsonl
for engine in "${engines[@]}"; do
    say "loading the demo county into $engine"
    if [[ $engine == postgres ]]; then
        url=$(postgres_start "$WORK/postgres" durable)
        demo_build "$url"
    else
        url=
    fi
    SERVER_PROFILE=release server_start "bench-$engine" "$url"
    for scenario in "${scenarios[@]}"; do
        script=report username=$DEMO_TOWNSHIP
        case $scenario in
        list) path='/suggestions?limit=20' ;;
        detail) path=/suggestions/$(first_id "$DEMO_TOWNSHIP" '/suggestions?status=closed,replied&limit=1') ;;
        home) path=/home username=$DEMO_DEPUTY ;;
        submit) path=/suggestions script=submit username=$DEMO_DEPUTY ;;
        *) die "unknown scenario $scenario" ;;
        esac
        token=$(sign_in "$username")
        if [[ $scenario == submit ]]; then
            call POST /suggestions "$token" "$(new_suggestion)" >"$WORK/body"
        else
            call GET "$path" "$token" >"$WORK/body"
        fi
        port=$(free_port)
        "$BARE" "$port" "$WORK/body" &
        BARE_PID=$!
        sleep 0.3
        say "$engine $scenario"
        for ((i = 1; i <= ROUNDS; i++)); do
            for side in service bare; do
                at=$BASE_URL/api/v1$path
                [[ $side == service ]] || at=http://127.0.0.1:$port$path
                measured=$(round "$script" "$at")
                [[ -n $measured ]] || die "wrk gave no result"
                note "$side $measured"
                printf '{"engine":"%s","scenario":"%s","side":"%s","body_bytes":%d,"measured":%s}\n' \
                    "$engine" "$scenario" "$side" "$(wc -c <"$WORK/body")" "$measured" >>"$lines"
            done
        done
        kill "$BARE_PID"
        wait "$BARE_PID" 2>/dev/null || true
        BARE_PID=
    done
    server_stop TERM
done
node bench/summarise.mjs "$lines" "$SECONDS_EACH" "$CONNECTIONS" "$(postgres_bin)"
