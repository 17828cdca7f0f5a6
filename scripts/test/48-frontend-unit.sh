#!/usr/bin/env bash
# The SPA's unit and component tests; a skipped test counts as failed.
source "$(dirname "$0")/../lib/step.sh"

install_frontend
report=$LOGS/frontend-unit.json
status=0
npm --prefix frontend run test:unit -- --reporter=default --reporter=json --outputFile.json="$report" || status=$?
read -r passed total < <(node -p 'const r = JSON.parse(fs.readFileSync(process.argv[1])); [r.numPassedTests, r.numTotalTests].join(" ")' "$report")
counts "$passed" $((total - passed)) && ((status == 0))
