# shellcheck shell=bash
# Shared by all scripts: where we are, how to speak, what must be installed.
# Source it first; it changes into the repository's root.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"

# A stripped environment (cron, CI, su) may lack HOME or the rustup folder on PATH.
if [[ -z ${HOME:-} ]]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    export HOME
fi
if ! command -v cargo >/dev/null && [[ -x $HOME/.cargo/bin/cargo ]]; then
    export PATH="$HOME/.cargo/bin:$PATH"
fi
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never} NO_UPDATE_NOTIFIER=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# Where cargo puts what it builds.
export TARGET_DIR=${CARGO_TARGET_DIR:-$ROOT/target}
# Scratch space of the scripts, ignored by git.
TMP=$ROOT/tmp
mkdir -p "$TMP"

say() { printf '\033[1m▸ %s\033[0m\n' "$*" >&2; }
note() { printf '  %s\n' "$*" >&2; }
die() {
    printf '\n✗ %s\n' "$*" >&2
    exit 1
}

# is_fresh OUTPUT INPUT…: OUTPUT exists and no input (a file, or anything below a folder) is newer.
# A folder's own time changes when a file in it is removed, so removals count too.
is_fresh() {
    local output=$1 input
    shift
    [[ -e $output ]] || return 1
    for input in "$@"; do
        [[ -e $input ]] || continue
        [[ -z $(find "$input" -name node_modules -prune -o -newer "$output" -print -quit) ]] || return 1
    done
}

# A TCP port nobody listens on, between 20000 and 29999.
free_port() {
    local port
    for _ in $(seq 50); do
        port=$((20000 + RANDOM % 10000))
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    die "no free TCP port found"
}
