#!/usr/bin/env bash
# The SPA is formatted.
source "$(dirname "$0")/../lib/step.sh"

install_frontend
npm --prefix frontend run format:check
