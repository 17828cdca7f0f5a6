#!/usr/bin/env bash
# Every dependency is used and has its line in docs/decisions/0009-dependencies.md.
source "$(dirname "$0")/../lib/step.sh"

need_node
node scripts/check-dependencies.mjs | tee "$LOGS/dependencies.txt"
read -r good bad < <(tail -n 1 "$LOGS/dependencies.txt")
counts "$good" "$bad"
