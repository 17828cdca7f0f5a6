#!/usr/bin/env bash
# docker-compose.yml is valid, and refuses to start without its secrets.
source "$(dirname "$0")/../lib/step.sh"

need compose=docker-compose
LUZHI_SECRET=test LUZHI_DB_PASSWORD=test docker-compose config --quiet
for missing in LUZHI_SECRET LUZHI_DB_PASSWORD; do
    if env LUZHI_SECRET=test LUZHI_DB_PASSWORD=test "$missing=" docker-compose config >"$WORK/compose.out" 2>&1; then
        die "docker-compose accepts an empty $missing"
    fi
    grep -q "set $missing" "$WORK/compose.out"
done
