# shellcheck shell=bash
# A real service on a free loopback port, with the demo county in a database of its own.

# demo_database: prints the path of an SQLite file with the demo county, made once per run; copy it.
demo_database() {
    local file=$WORK/demo.db
    if [[ ! -s $file ]]; then
        build_service dev >&2
        DATABASE_URL=sqlite:$file.new "$BINARY" demo >&2
        mv "$file.new" "$file"
    fi
    echo "$file"
}

# server_start NAME [DATABASE_URL]: starts the service on a copy of the demo county (or on the given
# database) and waits until it is ready; the step's end stops it. Sets BASE_URL, SERVER_PID, SERVER_FOLDER.
server_start() {
    local name=$1 url=${2:-} port
    build_service dev
    SERVER_FOLDER=$WORK/$name
    mkdir -p "$SERVER_FOLDER"
    if [[ -z $url ]]; then
        cp "$(demo_database)" "$SERVER_FOLDER/luzhi.db"
        url=sqlite:$SERVER_FOLDER/luzhi.db
    fi
    port=$(free_port)
    BASE_URL=http://127.0.0.1:$port
    DATABASE_URL=$url LUZHI__HTTP__LISTEN=127.0.0.1:$port LUZHI__HTTP__METRICS_LISTEN=127.0.0.1:$(free_port) \
        LUZHI__STORAGE__FOLDER=$SERVER_FOLDER/files \
        LUZHI__LOG__FORMAT=json LUZHI__LIMITS__SIGN_IN=0 LUZHI__LIMITS__READS=0 LUZHI__LIMITS__WRITES=0 \
        "$BINARY" serve >"$LOGS/$name-server.log" 2>&1 &
    SERVER_PID=$!
    for _ in $(seq 300); do
        if curl --silent --fail --output /dev/null "$BASE_URL/health/ready"; then return 0; fi
        kill -0 "$SERVER_PID" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 40 "$LOGS/$name-server.log" >&2
    die "the service did not become ready"
}

# server_stop SIGNAL: ends the service of server_start and waits for it.
server_stop() {
    [[ -n ${SERVER_PID:-} ]] || return 0
    kill -"$1" "$SERVER_PID" 2>/dev/null || true
    wait "$SERVER_PID" 2>/dev/null || true
    SERVER_PID=
}
