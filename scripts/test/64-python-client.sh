#!/usr/bin/env bash
# Somebody else's generator makes a Python client from openapi.json; with nothing but it, a deputy signs
# in, files a suggestion and finds it again, and has the day that docs/MOBILE.md tells.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
scripts/python-tools.sh
# Access tokens that end while the deputy is away.
export LUZHI__AUTH__ACCESS_MINUTES=1
server_start python-client
curl --silent --fail "$BASE_URL/api/openapi.json" >"$WORK/openapi.json"
# It formats with ruff, which must be in PATH.
PATH=$ROOT/.venv/bin:$PATH openapi-python-client generate --config tools/python/client.yaml --path "$WORK/openapi.json" --meta none --fail-on-warning \
    --output-path "$WORK/generated/luzhi_client"
export PYTHONPATH=$WORK/generated
.venv/bin/python scripts/test/python/generated_client.py "$BASE_URL/api/v1" "$DEMO_DEPUTY" "$DEMO_PASSWORD"
.venv/bin/python scripts/test/python/mobile/deputy_day.py \
    "$BASE_URL/api/v1" "$DEMO_DEPUTY" "$DEMO_TOWNSHIP" "$DEMO_PASSWORD" | tee "$LOGS/deputy-day.txt"
read -r good bad < <(tail -n 1 "$LOGS/deputy-day.txt")
counts "$good" "$bad"
