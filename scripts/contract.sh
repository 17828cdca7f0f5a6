#!/usr/bin/env bash
# The step `schemathesis` for the account of each role, each sent everything: 20,000 cases at least, an hour or so.
export FUZZ_WHOLE="county town deputy unit village admin security auditor" FUZZ_LEAST=20000 FUZZ_EXAMPLES="${FUZZ_EXAMPLES:-12}"
exec "$(dirname "$0")/test/62-schemathesis.sh"
