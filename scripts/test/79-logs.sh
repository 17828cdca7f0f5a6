#!/usr/bin/env bash
# The logs of all services of this run, and of one that is spoken to here, hold no password, token, secret or
# telephone number (docs/LOGGING.md, "Never").
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
need_node
SERVER_LOG=debug server_start logs
post() { # PATH JSON: what came back, whatever it is.
    curl --silent --header 'Content-Type: application/json' --data "$2" "$BASE_URL/api/v1$1"
}
credentials() { echo '{"username":"'"$1"'","password":"'"$2"'","client":"app"}'; }
wrong=Guessed-4711-wrong unreadable=Unreadable-4712 invented=invented-token-4713
post /auth/sign-in "$(credentials "$DEMO_TOWNSHIP" "$wrong")" >/dev/null
post /auth/sign-in '{"username":5,"password":"'"$unreadable"'"}' >/dev/null
session=$(post /auth/sign-in "$(credentials "$DEMO_TOWNSHIP" "$DEMO_PASSWORD")")
access=$(json answer.access_token <<<"$session")
refresh=$(json answer.refresh_token <<<"$session")
session=$(post /auth/refresh '{"refresh_token":"'"$refresh"'"}')
call GET /me "$access" >/dev/null
curl --silent --output /dev/null --header "Authorization: Bearer $invented" "$BASE_URL/api/v1/me"
values=("$DEMO_PASSWORD" "$wrong" "$unreadable" "$invented" "$access" "$refresh"
    "$(json answer.access_token <<<"$session")" "$(json answer.refresh_token <<<"$session")")
server_stop TERM

good=0 bad=0
# none WHAT GREP-OPTION PATTERN: no line of a log has it. The lines are not shown: they are what nobody may read.
none() {
    local found
    found=$(grep --count "$2" -e "$3" "$LOGS"/*-server.log /dev/null | grep -v ':0$') || true
    if [[ -z $found ]]; then
        good=$((good + 1))
    else
        bad=$((bad + 1))
        printf '%s in (file:lines)\n%s\n' "$1" "$found" | tee -a "$SHORT"
    fi
}
rm -f "$SHORT"
grep -q '/api/v1/auth/sign-in' "$LOGS/logs-server.log" || die 'nothing was logged'
for value in "${values[@]}"; do none 'a value that was sent or given here' -F "$value"; done
none 'an access token' -E 'eyJ[A-Za-z0-9_-]{16,}\.'
none 'a header with a token' -Ei '(bearer|cookie|authorization)["]?[:= ]+["]?[A-Za-z0-9]{12}'
none 'the secret of a webhook or second factor' -E 'whsec_|otpauth:|argon2id'
none 'a telephone number' -E '(^|[^0-9A-Za-z-])1[3-9][0-9]{9}([^0-9A-Za-z-]|$)'
counts "$good" "$bad"
