#!/usr/bin/env bash
# Schemathesis sends what the OpenAPI document allows, and what it forbids, to the running service, once
# for each kind of account. Every answer must be one the document knows; none may be a 5xx. The count is
# of operations tested. Operations that would end the run's own session are left out. Most of the API is the
# town's, whose account is sent everything; the others are sent less, since they are refused most of it.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
scripts/python-tools.sh
export LUZHI__AUTH__ACCESS_MINUTES=600
server_start schemathesis
passed=0 failed=0
for username in town deputy unit admin auditor; do
    token=$(sign_in "$username")
    report=$LOGS/schemathesis-$username
    phases=examples,fuzzing examples=$((${FUZZ_EXAMPLES:-4} / 3 + 1))
    if [[ $username == town ]]; then phases=examples,coverage,fuzzing examples=${FUZZ_EXAMPLES:-4}; fi
    .venv/bin/schemathesis --config-file tools/schemathesis.toml run "$BASE_URL/api/openapi.json" \
        --origin "$BASE_URL" --header "Authorization: Bearer $token" --phases "$phases" \
        --max-examples "$examples" --seed "${FUZZ_SEED:-1}" --output-truncate false \
        --exclude-operation-id sign_out --exclude-operation-id-regex 'session|password|second_factor' \
        --report json --report-json-path "$report.json" || true
    read -r good bad < <(node -e '
        const report = JSON.parse(fs.readFileSync(process.argv[1]))
        const broken = new Set([...report.failures, ...report.errors].flatMap((one) => one.operations ?? [one.title]))
        const whole = report.complete ? broken.size : broken.size + 1
        console.log(report.operations.tested - broken.size, whole)' "$report.json")
    passed=$((passed + good)) failed=$((failed + bad))
done
# A broken request line is the client's fault; everything else logged as an error is ours.
if grep '"level":"ERROR"' "$LOGS/schemathesis-server.log" | grep -v 'request parse error'; then failed=$((failed + 1)); fi
counts "$passed" "$failed"
