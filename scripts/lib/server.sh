# shellcheck shell=bash
# A real service on a free loopback port, with the demo county in a database of its own, and the few
# calls that scripts make to it.

# Accounts of the demo county, one for each kind, and their password (api/src/features/demo/).
DEMO_PASSWORD=Xunyang-Demo-26
export DEMO_PASSWORD DEMO_TOWNSHIP=town DEMO_DEPUTY=deputy

# demo_build DATABASE-URL: migrates an empty database and loads the demo county.
demo_build() {
    DATABASE_URL=$1 "$BINARY" migrate >&2
    DATABASE_URL=$1 "$BINARY" demo >&2
}

# demo_database: prints the path of an SQLite file with the demo county, made once per run; copy it.
demo_database() {
    local file=$WORK/demo.db
    if [[ ! -s $file ]]; then
        demo_build "sqlite:$file.new"
        mv "$file.new" "$file"
    fi
    echo "$file"
}

# server_start NAME [DATABASE_URL]: starts the service (SERVER_PROFILE: dev or release) on a copy of the
# demo county, or on the given database, and waits until it is ready. The step's end stops it.
# Sets BINARY, BASE_URL, SERVER_PID, SERVER_FOLDER, SERVER_URL (of the database).
server_start() {
    local name=$1
    SERVER_URL=${2:-}
    build_service "${SERVER_PROFILE:-dev}"
    SERVER_FOLDER=$WORK/$name
    mkdir -p "$SERVER_FOLDER"
    if [[ -z $SERVER_URL ]]; then
        cp "$(demo_database)" "$SERVER_FOLDER/luzhi.db"
        SERVER_URL=sqlite:$SERVER_FOLDER/luzhi.db
    fi
    BASE_URL=http://127.0.0.1:$(free_port)
    server_continue "$name"
}

# server_launch NAME: starts the service on the same database and port, without waiting.
# Sets METRICS_ADDRESS.
server_launch() {
    METRICS_ADDRESS=127.0.0.1:$(free_port)
    export METRICS_ADDRESS
    DATABASE_URL=$SERVER_URL LUZHI__HTTP__LISTEN=${BASE_URL#http://} LUZHI__HTTP__METRICS_LISTEN=$METRICS_ADDRESS \
        LUZHI__STORAGE__FOLDER=$SERVER_FOLDER/files LUZHI__LOG__FORMAT=json LUZHI__LOG__FILTER=${SERVER_LOG:-info} \
        LUZHI__LIMITS__SIGN_IN=0 LUZHI__LIMITS__READS=0 LUZHI__LIMITS__WRITES=0 \
        LUZHI__LIMITS__PUBLIC_BURST=0 LUZHI__LIMITS__PUBLIC_SUSTAINED=0 LUZHI__LIMITS__PUBLIC_TRIES=0 \
        LUZHI__LIMITS__FILES_AHEAD=0 \
        "$BINARY" serve >>"$LOGS/$1-server.log" 2>&1 &
    SERVER_PID=$!
}

# server_continue NAME: starts the service again and waits until it is ready.
server_continue() {
    server_launch "$1"
    for _ in $(seq 300); do
        if curl --silent --fail --output /dev/null "$BASE_URL/health/ready"; then return 0; fi
        kill -0 "$SERVER_PID" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 40 "$LOGS/$1-server.log" >&2
    die "the service did not become ready"
}

# server_stop SIGNAL: ends the service of server_start and waits for it.
server_stop() {
    [[ -n ${SERVER_PID:-} ]] || return 0
    kill -"$1" "$SERVER_PID" 2>/dev/null || true
    wait "$SERVER_PID" 2>/dev/null || true
    SERVER_PID=
}

# call METHOD PATH TOKEN [JSON]: prints the body of a successful answer.
call() {
    local body=()
    [[ -z ${4:-} ]] || body=(--header 'Content-Type: application/json' --data "$4")
    curl --silent --show-error --fail-with-body --request "$1" --header "Authorization: Bearer $3" \
        --header "Idempotency-Key: $(</proc/sys/kernel/random/uuid)" "${body[@]}" "$BASE_URL/api/v1$2"
}

# sign_in USERNAME: prints an access token of a demo account.
sign_in() {
    curl --silent --show-error --fail-with-body --header 'Content-Type: application/json' "$BASE_URL/api/v1/auth/sign-in" \
        --data '{"username":"'"$1"'","password":"'"$DEMO_PASSWORD"'","client":"app"}' |
        json 'answer.access_token'
}

# first_id USERNAME LIST-PATH: prints the id of the first item of a list.
first_id() {
    call GET "$2" "$(sign_in "$1")" | json 'answer.items[0].id'
}

# new_suggestion: prints the body of a suggestion ready to submit.
new_suggestion() {
    cat <<'JSON'
{"title":"关于修缮村组道路的建议","content":"三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。","level":"township","invited_deputy_ids":[],"submit":true}
JSON
}

# json EXPRESSION: evaluates it on `answer`, the JSON document on standard input.
json() {
    node -e 'const answer = JSON.parse(fs.readFileSync(0)); console.log(eval(process.argv[1]))' "$1"
}
