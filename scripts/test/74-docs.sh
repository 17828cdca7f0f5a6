#!/usr/bin/env bash
# Links and pictures of the documentation lead somewhere; the repository names nothing outside itself.
source "$(dirname "$0")/../lib/step.sh"

node scripts/check-docs.mjs | tee "$LOGS/docs.txt"
read -r good bad < <(tail -n 1 "$LOGS/docs.txt")
counts "$good" "$bad"
