#!/usr/bin/env bash
# Has the disk fill up or go read-only, the database go away, stand still or be slow, and the clock jump, and looks
# how the service answers meanwhile and afterwards: docs/RELIABILITY.md. Disks are small mounted file systems, so
# that part needs root; clocks need Debian's faketime.
# FAULTS="disk-full slow" takes some, FAULTS_SECONDS says how long one lasts, FAULTS_ENGINES="sqlite" takes one
# engine, LUZHI_BINARY a program that is there already.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh
source scripts/lib/crash.sh

read -ra engines <<<"${FAULTS_ENGINES:-sqlite postgres}"
read -ra names <<<"${FAULTS:-}"

need faketime=faketime curl=curl
scripts/python-tools.sh
build_service release
crash_begin faults
lines=$WORK/lines.jsonl
bad=0
for engine in "${engines[@]}"; do
    server=
    if [[ $engine == postgres ]]; then
        # On a disk of its own, so that it can be filled.
        mkdir -p "$WORK/cluster/disk"
        [[ $(id -u) != 0 ]] || mount -t tmpfs -o size=1500m,mode=755 tmpfs "$WORK/cluster/disk"
        export PG_FOLDER=$WORK/cluster/disk/postgres PG_PROGRAMS
        PG_PROGRAMS=$(postgres_bin)
        server=$(postgres_start "$PG_FOLDER" durable)
    fi
    say "$engine"
    url=$(crash_database "$engine" "faults-$engine" "$server")
    HOLD=${FAULTS_SECONDS:-20} "$CRASH_PYTHON" scripts/crash/faults.py "$engine" "$BINARY" "$url" \
        "$WORK/faults-$engine" "$DEMO_PASSWORD" "$lines" ${names[@]+"${names[@]}"} >"$WORK/$engine.counts" &
    wait $! || bad=1
    read -r good failed <"$WORK/$engine.counts" || bad=1
    note "$engine: ${good:-0} checks passed, ${failed:-?} failed"
    [[ ${failed:-1} == 0 ]] || bad=1
done
"$CRASH_PYTHON" scripts/crash/report.py faults "$lines" "$REPORT" "$BINARY"
exit "$bad"
