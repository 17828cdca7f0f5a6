#!/usr/bin/env bash
# The committed generated files are what this service generates (the SPA's types: frontend-types).
source "$(dirname "$0")/../lib/step.sh"

scripts/update.sh check
counts 3 0
