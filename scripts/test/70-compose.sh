#!/usr/bin/env bash
# docker-compose.yml is valid, and refuses to start without its secrets; the statements it gives psql
# make a role that can serve.
source "$(dirname "$0")/../lib/step.sh"

need compose=docker-compose
secrets=(LUZHI_SECRET LUZHI_DB_PASSWORD LUZHI_DB_SERVICE_PASSWORD)
env "${secrets[@]/%/=test}" docker-compose config --quiet
for missing in "${secrets[@]}"; do
    if env "${secrets[@]/%/=test}" "$missing=" docker-compose config >"$WORK/compose.out" 2>&1; then
        die "docker-compose accepts an empty $missing"
    fi
    grep -q "set $missing" "$WORK/compose.out"
done

# What the containers `migrate`, `grants` and `api` do, one after another.
need curl=curl
use_postgres
build_service dev
owner=$(postgres_database "$TEST_DATABASE_URL" "luzhi_compose_$$")
DATABASE_URL=$owner "$BINARY" migrate
LUZHI_DB_SERVICE_PASSWORD='test' psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --dbname="$owner" \
    --file=deploy/postgres-roles.sql --file=deploy/postgres-service-password.sql
server_start compose "$(sed -E 's#//([^@/]*@)?#//luzhi_service:test@#' <<<"$owner")"
! psql --quiet --no-psqlrc --dbname="$SERVER_URL" --command='DELETE FROM events' 2>/dev/null ||
    die 'the service may delete from the event log'
