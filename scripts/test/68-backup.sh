#!/usr/bin/env bash
# A backup of a running county, restored elsewhere, has the same event-log head and verifies.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
server_start backup
token=$(sign_in "$DEMO_DEPUTY")
call POST /suggestions "$token" "$(new_suggestion)" >/dev/null
sleep 2 # The sealer follows within a second.
DATABASE_URL=$SERVER_URL LUZHI__STORAGE__FOLDER=$SERVER_FOLDER/files "$BINARY" backup "$WORK/county.tar"
head=$(DATABASE_URL=$SERVER_URL "$BINARY" audit head)
copy=sqlite:$WORK/restored/luzhi.db
mkdir "$WORK/restored"
DATABASE_URL=$copy LUZHI__STORAGE__FOLDER=$WORK/restored/files "$BINARY" restore --migrate "$WORK/county.tar"
diff <(echo "$head") <(DATABASE_URL=$copy "$BINARY" audit head)
DATABASE_URL=$copy "$BINARY" audit verify
counts 2 0
