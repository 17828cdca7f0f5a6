# shellcheck shell=bash
# The two builds, each skipped when nothing they are made from has changed.

RUST_INPUTS=(Cargo.toml Cargo.lock api migrations data)

# build_service PROFILE (dev|release) → sets BINARY; LUZHI_BINARY names one that is there already.
build_service() {
    [[ -z ${LUZHI_BINARY:-} ]] || { BINARY=$LUZHI_BINARY && return 0; }
    local profile=$1 folder=debug flag=()
    [[ $profile == release ]] && folder=release flag=(--release)
    BINARY=$TARGET_DIR/$folder/luzhi
    is_fresh "$BINARY" "${RUST_INPUTS[@]}" && return 0
    say "building the service ($profile); the first time takes some minutes"
    cargo build --locked --package luzhi --bin luzhi "${flag[@]}"
    # cargo leaves the file alone when only times changed; the comparison above needs the new time.
    touch "$BINARY"
}

install_frontend() {
    is_fresh frontend/node_modules/.ready frontend/package.json frontend/package-lock.json && return 0
    say "installing the frontend's packages"
    npm --prefix frontend ci --no-audit --no-fund --loglevel=error
    touch frontend/node_modules/.ready
}

build_frontend() {
    [[ -f frontend/package.json ]] || return 0
    if is_fresh frontend/dist/.ready frontend/src frontend/public frontend/index.html frontend/m frontend/p \
        frontend/package.json frontend/package-lock.json frontend/vite.config.ts frontend/tools; then
        return 0
    fi
    install_frontend
    say "building the frontend"
    npm --prefix frontend run --silent build
    touch frontend/dist/.ready
}
