#!/usr/bin/env bash
# Three PostgreSQL nodes under Patroni, two processes of the service before them: the leading node is
# killed HA_KILLS times (20) under load. Nothing acknowledged may be lost, and it is told how long nobody
# could write. docs/OPERATIONS.md, "High availability". A quarter of an hour.
#
# LUZHI_BINARY names a program that was built already.
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
need_cluster
scripts/python-tools.sh
[[ -n ${LUZHI_BINARY:-} ]] || build_service release
BINARY=${LUZHI_BINARY:-$BINARY}

export LOGS=$TMP/ha WORK
rm -rf "$LOGS" && mkdir -p "$LOGS" bench/results
WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-ha.XXXXXX")
chmod 755 "$WORK"
WRITTEN=$LOGS/written.jsonl KILLS=$LOGS/kills.jsonl FACTS=$LOGS/facts.jsonl
LOAD=
touch "$WRITTEN"
has_written() { (($(wc -l <"$WRITTEN") >= $1)); }
finish() {
    allow_daemons
    [[ -z $LOAD ]] || kill "$LOAD" 2>/dev/null || true
    cluster_stop
    rm -rf "$WORK"
}
trap finish EXIT
trap 'exit 130' INT TERM

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
SECONDS=0
for number in $(seq "$count"); do
    # Twenty minutes in all, with the building of the cluster and the checks after it.
    ((SECONDS < ${HA_SECONDS:-960})) || die "the kills took too long"
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
