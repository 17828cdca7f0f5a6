#!/usr/bin/env bash
# Half an hour of mixed load on the release build with the county data set, on each engine: memory stays flat, latency
# does not grow, no event is dropped, and a backup made under load has everything. docs/PERFORMANCE.md.
# SOAK_MINUTES (30) for each engine, SOAK_RATE (20) requests a second, SOAK_ENGINES="sqlite" takes one, SOAK_SEED repeats
# the moments of another run, BENCH_COUNTY_SQLITE names a data set that was built before, LUZHI_BINARY a program.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh
source scripts/lib/crash.sh

minutes=${SOAK_MINUTES:-30} rate=${SOAK_RATE:-20} seed=${SOAK_SEED:-$RANDOM}
read -ra engines <<<"${SOAK_ENGINES:-sqlite postgres}"

scripts/python-tools.sh
build_service release
crash_begin soak

# county_data URL: the county data set in an empty database.
county_data() {
    if [[ $1 == sqlite:* && -n ${BENCH_COUNTY_SQLITE:-} ]]; then
        cp "$BENCH_COUNTY_SQLITE" "${1#sqlite:}"
    fi
    DATABASE_URL=$1 "$BINARY" migrate >&2
    DATABASE_URL=$1 "$BINARY" demo --scale county --if-empty >"$LOGS/data.log"
}

lines=$WORK/lines.jsonl
bad=0
for engine in "${engines[@]}"; do
    folder=$WORK/soak-$engine
    mkdir "$folder"
    if [[ $engine == postgres ]]; then
        server=$(postgres_start "$WORK/postgres" durable)
        url=$(postgres_database "$server" soak) spare=$(postgres_database "$server" soak_spare)
    else
        url=sqlite:$folder/luzhi.db spare=sqlite:$folder/spare.db
    fi
    say "$engine: building the county"
    county_data "$url"
    say "$engine: $minutes minutes at $rate requests a second, seed $seed"
    "$CRASH_PYTHON" scripts/soak/soak.py "$engine" "$BINARY" "$url" "$spare" "$folder" "$minutes" "$rate" "$seed" \
        "$DEMO_PASSWORD" "$lines" >"$WORK/$engine.counts" &
    wait $! || bad=1
    read -r good failed <"$WORK/$engine.counts" || bad=1
    note "$engine: ${good:-0} checks passed, ${failed:-?} failed"
    [[ ${failed:-1} == 0 ]] || bad=1
    # Room for the next one.
    [[ $engine == postgres ]] || rm -f "$folder"/*.db* "$folder"/county.tar
done
"$CRASH_PYTHON" scripts/crash/report.py soak "$lines" "$REPORT" "$BINARY"
exit "$bad"
