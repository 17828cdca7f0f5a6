#!/usr/bin/env bash
# The documentation builds without a warning: no broken link, nothing public without a word.
source "$(dirname "$0")/../lib/step.sh"

RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --document-private-items
