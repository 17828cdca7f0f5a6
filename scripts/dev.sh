#!/usr/bin/env bash
# For development: the service on 127.0.0.1:8080 (debug build) with the demo county, and Vite with hot
# reload beside it. Ends both on Ctrl-C.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/build.sh

scripts/setup.sh run
install_frontend
build_service dev
mkdir -p data
"$BINARY" migrate
"$BINARY" demo --if-empty
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
"$BINARY" serve &
npm --prefix frontend run dev &
wait -n
