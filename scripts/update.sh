#!/usr/bin/env bash
# Writes the generated files anew: openapi/ and docs/config.schema.json from the service, the SPA's types from openapi/.
# update.sh openapi: openapi/ only. update.sh check: writes nothing, fails when something is out of date.
# update.sh plans: the query plans beside api/tests/it/contract/plans.rs, of both engines; a second run must pass.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/build.sh

what=${1:-all}
if [[ $what == plans ]]; then
    UPDATE_PLANS=1 CI=true scripts/postgres.sh run \
        cargo test --locked --package luzhi --test it contract::plans:: -- --test-threads 1
    note "wrote api/tests/it/contract/plans/*.txt; the statements are in tmp/plans/"
    exit
fi
build_service dev
fresh=$TMP/openapi
mkdir -p "$fresh" openapi
"$BINARY" openapi document >"$fresh/openapi.json"
"$BINARY" openapi error-codes >"$fresh/error-codes.md"
"$BINARY" openapi permissions >"$fresh/permissions.md"
"$BINARY" openapi config-schema >"$TMP/config.schema.json"

if [[ $what == check ]]; then
    for file in openapi.json error-codes.md permissions.md; do
        diff --unified "openapi/$file" "$fresh/$file" || die "openapi/$file is out of date: run make update"
    done
    diff --unified docs/config.schema.json "$TMP/config.schema.json" || die "docs/config.schema.json is out of date: run make update"
    exit
fi
cp "$fresh"/* openapi/
cp "$TMP/config.schema.json" docs/
note "wrote openapi/ and docs/config.schema.json"
if [[ $what == all ]]; then
    install_frontend
    npm --prefix frontend run --silent gen:api
fi
