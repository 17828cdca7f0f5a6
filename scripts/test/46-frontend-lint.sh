#!/usr/bin/env bash
# eslint, and the same keys in every language.
source "$(dirname "$0")/../lib/step.sh"

install_frontend
npm --prefix frontend run lint
