#!/usr/bin/env bash
# The documentation builds without a warning: no broken link, nothing public without a word.
source "$(dirname "$0")/../lib/step.sh"

# Documentation is for those who carry on: private items are in it, so links to them are fine.
RUSTDOCFLAGS="-D warnings -A rustdoc::private-intra-doc-links" \
    cargo doc --locked --workspace --no-deps --document-private-items
