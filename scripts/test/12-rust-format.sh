#!/usr/bin/env bash
# Rust is formatted.
source "$(dirname "$0")/../lib/step.sh"

cargo fmt --all --check
# The programs of make fuzz are a workspace of their own.
rustfmt --edition 2021 --check api/fuzz/src/lib.rs api/fuzz/fuzz_targets/*.rs
