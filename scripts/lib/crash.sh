# shellcheck shell=bash
# What scripts/crash.sh, scripts/faults.sh and the step sigkill share. Needs build.sh, postgres.sh and server.sh.

# The interpreter with httpx: scripts/python-tools.sh makes it.
CRASH_PYTHON=$ROOT/.venv/bin/python

# crash_database ENGINE NAME [SERVER-URL]: a database of its own with the demo county below $WORK/NAME, where the
# service may keep its files and logs; prints its URL. SERVER-URL is that of the PostgreSQL cluster.
crash_database() {
    local engine=$1 name=$2 server=${3:-} url
    mkdir -p "$WORK/$name"
    {
        if [[ $engine == sqlite ]]; then
            cp "$(demo_database)" "$WORK/$name/luzhi.db"
            url=sqlite:$WORK/$name/luzhi.db
        else
            url=$(postgres_database "$server" "${name//-/_}")
            demo_build "$url"
        fi
    } 2>"$LOGS/$name-demo.log"
    echo "$url"
}

# crash_kill ENGINE URL NAME KILLS SEED RESULT: kills the service that often; a line of JSON is appended to RESULT,
# "PASSED FAILED" printed.
crash_kill() {
    "$CRASH_PYTHON" scripts/crash/crash.py "$1" "$BINARY" "$2" "$WORK/$3" "$4" "$5" "$DEMO_PASSWORD" "$6"
}

# crash_begin KIND: an empty folder for a run by hand, removed at its end with all that was started in it.
# Sets WORK, LOGS, REPORT (the file in bench/results/).
crash_begin() {
    export LOGS=$TMP/$1 WORK REPORT
    mkdir -p "$LOGS" bench/results
    WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-$1.XXXXXX")
    chmod 755 "$WORK" # PostgreSQL runs as another user and must reach its folder in here.
    REPORT=bench/results/$1-$(date +%F)-$(git rev-parse --short=8 HEAD 2>/dev/null || echo unknown).json
    trap crash_end EXIT
    trap 'exit 130' INT TERM
}

crash_end() {
    local place started
    # Python ends its service, takes away what it mounted, and lets go what it has stopped.
    started=$(jobs -p)
    # shellcheck disable=SC2086 # one word for each process
    [[ -z $started ]] || { kill $started && wait; } 2>/dev/null || true
    postgres_stop "$WORK/postgres"
    [[ ! -d $WORK/cluster ]] || postgres_stop "$WORK/cluster/disk/postgres"
    for place in "$WORK"/*/disk "$WORK"/*/*/disk; do
        ! mountpoint --quiet "$place" || umount --lazy "$place"
    done
    for place in "$WORK"/*/{,*/}{server.log,journal.jsonl}; do
        [[ ! -f $place ]] || cp "$place" "$LOGS/$(basename "$(dirname "$place")")-$(basename "$place")"
    done
    rm -rf "$WORK"
}
