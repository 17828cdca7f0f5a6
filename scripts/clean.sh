#!/usr/bin/env bash
# Removes everything that can be built again. data/ stays: it may hold somebody's work.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"

cargo clean
rm -rf frontend/dist frontend/node_modules tools/*/node_modules .venv tmp
