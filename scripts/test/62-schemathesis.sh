#!/usr/bin/env bash
# Schemathesis sends what the OpenAPI document allows, and what it forbids, to the running service, once
# for each kind of account. Every answer must be one the document knows; none may be a 5xx. The count is
# of operations tested. Operations that would end the run's own session are left out. Most of the API is the
# town's, whose account is sent everything; the others are sent less, since they are refused most of it.
# FUZZ_WHOLE="town county" sends everything to these accounts and to no others, FUZZ_LEAST says how many cases each of
# them must make, FUZZ_EXAMPLES how many of a kind, FUZZ_SEED which: scripts/contract.sh.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
scripts/python-tools.sh
export LUZHI__AUTH__ACCESS_MINUTES=600
server_start schemathesis
read -ra usernames <<<"${FUZZ_WHOLE:-town deputy unit admin auditor}"
passed=0 failed=0 made=0
for username in "${usernames[@]}"; do
    token=$(sign_in "$username")
    report=$LOGS/schemathesis-$username
    phases=examples,fuzzing examples=$((${FUZZ_EXAMPLES:-4} / 3 + 1)) least=1
    if [[ " ${FUZZ_WHOLE:-town} " == *" $username "* ]]; then
        phases=examples,coverage,fuzzing examples=${FUZZ_EXAMPLES:-4} least=${FUZZ_LEAST:-1}
    fi
    .venv/bin/schemathesis --config-file tools/schemathesis.toml run "$BASE_URL/api/openapi.json" \
        --origin "$BASE_URL" --header "Authorization: Bearer $token" --phases "$phases" \
        --max-examples "$examples" --seed "${FUZZ_SEED:-1}" --output-truncate false \
        --exclude-operation-id sign_out --exclude-operation-id-regex 'session|password|second_factor' \
        --report json --report-json-path "$report.json" || true
    read -r good bad cases < <(node -e '
        const report = JSON.parse(fs.readFileSync(process.argv[1]))
        const broken = new Set([...report.failures, ...report.errors].flatMap((one) => one.operations ?? [one.title]))
        const whole = report.complete ? broken.size : broken.size + 1
        console.log(report.operations.tested - broken.size, whole, report.test_cases.generated)' "$report.json")
    passed=$((passed + good)) failed=$((failed + bad)) made=$((made + cases))
    note "$username: $cases cases, $bad operations failed"
    if ((cases < least)); then note "$username: fewer than $least cases" && failed=$((failed + 1)); fi
done
note "$made cases in all"
# A broken request line is the client's fault; everything else logged as an error is ours.
if grep '"level":"ERROR"' "$LOGS/schemathesis-server.log" | grep -v 'request parse error'; then failed=$((failed + 1)); fi
counts "$passed" "$failed"
