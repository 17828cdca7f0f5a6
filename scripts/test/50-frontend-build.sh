#!/usr/bin/env bash
# The SPA builds and stays within its size budgets.
source "$(dirname "$0")/../lib/step.sh"

build_frontend
npm --prefix frontend run budget
