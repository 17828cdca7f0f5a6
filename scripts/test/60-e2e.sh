#!/usr/bin/env bash
# The browser tests, with axe, against the real service with the demo county on SQLite; a skipped
# test counts as failed.
source "$(dirname "$0")/../lib/step.sh"

need chromium=chromium-headless-shell cjk_fonts=fonts-noto-cjk curl=curl
build_frontend
server_start e2e
export LUZHI_URL=$BASE_URL PLAYWRIGHT_JSON_OUTPUT_NAME=$LOGS/e2e.json CI=true
status=0
npm --prefix frontend run e2e -- --reporter=list,json || status=$?
read -r passed bad < <(node -p 'const s = JSON.parse(fs.readFileSync(process.argv[1])).stats; [s.expected + s.flaky, s.unexpected + s.skipped].join(" ")' "$PLAYWRIGHT_JSON_OUTPUT_NAME")
# What went wrong, last of all: the log of a run elsewhere is read from its end.
node scripts/test/e2e-failures.mjs "$PLAYWRIGHT_JSON_OUTPUT_NAME" "$UNSTEADY" | tee "$SHORT"
counts "$passed" "$bad" && ((status == 0))
