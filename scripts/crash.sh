#!/usr/bin/env bash
# Kills the release build a thousand times (CRASH_KILLS, half on each engine) at random moments while suggestions,
# votes, lists and files are written, and looks whether it keeps its word: docs/RELIABILITY.md.
# CRASH_SEED repeats the moments of another run, CRASH_ENGINES="sqlite" takes one engine, LUZHI_BINARY a program
# that is there already.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh
source scripts/lib/crash.sh

kills=${CRASH_KILLS:-1000} seed=${CRASH_SEED:-$RANDOM}
read -ra engines <<<"${CRASH_ENGINES:-sqlite postgres}"

scripts/python-tools.sh
build_service release
crash_begin crash
lines=$WORK/lines.jsonl
bad=0
for engine in "${engines[@]}"; do
    server=
    [[ $engine != postgres ]] || server=$(postgres_start "$WORK/postgres" durable)
    say "$engine: $((kills / ${#engines[@]})) kills, seed $seed"
    url=$(crash_database "$engine" "crash-$engine" "$server")
    crash_kill "$engine" "$url" "crash-$engine" $((kills / ${#engines[@]})) "$seed" "$lines" >"$WORK/$engine.counts" &
    wait $! || bad=1
    read -r good failed <"$WORK/$engine.counts" || bad=1
    note "$engine: ${good:-0} checks passed, ${failed:-?} failed"
    [[ ${failed:-1} == 0 ]] || bad=1
done
"$CRASH_PYTHON" scripts/crash/report.py crash "$lines" "$REPORT" "$BINARY"
exit "$bad"
