#!/usr/bin/env bash
# A backup of a running county, restored elsewhere, has the same event-log head and verifies; on each database a backup
# made while everybody writes has everything that was acknowledged before it began, and a service goes on with it.
source "$(dirname "$0")/../lib/step.sh"
source scripts/lib/crash.sh

need curl=curl
scripts/python-tools.sh
server_start backup
token=$(sign_in "$DEMO_DEPUTY")
call POST /suggestions "$token" "$(new_suggestion)" >/dev/null
sleep 2 # The sealer follows within a second.
DATABASE_URL=$SERVER_URL LUZHI__STORAGE__FOLDER=$SERVER_FOLDER/files "$BINARY" backup "$WORK/county.tar"
head=$(DATABASE_URL=$SERVER_URL "$BINARY" audit head)
server_stop TERM
copy=sqlite:$WORK/restored/luzhi.db
mkdir "$WORK/restored"
DATABASE_URL=$copy LUZHI__STORAGE__FOLDER=$WORK/restored/files "$BINARY" restore --migrate "$WORK/county.tar"
diff <(echo "$head") <(DATABASE_URL=$copy "$BINARY" audit head)
DATABASE_URL=$copy "$BINARY" audit verify

# Under load: both start from the backup above, so PostgreSQL need not play the whole demonstration.
use_postgres
passed=2 failed=0 seed=$RANDOM
for engine in sqlite postgres; do
    folder=$WORK/backup-$engine
    mkdir "$folder"
    if [[ $engine == sqlite ]]; then
        url=sqlite:$folder/luzhi.db spare=sqlite:$folder/spare.db
    else
        url=$(postgres_database "$TEST_DATABASE_URL" backup_at_work)
        spare=$(postgres_database "$TEST_DATABASE_URL" backup_spare)
    fi
    DATABASE_URL=$url LUZHI__STORAGE__FOLDER=$folder/files "$BINARY" restore --migrate "$WORK/county.tar" >&2
    read -r good bad < <("$CRASH_PYTHON" scripts/crash/backup.py "$engine" "$BINARY" "$url" "$spare" "$folder" \
        "${BACKUP_SECONDS:-5}" "$seed" "$DEMO_PASSWORD" "$LOGS/backup.jsonl")
    note "$engine: ${good:=0} checks passed, ${bad:=1} failed; seed $seed"
    ((bad == 0)) || tail -n 20 "$folder/server.log"
    passed=$((passed + good)) failed=$((failed + bad))
done
counts "$passed" "$failed"
