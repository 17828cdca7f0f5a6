#!/usr/bin/env bash
# Runs the steps in scripts/test/, in the order of their numbers, and ends with one line
# "N passed, N failed". All of them by default, or the named ones: scripts/test.sh clippy e2e.
#
# A step is an executable file NN-name.sh. It succeeds or fails by its exit status; one that runs many
# tests writes "PASSED FAILED" to $RESULT, and may write what failed, in short, to $SHORT, and what
# passed the second time only to $UNSTEADY. Nothing is ever skipped: what cannot run has failed.
# Steps share one throw-away PostgreSQL, started when the first of them asks for it, and $WORK.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/postgres.sh

# A fresh clone compiles everything once: what later builds would reuse is only room on the disk.
[[ -d $TARGET_DIR/debug/incremental ]] || export CARGO_INCREMENTAL=0
export LOGS=$TMP/test WORK
rm -rf "$LOGS" && mkdir -p "$LOGS"
WORK=$(mktemp -d "${TMPDIR:-/tmp}/luzhi-test.XXXXXX")
chmod 755 "$WORK" # PostgreSQL runs as another user and must reach its folder in here.
finish() {
    # timeout passes the signal on to everything a step has started.
    local started
    started=$(jobs -p)
    # shellcheck disable=SC2086 # one word for each process
    [[ -z $started ]] || { kill $started && wait; } 2>/dev/null || true
    postgres_stop "$WORK/postgres"
    rm -rf "$WORK"
}
trap finish EXIT
trap 'exit 130' INT TERM

# The steps to run, in order.
steps=()
for file in scripts/test/[0-9][0-9]-*.sh; do
    name=$(basename "$file" .sh)
    if (($# == 0)) || [[ " $* " == *" ${name#[0-9][0-9]-} "* ]]; then steps+=("$name"); fi
done
(($# == 0 || $# == ${#steps[@]})) || die "unknown step among: $*; there are: $(ls scripts/test)"

# run STEP: runs it, prints how it went, and leaves "PASSED FAILED TENTHS" in its .outcome.
run() {
    local step=$1 log=$LOGS/$1.log began=${EPOCHREALTIME/[.,]/} status=0 ok=0 bad=0 word=ok tenths running
    export RESULT=$LOGS/$step.result
    timeout --kill-after=20 "${STEP_TIMEOUT:-2400}" "scripts/test/$step.sh" >"$log" 2>&1 </dev/null &
    running=$!
    # Of a lane in the background, too, everything it has started ends with it.
    ((BASHPID == $$)) || trap 'kill $running; wait; exit 130' TERM
    wait "$running" || status=$?
    [[ -s $RESULT ]] && read -r ok bad <"$RESULT"
    if ((status == 0 && ok + bad == 0)); then ok=1; fi
    if ((status != 0 && bad == 0)); then bad=1; fi
    if ((bad)); then word=FAILED; fi
    tenths=$(((${EPOCHREALTIME/[.,]/} - began) / 100000))
    echo "$ok $bad $tenths" >"$LOGS/$step.outcome"
    {
        printf '%-24s %-7s %6d passed %4d failed %5d.%d s\n' "$step" "$word" "$ok" "$bad" $((tenths / 10)) $((tenths % 10))
        if ((bad)); then
            printf -- '---- last lines of %s\n' "${log#"$ROOT"/}"
            tail -n "${FAIL_LINES:-60}" "$log"
            printf -- '----\n'
        fi
    } >"$LOGS/$step.said"
    cat "$LOGS/$step.said"
}
lane() {
    local step
    for step in "$@"; do run "$step"; done
}

# Checks of the SPA leave one core to those of the service, which leave it one; what runs tests runs alone.
service=() spa=() rest=()
for step in "${steps[@]}"; do
    case $step in
        1*) service+=("$step") ;;
        4*) spa+=("$step") ;;
        *) rest+=("$step") ;;
    esac
done
lane ${spa[@]+"${spa[@]}"} &
beside=$!
lane ${service[@]+"${service[@]}"}
wait "$beside"
lane ${rest[@]+"${rest[@]}"}

passed=0 failed=0 failures=() spent=()
for step in "${steps[@]}"; do
    ok=0 bad=1 tenths=0
    read -r ok bad tenths <"$LOGS/$step.outcome" || true
    passed=$((passed + ok)) failed=$((failed + bad))
    if ((bad)); then failures+=("$step"); fi
    spent+=("${step#[0-9][0-9]-} $((tenths / 10))")
done

# Once more in short, last of all: the log of a run elsewhere is read from its end.
for step in ${failures[@]+"${failures[@]}"}; do
    printf -- '---- %s\n' "$step"
    short=$LOGS/$step.short
    [[ -s $short ]] || tail -n 6 "$LOGS/$step.log" >"$short"
    head -c 1200 "$short"
done
for file in "$LOGS"/*.unsteady; do
    [[ ! -s $file ]] || sed 's/^/unsteady, passed the second time only: /' "$file"
done
printf 'seconds:%s\n' "$(printf ' %s,' "${spent[@]}")"
if ((${#failures[@]})); then printf 'failed: %s\n' "${failures[*]}"; fi
printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0 && passed > 0))
