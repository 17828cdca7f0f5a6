# shellcheck shell=bash
# What the scripts need from the system. Each need is checked by the thing itself, not by the
# package's name, so that another distribution or a hand-made install is as good as Debian's package.

# at_least NEEDED FOUND: whether a version is new enough.
at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]; }
rust_needed() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml; }
NODE_NEEDED=20.19
have_cargo() {
    command -v cargo >/dev/null && at_least "$(rust_needed)" "$(cargo --version | cut -d' ' -f2)"
}
have_node() {
    command -v node >/dev/null && command -v npm >/dev/null &&
        at_least "$NODE_NEEDED" "$(node --version | tr -d v)"
}
have_compiler() { command -v cc >/dev/null; }
have_libpq() {
    [[ -n $(find /usr/lib /usr/local/lib /usr/lib64 -maxdepth 2 -name 'libpq.so' -print -quit 2>/dev/null) ]]
}
have_curl() { command -v curl >/dev/null; }
have_postgres() { [[ -n $(postgres_bin) ]]; }
have_chromium() { [[ -x ${CHROMIUM:-/usr/bin/chromium-headless-shell} ]]; }
have_cjk_fonts() { [[ -n $(find /usr/share/fonts -iname '*cjk*' -print -quit 2>/dev/null) ]]; }
have_poppler() { command -v pdftotext >/dev/null && command -v pdffonts >/dev/null; }
have_writer() { command -v soffice >/dev/null && [[ -n $(find /usr/lib/libreoffice /opt -name 'libswlo.so' -print -quit 2>/dev/null) ]]; }
have_venv() { [[ -x $ROOT/.venv/bin/python ]] || python3 -c 'import venv, ensurepip' 2>/dev/null; }
have_wrk() { command -v wrk >/dev/null; }
have_compose() { command -v docker-compose >/dev/null; }
have_faketime() { [[ -n $(find /usr/lib -maxdepth 3 -name 'libfaketimeMT.so.1' -print -quit 2>/dev/null) ]]; }
have_shellcheck() { command -v shellcheck >/dev/null; }
have_nginx() { [[ -x /usr/sbin/nginx ]]; }

# The folder of the newest PostgreSQL server's programs. Debian keeps them out of PATH, and what is
# in PATH may be a wrapper, so the versioned folders come first.
postgres_bin() {
    local initdb
    initdb=$(find /usr/lib/postgresql/*/bin /usr/pgsql-*/bin -name initdb 2>/dev/null | sort -V | tail -n 1)
    [[ -n $initdb ]] || initdb=$(command -v initdb || true)
    [[ -z $initdb ]] || dirname "$initdb"
}

# need NAME=PACKAGE[,PACKAGE]…: installs the packages of every need that is not met.
need() {
    local pair list packages=()
    for pair in "$@"; do
        if ! "have_${pair%%=*}"; then
            IFS=, read -ra list <<<"${pair#*=}"
            packages+=("${list[@]}")
        fi
    done
    ((${#packages[@]})) || return 0
    install_packages "${packages[@]}"
    for pair in "$@"; do
        "have_${pair%%=*}" || die "${pair%%=*} is still missing after installing: ${packages[*]}"
    done
}

install_packages() {
    local sudo=()
    command -v apt-get >/dev/null || die "please install what these Debian packages hold: $*"
    if [[ $(id -u) != 0 ]]; then
        command -v sudo >/dev/null || die "please run as root: apt-get install $*"
        sudo=(sudo)
        [[ -t 0 ]] || sudo=(sudo -n)
    fi
    say "installing $*"
    local log=$TMP/apt.log
    { "${sudo[@]}" apt-get update && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 ||
        { tail -n 20 "$log" >&2; die "could not install; please run as root: apt-get install $*"; }
}

need_cargo() { have_cargo || die "cargo is missing or too old: install Rust $(rust_needed) or newer (rustup.rs)"; }
need_node() {
    have_node || die "node and npm are missing or too old: install Node.js $NODE_NEEDED or newer"
}
