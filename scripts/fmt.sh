#!/usr/bin/env bash
# Formats Rust and, when its packages are installed or can be, the SPA.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/build.sh

cargo fmt --all
rustfmt --edition 2021 api/fuzz/src/lib.rs api/fuzz/fuzz_targets/*.rs
install_frontend
npm --prefix frontend run --silent format
