#!/usr/bin/env bash
# schema.gen.ts is what openapi.json gives, and the SPA type-checks against it.
source "$(dirname "$0")/../lib/step.sh"

install_frontend
npm --prefix frontend run gen:api:check
npm --prefix frontend run typecheck
