#!/usr/bin/env bash
# The service is killed (SIGKILL) five times at random moments on each database, while suggestions, votes, lists and
# files are written. Each time it has everything it acknowledged, once, and its event log verifies.
# `make crash` is the same a thousand times.
source "$(dirname "$0")/../lib/step.sh"
source scripts/lib/crash.sh

scripts/python-tools.sh
build_service dev
use_postgres
passed=0 failed=0 seed=${CRASH_SEED:-$RANDOM}
for engine in sqlite postgres; do
    url=$(crash_database "$engine" "sigkill-$engine" "$TEST_DATABASE_URL")
    read -r good bad < <(crash_kill "$engine" "$url" "sigkill-$engine" "${KILLS:-5}" "$seed" "$LOGS/sigkill.jsonl")
    note "$engine: ${good:=0} checks passed, ${bad:=1} failed; seed $seed"
    ((bad == 0)) || tail -n 20 "$WORK/sigkill-$engine/server.log"
    passed=$((passed + good)) failed=$((failed + bad))
done
counts "$passed" "$failed"
