# shellcheck shell=bash
# Kills whoever leads, again and again, and writes down what came of it.

# Seconds since 1970, with a point in every language.
now() { echo "${EPOCHREALTIME/,/.}"; }
seconds_between() { awk -v from="$1" -v to="$2" 'BEGIN { printf "%.1f", to - from }'; }

# wait_for SECONDS WHAT COMMAND…: until the command succeeds; everything in the drill that waits, waits here.
wait_for() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null; do
        ((SECONDS < end)) || die "not in time: $what (logs in $LOGS)"
        sleep 0.2
    done
}

# kill_leader NUMBER: one line of $KILLS. The node comes back only when another one leads: a machine that
# is back within its lease goes on as the leader.
kill_leader() {
    local old new killed led back replica=false
    wait_for 120 "the cluster is whole before kill $1" is_whole
    sleep "$((RANDOM % 4)).$((RANDOM % 10))"
    old=$(leader) || die "nobody leads before kill $1"
    killed=$(now)
    node_kill "$old"
    sleep 3
    # Nobody leads now: what may be read from a replica still is.
    if [[ $(sql "$READS/luzhi" 'SELECT pg_is_in_recovery() AND count(*) > 0 FROM suggestions') == t ]]; then replica=true; fi
    wait_for 90 "somebody leads after kill $1" leader
    led=$(now)
    new=$(leader)
    node_start "$old"
    wait_for 120 "the cluster is whole after kill $1" is_whole
    back=$(now)
    printf '{"number":%d,"node":"node%s","killed":%s,"leader":"node%s","led":%s,"whole":%s,"replica_read":%s}\n' \
        "$1" "$old" "$killed" "$new" "$led" "$back" "$replica" >>"$KILLS"
    note "kill $1: node$old died, node$new leads after $(seconds_between "$killed" "$led") s, all follow after $(seconds_between "$killed" "$back") s"
}
