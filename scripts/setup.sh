#!/usr/bin/env bash
# Installs what is missing. `setup.sh run` is enough to start the product; `setup.sh all` adds what
# the tests and the benchmarks use.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh

need_cargo
need_node
need compiler=gcc,libc6-dev,make libpq=libpq-dev
[[ ${1:-all} == all ]] || exit 0
need curl=curl postgres=postgresql chromium=chromium-headless-shell cjk_fonts=fonts-noto-cjk venv=python3-venv \
    wrk=wrk compose=docker-compose shellcheck=shellcheck nginx=nginx-light
scripts/python-tools.sh
say "everything needed is installed"
