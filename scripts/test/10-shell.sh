#!/usr/bin/env bash
# The scripts themselves: shellcheck, all findings.
source "$(dirname "$0")/../lib/step.sh"

need shellcheck=shellcheck
mapfile -t files < <(find scripts bench .ci -name '*.sh' -o -path .ci/run)
shellcheck --external-sources --source-path=SCRIPTDIR:. "${files[@]}"
