#!/usr/bin/env bash
# The OpenAPI document keeps to Spectral's rules and to ours; a warning is an error.
source "$(dirname "$0")/../lib/step.sh"

need_node
folder=tools/openapi-lint
if ! is_fresh $folder/node_modules/.ready $folder/package-lock.json; then
    npm --prefix $folder ci --ignore-scripts --no-audit --no-fund --loglevel=error
    touch $folder/node_modules/.ready
fi
$folder/node_modules/.bin/spectral lint --ruleset $folder/ruleset.yaml --fail-severity=warn openapi/openapi.json
