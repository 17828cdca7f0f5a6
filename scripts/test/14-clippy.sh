#!/usr/bin/env bash
# clippy over everything, examples and tests included; a warning is an error.
source "$(dirname "$0")/../lib/step.sh"

need libpq=libpq-dev
cargo clippy --locked --workspace --all-targets -- -D warnings
