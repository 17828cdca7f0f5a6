#!/usr/bin/env bash
# make run: from a fresh clone to a running product with the demo county, or, when nothing changed,
# straight to the start.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/build.sh

scripts/setup.sh run
build_frontend
build_service release
mkdir -p data
"$BINARY" migrate >"$TMP/migrate.log" || { cat "$TMP/migrate.log" >&2; exit 1; }

# The demo county has known passwords; the program itself refuses it in a production profile.
if "$BINARY" check-config | grep --quiet '^profile = "development"'; then
    accounts=data/demo-accounts.txt
    "$BINARY" demo --if-empty >"$accounts.new"
    if [[ -s $accounts.new ]]; then mv "$accounts.new" "$accounts"; else rm "$accounts.new"; fi
    if [[ -f $accounts ]]; then cat "$accounts"; fi
fi
address=$("$BINARY" check-config | sed -n 's/^listen = "\(.*\)"/\1/p')
printf '\nLuzhi is at http://%s (phone: http://%s/m/); Ctrl-C ends it.\n\n' "$address" "$address"
LUZHI__LOG__FILTER=${LUZHI__LOG__FILTER:-warn} exec "$BINARY" serve
