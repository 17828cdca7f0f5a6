#!/usr/bin/env bash
# The committed generated files are what this service generates (the SPA's types: frontend-types), and no
# schema hides another of the same name.
source "$(dirname "$0")/../lib/step.sh"

need_node
node scripts/check-schemas.mjs
scripts/update.sh check
counts 5 0
