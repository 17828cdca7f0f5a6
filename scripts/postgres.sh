#!/usr/bin/env bash
# scripts/postgres.sh run COMMAND…: runs COMMAND with TEST_DATABASE_URL of a throw-away PostgreSQL.
# scripts/postgres.sh shell: the same with a shell.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh
source scripts/lib/postgres.sh

case ${1:-} in
run) shift ;;
shell) set -- "${SHELL:-bash}" ;;
*) die "usage: scripts/postgres.sh run COMMAND… | shell" ;;
esac
parent=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-pg.XXXXXX")
chmod 755 "$parent"
trap 'postgres_stop "$parent/cluster"; rm -rf "$parent"' EXIT
TEST_DATABASE_URL=$(postgres_start "$parent/cluster")
export TEST_DATABASE_URL
note "TEST_DATABASE_URL=$TEST_DATABASE_URL"
"$@"
