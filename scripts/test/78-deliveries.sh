#!/usr/bin/env bash
# A mail and a webhook of the real service arrive at a real SMTP server and a real HTTP receiver, signed,
# with the link, and the receiver that was down gets it on the second attempt.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl
scripts/python-tools.sh
smtp=$(free_port) hook=$(free_port)
export LUZHI__MAIL__HOST=127.0.0.1 LUZHI__MAIL__PORT=$smtp LUZHI__MAIL__SECURITY=none
export LUZHI__MAIL__FROM='luzhi@example.gov.cn' LUZHI__HTTP__PUBLIC_URL=https://luzhi.example
server_start deliveries
.venv/bin/python scripts/test/python/deliveries.py "$BASE_URL" "$smtp" "$hook" "$DEMO_PASSWORD"
counts 1 0
