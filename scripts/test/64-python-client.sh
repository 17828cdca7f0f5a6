#!/usr/bin/env bash
# Somebody else's generator makes a Python client from openapi.json; with nothing but it, a deputy signs
# in, files a suggestion and finds it again.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
scripts/python-tools.sh
server_start python-client
curl --silent --fail "$BASE_URL/api/openapi.json" >"$WORK/openapi.json"
# It formats with ruff, which must be in PATH.
PATH=$ROOT/.venv/bin:$PATH openapi-python-client generate --config tools/python/client.yaml --path "$WORK/openapi.json" --meta none --fail-on-warning \
    --output-path "$WORK/generated/luzhi_client"
PYTHONPATH=$WORK/generated .venv/bin/python scripts/test/python/generated_client.py \
    "$BASE_URL/api/v1" "$DEMO_DEPUTY" "$DEMO_PASSWORD"
