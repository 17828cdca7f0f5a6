# shellcheck shell=bash
# Three etcd members, three PostgreSQL nodes under Patroni and an HAProxy, all on loopback ports below
# $WORK, as a user who is not root: PostgreSQL refuses root.

NODES=(1 2 3)
# The lease of the leader. It is most of an interruption: only when it has run out may another node
# take over. 20 s is the least that newer versions of Patroni take.
TTL=${HA_TTL:-20}

# ports_take NAME…: a free port for each name, none twice, in the array PORT. Those of a node that was killed
# are free for a while: they lie where scripts/lib/common.sh::free_port looks for none, nor the kernel.
declare -A PORT
ports_take() {
    local name port
    for name in "$@"; do
        port=$((30000 + RANDOM % 2700))
        while [[ " ${PORT[*]} " == *" $port "* ]] || (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
            port=$((30000 + RANDOM % 2700))
        done
        PORT[$name]=$port
    done
}

# Whose processes they are; sets RUN_AS.
cluster_user() {
    local user
    user=$(id -un)
    RUN_AS=()
    if [[ $(id -u) == 0 ]]; then
        user=postgres
        id -u postgres >/dev/null 2>&1 || user=nobody
        RUN_AS=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
    fi
    RUN_AS+=(env -i "PATH=$(postgres_bin):/usr/sbin:/usr/bin:/bin" LC_ALL=C.UTF-8)
    CLUSTER_USER=$user
}

# folder NAME: makes a folder for it.
folder() {
    mkdir -m 700 "$WORK/$1"
    chown "$CLUSTER_USER" "$WORK/$1"
}

# launch NAME COMMAND…: starts it in the background with a log, in its folder; sets PID[NAME].
declare -A PID
launch() {
    local name=$1
    shift
    (cd "$WORK/$name" && exec "${RUN_AS[@]}" HOME="$WORK/$name" "$@") >>"$LOGS/$name.log" 2>&1 </dev/null &
    PID[$name]=$!
}

etcd_start() {
    local n members=()
    for n in "${NODES[@]}"; do
        ports_take "etcd$n" "peer$n"
        members+=("etcd$n=http://127.0.0.1:${PORT[peer$n]}")
    done
    ETCD=$(printf '127.0.0.1:%s,' "${PORT[etcd1]}" "${PORT[etcd2]}" "${PORT[etcd3]}")
    ETCD=${ETCD%,}
    for n in "${NODES[@]}"; do
        folder "etcd$n"
        # Slower heartbeats than a network of its own would need: here everything shares a disk.
        launch "etcd$n" etcd --name "etcd$n" --data-dir "$WORK/etcd$n/data" --log-level warn --logger zap \
            --heartbeat-interval 250 --election-timeout 2500 \
            --listen-client-urls "http://127.0.0.1:${PORT[etcd$n]}" \
            --advertise-client-urls "http://127.0.0.1:${PORT[etcd$n]}" \
            --listen-peer-urls "http://127.0.0.1:${PORT[peer$n]}" \
            --initial-advertise-peer-urls "http://127.0.0.1:${PORT[peer$n]}" \
            --initial-cluster "$(IFS=,; echo "${members[*]}")" --initial-cluster-token luzhi --initial-cluster-state new
    done
    wait_for 30 "etcd answers" etcd_answers
}
etcd_answers() { ETCDCTL_API=3 timeout 5 etcdctl --endpoints "$ETCD" endpoint health >/dev/null 2>&1; }

# node_settings N: Patroni's configuration of a node, bench/ha/patroni.yml with its places filled in.
node_settings() {
    sed -e "s|@NODE@|node$1|g" -e "s|@FOLDER@|$WORK/node$1|g" -e "s|@BIN@|$(postgres_bin)|g" -e "s|@TTL@|$TTL|g" \
        -e "s|@ETCD@|$ETCD|g" -e "s|@REST@|${PORT[rest$1]}|g" -e "s|@PORT@|${PORT[node$1]}|g" bench/ha/patroni.yml
}

node_start() { launch "node$1" patroni "$WORK/node$1/patroni.yml"; }

nodes_start() {
    local n
    for n in "${NODES[@]}"; do
        ports_take "node$n" "rest$n"
        folder "node$n"
    done
    for n in "${NODES[@]}"; do
        node_settings "$n" >"$WORK/node$n/patroni.yml"
        chown "$CLUSTER_USER" "$WORK/node$n/patroni.yml"
        node_start "$n"
    done
    wait_for 120 "the cluster is whole" is_whole
}

# Of a node of Patroni: is it the leader; does it stand by synchronously?
is_leader() { rest "$1" primary; }
is_synchronous() { rest "$1" synchronous; }
rest() { curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:${PORT[rest$1]}/$2"; }

# leader: prints the number of the node that leads.
leader() {
    local n
    for n in "${NODES[@]}"; do
        if is_leader "$n"; then
            echo "$n"
            return
        fi
    done
    return 1
}

# Whether one leads, both others stream from it, and the cluster knows which of them is synchronous.
is_whole() {
    local first n
    first=$(leader) || return 1
    [[ $(node_sql "$first" "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming' AND application_name LIKE 'node_'") == 2 ]] || return 1
    for n in "${NODES[@]}"; do
        if is_synchronous "$n"; then return 0; fi
    done
    return 1
}

# node_sql N SQL [DATABASE]: asks that node itself.
node_sql() { sql "postgres://luzhi@127.0.0.1:${PORT[node$1]}/${3:-postgres}" "$2"; }
sql() {
    PGCONNECT_TIMEOUT=5 timeout 120 psql --no-psqlrc --tuples-only --no-align --quiet "$1" --command "$2" 2>>"$LOGS/psql.log"
}

proxy_start() {
    ports_take writes reads
    folder proxy
    sed -e "s|@WRITES@|${PORT[writes]}|g" -e "s|@READS@|${PORT[reads]}|g" \
        -e "s|@NODE1@|${PORT[node1]}|g" -e "s|@NODE2@|${PORT[node2]}|g" -e "s|@NODE3@|${PORT[node3]}|g" \
        -e "s|@REST1@|${PORT[rest1]}|g" -e "s|@REST2@|${PORT[rest2]}|g" -e "s|@REST3@|${PORT[rest3]}|g" \
        bench/ha/haproxy.cfg >"$WORK/proxy/haproxy.cfg"
    chown "$CLUSTER_USER" "$WORK/proxy/haproxy.cfg"
    launch proxy haproxy -db -f "$WORK/proxy/haproxy.cfg"
    WRITES=postgres://luzhi@127.0.0.1:${PORT[writes]}
    READS=postgres://luzhi@127.0.0.1:${PORT[reads]}
    wait_for 20 "HAProxy lets through to the leader" sql "$WRITES/postgres" 'SELECT 1'
    wait_for 20 "HAProxy lets through to a replica" sql "$READS/postgres" 'SELECT 1'
}

# node_kill N: ends everything of a node at one moment, as when its machine is lost. Nobody may start
# another process meanwhile, so the two that could are stopped first.
node_kill() {
    local keeper=${PID[node$1]} postmaster
    postmaster=$(head -n 1 "$WORK/node$1/data/postmaster.pid" 2>/dev/null || true)
    local all=("$keeper" ${postmaster:+"$postmaster"})
    kill -STOP "${all[@]}" 2>/dev/null || true
    mapfile -t -O "${#all[@]}" all < <(pgrep -P "$(IFS=,; echo "${all[*]}")")
    kill -KILL "${all[@]}" 2>/dev/null || true
    wait "$keeper" 2>/dev/null || true
    unset "PID[node$1]"
}

cluster_stop() {
    local name
    for name in "${!PID[@]}"; do
        if [[ $name == node? ]]; then node_kill "${name#node}"; fi
    done
    ((${#PID[@]})) || return 0
    kill -TERM "${PID[@]}" 2>/dev/null || true
    for _ in $(seq 100); do
        [[ -n $(jobs -pr) ]] || break
        sleep 0.1
    done
    kill -KILL "${PID[@]}" 2>/dev/null || true
    wait "${PID[@]}" 2>/dev/null || true
    PID=()
}
