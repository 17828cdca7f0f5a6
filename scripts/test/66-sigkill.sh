#!/usr/bin/env bash
# The service is killed (SIGKILL) while four writers file suggestions, on each database. Started again,
# it has every suggestion it acknowledged, none twice, and its event log verifies.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
scripts/python-tools.sh
run() { .venv/bin/python scripts/test/python/kill.py "$BASE_URL" "$DEMO_DEPUTY" "$DEMO_PASSWORD" "$@"; }
use_postgres
passed=0 failed=0
for engine in sqlite postgres; do
    if [[ $engine == postgres ]]; then
        url=$(postgres_database "$TEST_DATABASE_URL" sigkill)
        demo_build "$url"
        server_start "sigkill-$engine" "$url"
    else
        server_start "sigkill-$engine"
    fi
    sent=$SERVER_FOLDER/sent.jsonl
    run 60 >"$sent" &
    writers=$!
    # In the middle of writing, whatever the machine's speed.
    while kill -0 "$writers" 2>/dev/null && (($(wc -l <"$sent") < ${KILL_AFTER:-100})); do sleep 0.02; done
    server_stop KILL
    wait "$writers"
    server_continue "sigkill-$engine"
    read -r good bad < <(run verify <"$sent")
    note "$engine: $(wc -l <"$sent") sent, $good checks passed, $bad failed"
    server_stop TERM
    DATABASE_URL=$SERVER_URL "$BINARY" audit verify && good=$((good + 1)) || bad=$((bad + 1))
    passed=$((passed + good)) failed=$((failed + bad))
done
counts "$passed" "$failed"
