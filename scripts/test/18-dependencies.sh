#!/usr/bin/env bash
# Every dependency is used and has its line in docs/decisions/0009-dependencies.md; each crate and package has a
# licence that fits ours and comes from its public registry with a checksum.
source "$(dirname "$0")/../lib/step.sh"

need_node
need_cargo
passed=0 failed=0
for check in dependencies licences; do
    node "scripts/check-$check.mjs" | tee "$LOGS/$check.txt"
    read -r good bad < <(tail -n 1 "$LOGS/$check.txt")
    passed=$((passed + good)) failed=$((failed + bad))
done
counts "$passed" "$failed"
