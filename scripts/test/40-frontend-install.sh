#!/usr/bin/env bash
# The SPA's packages install from the lock file alone.
source "$(dirname "$0")/../lib/step.sh"

need_node
install_frontend
