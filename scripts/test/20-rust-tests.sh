#!/usr/bin/env bash
# Every Rust test, on SQLite and on PostgreSQL; an ignored test counts as failed.
source "$(dirname "$0")/../lib/step.sh"

# Papers are set with a Chinese font and read back.
need poppler=poppler-utils cjk_fonts=fonts-noto-cjk
use_postgres
export CI=true
output=$LOGS/rust-tests.txt
status=0
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --locked --workspace --no-tests=fail >"$output" 2>&1 || status=$?
    cat "$output"
    cargo test --locked --workspace --doc >"$output.doc" 2>&1 || status=$?
    cat "$output.doc"
    # "Summary [ 1.2s] 31 tests run: 29 passed (1 slow), 2 failed, 1 skipped"
    read -r run passed skipped < <(sed -nE \
        's/^ *Summary .* ([0-9]+) tests? run: ([0-9]+) passed[^,]*(.* ([0-9]+) skipped)?.*/\1 \2 0\4/p' "$output" | tail -n 1) || true
    failed=$((${run:-0} - ${passed:-0} + 10#${skipped:-0}))
else
    cargo test --locked --workspace --no-fail-fast >"$output" 2>&1 || status=$?
    cat "$output"
    cp "$output" "$output.doc"
    passed=0 failed=0
fi
sed -nE 's/^ *FLAKY .*\] +(\([^)]*\) +)?//p' "$output" | sort -u >"$UNSTEADY"
# Which failed, and where.
grep -hE '^ *(TRY [0-9]+ )?(FAIL|TIMEOUT|SIG[A-Z]+) +\[|panicked at|^error' -A1 "$output" "$output.doc" |
    grep -vE '^--|stdout|stderr|note: run with' | awk '!seen[$0]++' >"$SHORT" || true
# The harness's own summaries: of doc tests only after nextest, of all tests otherwise.
read -r more bad ignored < <(awk '/^test result:/ { p += $4; f += $6; i += $8 } END { print p + 0, f + 0, i + 0 }' "$output.doc")
counts $((${passed:-0} + more)) $((failed + bad + ignored)) && ((status == 0))
