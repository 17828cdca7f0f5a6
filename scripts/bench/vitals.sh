#!/usr/bin/env bash
# How soon a slow phone on a slow line shows its first page and two lists (docs/PERFORMANCE.md), with the demo county
# on SQLite; VITALS_ROUNDS (5) times each. LUZHI_BINARY names a service that is there already.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/../lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/server.sh

need chromium=chromium-headless-shell cjk_fonts=fonts-noto-cjk curl=curl
need_node
build_frontend
export LOGS=$TMP/vitals WORK
mkdir -p "$LOGS"
WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-vitals.XXXXXX")
trap 'server_stop TERM; rm -rf "$WORK"' EXIT
SERVER_PROFILE=release server_start vitals
revision=$(git rev-parse --short=8 HEAD 2>/dev/null || echo unknown)
LUZHI_URL=$BASE_URL node frontend/tools/vitals.mjs "bench/results/vitals-$(date -u +%F)-$revision.json"
