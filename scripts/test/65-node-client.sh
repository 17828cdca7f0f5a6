#!/usr/bin/env bash
# The same in another language: types generated of openapi.json by openapi-typescript, checked by tsc, used by
# openapi-fetch in Node. A township's office pages through its list, a deputy drafts, changes and attaches.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
need_node
install_frontend
server_start node-client
folder=$WORK/node-client/client
rm -rf "$folder"
cp -r scripts/test/node-client "$folder"
ln -s "$ROOT/frontend/node_modules" "$folder/node_modules"
curl --silent --fail "$BASE_URL/api/openapi.json" >"$folder/openapi.json"
bin=$ROOT/frontend/node_modules/.bin
"$bin/openapi-typescript" "$folder/openapi.json" --output "$folder/schema.ts"
"$bin/tsc" --project "$folder"
node "$folder/out/journey.js" "$BASE_URL/api/v1" "$DEMO_TOWNSHIP" "$DEMO_DEPUTY" | tee "$LOGS/node-client.txt"
read -r good bad < <(tail -n 1 "$LOGS/node-client.txt")
counts "$good" "$bad"
