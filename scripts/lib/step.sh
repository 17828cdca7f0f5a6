# shellcheck shell=bash
# What the steps of scripts/test.sh share. A step can also be run by itself, for work on it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source scripts/lib/packages.sh
source scripts/lib/build.sh
source scripts/lib/postgres.sh
source scripts/lib/server.sh

# Under test.sh the folder and the PostgreSQL in it belong to the whole run, else to this step.
if [[ -z ${WORK:-} ]]; then
    WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-test.XXXXXX")
    chmod 755 "$WORK"
    alone=yes
fi
on_exit() {
    server_stop TERM
    [[ -n ${alone:-} ]] || return 0
    postgres_stop "$WORK/postgres"
    rm -rf "$WORK"
}
trap on_exit EXIT
export WORK LOGS=${LOGS:-$TMP/test} RESULT=${RESULT:-/dev/null}
# What failed, in a few lines, for the end of the whole run's log.
# shellcheck disable=SC2034 # for the steps
SHORT=$LOGS/$(basename "$0" .sh).short
# What failed and passed when it ran again, one test a line.
# shellcheck disable=SC2034 # for the steps
UNSTEADY=$LOGS/$(basename "$0" .sh).unsteady
mkdir -p "$LOGS"

# counts PASSED FAILED: hands the step's numbers to test.sh and fails the step when one is bad or
# when nothing ran.
counts() {
    echo "$1 $2" >"$RESULT"
    note "$1 passed, $2 failed"
    (($1 > 0 && $2 == 0))
}

# Exports TEST_DATABASE_URL: the given one, or the run's throw-away cluster.
use_postgres() {
    [[ -z ${TEST_DATABASE_URL:-} ]] || return 0
    if [[ ! -s $WORK/postgres.url ]]; then
        postgres_start "$WORK/postgres" >"$WORK/postgres.url"
    fi
    TEST_DATABASE_URL=$(<"$WORK/postgres.url")
    export TEST_DATABASE_URL
}
