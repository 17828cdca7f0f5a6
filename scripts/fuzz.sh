#!/usr/bin/env bash
# Feeds everything that reads bytes of outsiders (api/src/fuzzing) with whatever libFuzzer makes of the seeds in
# api/fuzz/corpus, each for FUZZ_SECONDS (600), and fails when one panics, hangs or takes too much memory.
# FUZZ="json csv" for some, FUZZ_SANITIZER=none for twice the speed, FUZZ_JOBS for how many at once.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh

CARGO_FUZZ=0.13.2
OUT=$TARGET_DIR/fuzz
SECONDS_EACH=${FUZZ_SECONDS:-600}
JOBS=${FUZZ_JOBS:-$(nproc)}
TRIPLE=$(rustc -vV | sed -n 's/^host: //p')

# Largest input of a target, in bytes: what it reads at once in practice, or what its limits make of it.
declare -A LARGEST=([workbook]=65536 [sheet]=16384 [pictures]=65536 [multipart]=16384 [json]=8192 [csv]=4096
    [query]=1024 [cursor]=512 [tokens]=512 [region]=256)

need_cargo
have_cxx() { command -v c++ >/dev/null; }
need cxx=g++ libpq=libpq-dev

read -ra targets <<<"${FUZZ:-$(sed -n '/^\[\[bin\]\]/{n;s/^name = "\(.*\)"/\1/p}' api/fuzz/Cargo.toml | paste -sd ' ')}"
for target in "${targets[@]}"; do
    [[ -n ${LARGEST[$target]:-} && -d api/fuzz/corpus/$target ]] || die "unknown target: $target"
done

# The address sanitizer looks after what the service's libraries do in C and in unsafe code. The compiler has it
# behind a flag that a stable one takes only when told to; coverage needs none.
if [[ -z ${FUZZ_SANITIZER:-} ]]; then
    FUZZ_SANITIZER=none
    [[ -z $(find "$(rustc --print target-libdir)" -name 'librustc*_rt.asan.a' -print -quit) ]] || FUZZ_SANITIZER=address
fi
RSS=1024
if [[ $FUZZ_SANITIZER == address ]]; then
    export RUSTC_BOOTSTRAP=1 ASAN_OPTIONS=detect_odr_violation=0:detect_leaks=0:quarantine_size_mb=64
    RSS=2048
fi

tools=$TARGET_DIR/tools
if [[ $("$tools/bin/cargo-fuzz" --version 2>/dev/null) != *" $CARGO_FUZZ" ]]; then
    say "installing cargo-fuzz $CARGO_FUZZ"
    env -u RUSTC_BOOTSTRAP cargo install cargo-fuzz --version "$CARGO_FUZZ" --locked --root "$tools" --target-dir "$tools/build"
    rm -rf "$tools/build"
fi

# What is tried is what is shipped: the same versions, and no `cfg(fuzzing)` for the libraries to behave otherwise.
say "building the targets (sanitizer: $FUZZ_SANITIZER); the first time takes a while"
cp Cargo.lock api/fuzz/Cargo.lock
for target in "${targets[@]}"; do
    PATH=$tools/bin:$PATH cargo fuzz build --fuzz-dir api/fuzz --target-dir "$OUT/build" --target "$TRIPLE" \
        --sanitizer "$FUZZ_SANITIZER" --no-cfg-fuzzing --codegen-units 16 "$target"
done

# run TARGET: what it finds goes to its own folder; the seeds are only read.
run() {
    local found=$OUT/found/$1 crashes=$OUT/artifacts/$1
    mkdir -p "$found" "$crashes" "$OUT/logs"
    "$OUT/build/$TRIPLE/release/$1" -max_total_time="$SECONDS_EACH" -max_len="${LARGEST[$1]}" -timeout=10 \
        -rss_limit_mb="$RSS" -detect_leaks=0 -dict="api/fuzz/dictionaries/$1.dict" -artifact_prefix="$crashes/" \
        -print_final_stats=1 "$found" "api/fuzz/corpus/$1" >"$OUT/logs/$1.log" 2>&1
}
said() { sed -n "s/^stat::$2: *//p" "$OUT/logs/$1.log" | tail -n 1; }

say "${#targets[@]} targets, $SECONDS_EACH s each, $JOBS at once; logs in ${OUT#"$ROOT"/}/logs"
stop() {
    local started
    started=$(jobs -p)
    # shellcheck disable=SC2086 # one word for each process
    [[ -z $started ]] || kill $started 2>/dev/null || true
}
trap stop EXIT
trap 'exit 130' INT TERM
declare -A running=() outcome=()
for target in "${targets[@]}"; do
    if ((${#running[@]} >= JOBS)); then
        status=0
        wait -n -p ended "${!running[@]}" || status=$?
        outcome[${running[$ended]}]=$status
        unset "running[$ended]"
    fi
    run "$target" &
    running[$!]=$target
done
for pid in "${!running[@]}"; do
    status=0
    wait "$pid" || status=$?
    outcome[${running[$pid]}]=$status
done

failed=0
printf '%-10s %12s %10s %10s %8s %8s  %s\n' target inputs per-second coverage new 'peak MB' result
for target in "${targets[@]}"; do
    result=ok
    inputs=$(said "$target" number_of_executed_units)
    if ((outcome[$target] != 0)) || [[ ${inputs:-0} == 0 ]]; then
        result="FAILED, see ${OUT#"$ROOT"/}/logs/$target.log"
        failed=$((failed + 1))
    fi
    coverage=$(grep -oE 'cov: [0-9]+' "$OUT/logs/$target.log" | tail -n 1 | cut -d' ' -f2) || true
    printf '%-10s %12s %10s %10s %8s %8s  %s\n' "$target" "${inputs:-0}" "$(said "$target" average_exec_per_sec)" \
        "${coverage:-0}" "$(said "$target" new_units_added)" "$(said "$target" peak_rss_mb)" "$result"
done
find "$OUT/artifacts" -type f -newer api/fuzz/Cargo.lock 2>/dev/null | while read -r crash; do
    note "found: ${crash#"$ROOT"/}; put it into api/fuzz/corpus/$(basename "$(dirname "$crash")")/ under a name that says what it showed"
done
printf '%d passed, %d failed\n' $((${#targets[@]} - failed)) "$failed"
((failed == 0))
