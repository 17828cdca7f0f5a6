#!/usr/bin/env bash
# Three PostgreSQL nodes under Patroni, two processes of the service before them: the leading node is
# killed HA_KILLS times (20) under load. Nothing acknowledged may be lost, and it is told how long nobody
# could write. docs/OPERATIONS.md, "High availability". A quarter of an hour.
#
# LUZHI_BINARY names a program that was built already. What is killed is a process, not the machine, so
# nothing is lost that was not flushed: where memory is plenty the data live there, and a busy disk does
# not stretch the run. TMPDIR puts them elsewhere.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/../../scripts/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh
source bench/ha/packages.sh
source bench/ha/cluster.sh
source bench/ha/kills.sh
source bench/ha/service.sh

count=${HA_KILLS:-20}
need curl=curl postgres=postgresql
trap allow_daemons EXIT
need_cluster
scripts/python-tools.sh
[[ -n ${LUZHI_BINARY:-} ]] || build_service release
BINARY=${LUZHI_BINARY:-$BINARY}

export LOGS=${LOGS:-$TMP/ha} WORK
rm -rf "$LOGS" && mkdir -p "$LOGS" bench/results
if [[ -z ${TMPDIR:-} ]] && has_room_in_memory; then TMPDIR=/dev/shm; fi
WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-ha.XXXXXX")
chmod 755 "$WORK"
WRITTEN=$LOGS/written.jsonl KILLS=$LOGS/kills.jsonl FACTS=$LOGS/facts.jsonl
LOAD=
touch "$WRITTEN"
has_written() { (($(wc -l <"$WRITTEN") >= $1)); }
finish() {
    allow_daemons
    [[ -z $LOAD ]] || kill -KILL "$LOAD" 2>/dev/null || true
    cluster_stop
    rm -rf "$WORK"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Twenty minutes in all; every wait has its own end, too.
SECONDS=0
cluster_user
say "three nodes, as $CLUSTER_USER"
etcd_start
nodes_start
proxy_start
say "the demonstration county and two processes of the service"
services_start

say "$count kills under load"
.venv/bin/python bench/ha/load.py "${BASE_URLS[@]}" >"$WRITTEN" 2>"$LOGS/load.log" &
LOAD=$!
wait_for 60 "writes are acknowledged" has_written 50
for number in $(seq "$count"); do
    ((SECONDS < 1020)) || die "the kills take too long"
    kill_leader "$number"
done
sleep 3
kill -TERM "$LOAD" 2>/dev/null || true
wait "$LOAD" || die "the load ended badly: $(tail -n 3 "$LOGS/load.log")"
LOAD=
touch "$WRITTEN"

say "what was acknowledged"
checks
.venv/bin/python bench/ha/report.py "$KILLS" "$WRITTEN" "$FACTS" "$TTL"
