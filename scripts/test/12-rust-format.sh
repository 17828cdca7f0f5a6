#!/usr/bin/env bash
# Rust is formatted.
source "$(dirname "$0")/../lib/step.sh"

cargo fmt --all --check
