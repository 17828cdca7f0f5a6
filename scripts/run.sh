#!/usr/bin/env bash
# make run: from a fresh clone to a running product with the demo county, or, when nothing changed,
# straight to the start.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/build.sh

scripts/setup.sh run
build_frontend
build_service release
mkdir -p data
exec "$BINARY" serve --demo
