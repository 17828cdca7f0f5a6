# shellcheck shell=bash
# Two processes of the service on the cluster, and what has to hold afterwards.

# The same in both processes: either must understand the other's tokens.
LUZHI__AUTH__SECRET=$(head -c 24 /dev/urandom | base64)
export LUZHI__AUTH__SECRET

services_start() {
    local n
    postgres_database "$WRITES/postgres" luzhi >/dev/null 2>>"$LOGS/psql.log"
    build_county >"$LOGS/demo.log" 2>&1 || die "cannot build the county: $LOGS/demo.log"
    timeout 60 psql --no-psqlrc --quiet "$WRITES/luzhi" --file deploy/postgres-roles.sql >>"$LOGS/psql.log" 2>&1
    # What came before need not be replayed by the first node that is killed.
    sql "$WRITES/luzhi" CHECKPOINT
    mkdir "$WORK/files"
    BASE_URLS=()
    for n in 1 2; do service_start "$n"; done
    for n in 1 2; do
        wait_for 60 "process $n of the service is ready" curl --silent --fail --max-time 5 "${BASE_URLS[n - 1]}/health/ready"
    done
}

build_county() {
    DATABASE_URL=$WRITES/luzhi timeout 180 "$BINARY" migrate && DATABASE_URL=$WRITES/luzhi timeout 300 "$BINARY" demo
}

# Long-lived tokens and no limits: the drill is about the database.
service_start() {
    ports_take "api$1" "metrics$1"
    BASE_URLS+=("http://127.0.0.1:${PORT[api$1]}")
    DATABASE_URL=postgres://luzhi_service@127.0.0.1:${PORT[writes]}/luzhi LUZHI__STORAGE__FOLDER=$WORK/files \
        LUZHI__DATABASE__READ_URL=postgres://luzhi_service@127.0.0.1:${PORT[reads]}/luzhi \
        LUZHI__HTTP__LISTEN=127.0.0.1:${PORT[api$1]} LUZHI__HTTP__METRICS_LISTEN=127.0.0.1:${PORT[metrics$1]} \
        LUZHI__AUTH__ACCESS_MINUTES=120 LUZHI__AUTH__IDLE_MINUTES=120 LUZHI__LOG__FORMAT=json \
        LUZHI__LIMITS__SIGN_IN=0 LUZHI__LIMITS__READS=0 LUZHI__LIMITS__WRITES=0 \
        "$BINARY" serve >"$LOGS/api$1.log" 2>&1 </dev/null &
    PID[api$1]=$!
}

services_stop() {
    local n
    for n in 1 2; do
        kill -TERM "${PID[api$n]}" 2>/dev/null || true
        wait_for 30 "process $n of the service ends" is_gone "${PID[api$n]}"
        unset "PID[api$n]"
    done
}
is_gone() { ! kill -0 "$1" 2>/dev/null; }

# fact NAME COMMAND…: notes whether it succeeded.
fact() {
    local name=$1 passed=true
    shift
    "$@" || passed=false
    printf '{"check":"%s","passed":%s}\n' "$name" "$passed" >>"$FACTS"
}

checks() {
    fact "the three nodes are one cluster again" is_whole
    .venv/bin/python bench/ha/verify.py "$WRITES/luzhi" "${BASE_URLS[@]}" <"$WRITTEN" >>"$FACTS" 2>"$LOGS/verify.log" ||
        die "cannot verify: $(tail -n 3 "$LOGS/verify.log")"
    fact "both replicas answer on the port for reads" both_replicas_read
    checks_aside
    services_stop
    fact "luzhi audit verify" event_log_is_whole
    fact "the three nodes hold the same rows" nodes_agree
    fact "luzhi backup and luzhi audit verify read from a replica" replica_is_read
}

both_replicas_read() {
    local first ports
    first=$(leader) || return 1
    ports=$(for _ in 1 2 3 4; do
        sql "$READS/luzhi" 'SELECT inet_server_port() WHERE pg_is_in_recovery() AND EXISTS (SELECT FROM suggestions)'
    done | sort -u)
    [[ $(wc -l <<<"$ports") == 2 && $ports != *"${PORT[node$first]}"* ]]
}

# The service reads from a replica, from the other one when that is lost, and from the leader when both are.
checks_aside() {
    local first n followers=()
    first=$(leader) || die "nobody leads"
    for n in "${NODES[@]}"; do
        [[ $n == "$first" ]] || followers+=("$n")
    done
    fact "the service reads from a replica" reads_from replica
    fact "its connections lead to one" followers_are_read "${followers[@]}"
    node_kill "${followers[0]}"
    fact "one replica killed: it reads from the other" reads_from replica
    node_kill "${followers[1]}"
    fact "both replicas killed: it reads from the leader" reads_from leader
    for n in "${followers[@]}"; do node_start "$n"; done
    wait_for 120 "the cluster is whole after its replicas were killed" is_whole
    fact "it reads from a replica again" reads_from replica
}

reads_from() {
    .venv/bin/python bench/ha/aside.py "$1" "${BASE_URLS[0]}" "http://127.0.0.1:${PORT[metrics1]}" 2>>"$LOGS/aside.log"
}

followers_are_read() {
    local n count=0
    for n in "$@"; do
        count=$((count + $(node_sql "$n" "SELECT count(*) FROM pg_stat_activity WHERE usename = 'luzhi_service'")))
    done
    ((count > 0))
}

event_log_is_whole() {
    DATABASE_URL=$WRITES/luzhi timeout 300 "$BINARY" audit verify >"$LOGS/audit.log" 2>&1
}

replica_is_read() {
    local -x DATABASE_URL=$READS/luzhi LUZHI__STORAGE__FOLDER=$WORK/files
    timeout 120 "$BINARY" backup "$WORK/replica.tar" >"$LOGS/replica.log" 2>&1 && [[ -s $WORK/replica.tar ]] &&
        timeout 120 "$BINARY" audit verify >>"$LOGS/replica.log" 2>&1
}

# Rows and the sum of their hashes, for each table, on each node.
nodes_agree() {
    local first position statement n
    first=$(leader) || return 1
    position=$(node_sql "$first" 'SELECT pg_current_wal_flush_lsn()')
    for n in "${NODES[@]}"; do
        [[ $n == "$first" ]] || wait_for 60 "node$n has replayed everything" has_replayed "$n" "$position"
    done
    statement=$(node_sql "$first" "SELECT string_agg(format('SELECT %L, count(*), sum((''x'' || substr(md5(t::text), 1, 15))::bit(60)::bigint) FROM %I t', relname, relname), ' UNION ALL ' ORDER BY relname)
        FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace" luzhi)
    for n in "${NODES[@]}"; do
        node_sql "$n" "$statement" luzhi | sort >"$LOGS/rows$n.txt"
    done
    [[ -s $LOGS/rows1.txt ]] && cmp "$LOGS/rows1.txt" "$LOGS/rows2.txt" && cmp "$LOGS/rows1.txt" "$LOGS/rows3.txt"
}
has_replayed() { [[ $(node_sql "$1" "SELECT pg_last_wal_replay_lsn() >= '$2'") == t ]]; }
