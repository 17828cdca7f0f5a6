#!/usr/bin/env bash
# Makes .venv with the pinned Python tools of tools/python/requirements.txt, once per change of that file.
# shellcheck source=scripts/lib/common.sh
source "$(dirname "$0")/lib/common.sh"
source scripts/lib/packages.sh

requirements=tools/python/requirements.txt
if is_fresh .venv/.ready "$requirements"; then exit 0; fi
need venv=python3-venv
say "installing the Python test tools into .venv"
rm -rf .venv
python3 -m venv .venv
.venv/bin/pip install --quiet --require-virtualenv --requirement "$requirements"
touch .venv/.ready
