#!/usr/bin/env bash
# No secret, no path of somebody's machine and no registry of somebody's house stands in a file that is, or
# would be, committed. What is written to look like one, in tests and examples, is named here.
source "$(dirname "$0")/../lib/step.sh"

good=0 bad=0
# none WHAT PATTERN [ALLOWED]: prints the lines that have the pattern and are not allowed.
none() {
    local found
    found=$(git grep --untracked -nIE -e "$2" -- . ':!*package-lock.json' | grep -vE -e "${3:-^$}" | cut -c1-200) || true
    if [[ -z $found ]]; then
        good=$((good + 1))
    else
        bad=$((bad + 1))
        printf '%s:\n%s\n' "$1" "$found" | tee -a "$SHORT"
    fi
}
rm -f "$SHORT"

none 'a private key' '-----BEGIN [A-Z ]*PRIVATE KEY'
none 'a token of a code host or registry' \
    '(gh[opsur]_[A-Za-z0-9]{30}|github_pat_[A-Za-z0-9]{20}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50}|xox[abprs]-[0-9]{8}|AKIA[0-9A-Z]{16}|LTAI[0-9A-Za-z]{16})'
none 'an access token' 'eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}'
# The example of the Standard Webhooks specification.
none 'the secret of a webhook' 'whsec_[A-Za-z0-9+/]{20}' 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
# Examples, and what `check-config` and webhooks must not take.
none 'a password in an address' '[a-z]://[A-Za-z0-9_.-]+:[^][/ @"$*{}<>`'"'"'…]+@' '://(user:password|luzhi:se:cr|user:pass)@?'
none 'a password or secret given a value' \
    '(PASSWORD|SECRET|TOKEN|API_KEY|ACCESS_KEY)["'"'"']?(: |=|:=)["'"'"']?[A-Za-z0-9+/_-]{8,}' \
    '(DEMO_PASSWORD=Xunyang-Demo-26|only-for-[a-z]+-not-a-secret-at-all|: set the |:\?set )'
none 'a password or secret in a file of settings' '^(secret|password|token) *= *"[^"…]+"' \
    '^api/src/features/[a-z_]+/locales/'
none 'a path of one machine' '(^|[^A-Za-z0-9_.<-])/(work|root|home|Users)/' \
    '^(scripts/test/19-secrets\.sh):'
none 'a registry or proxy of one house' \
    '^ *(registry|@[a-z-]+:registry|index-url|extra-index-url|replace-with|https?[-_]proxy|//[^ ]+:_auth(Token)?) *='
# Files that hold keys, settings of one machine, or data.
files=$(git ls-files --cached --others --exclude-standard |
    grep -E '(^|/)(\.env|\.npmrc|\.netrc|\.pypirc|id_[a-z0-9]+|luzhi\.toml)$|\.(pem|key|p12|pfx|jks|db|sqlite3?|dump)$' || true)
if [[ -z $files ]]; then good=$((good + 1)); else
    bad=$((bad + 1))
    printf 'files that do not belong here:\n%s\n' "$files" | tee -a "$SHORT"
fi
counts "$good" "$bad"
