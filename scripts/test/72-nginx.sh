#!/usr/bin/env bash
# The nginx configuration of deploy/, run for real before the service: entries, caching, headers, proxy.
source "$(dirname "$0")/../lib/step.sh"

need nginx=nginx-light curl=curl
build_frontend
server_start nginx
port=$(free_port)
folder=$WORK/nginx-site
mkdir -p "$folder"
# shellcheck disable=SC2016  # the variable is nginx's, not the shell's
sed -e 's|${API_UPSTREAM}|'"${BASE_URL#http://}|" -e "s|listen 8080|listen 127.0.0.1:$port|" \
    -e "s|/usr/share/nginx/html|$ROOT/frontend/dist|" -e "s|/etc/nginx/luzhi|$ROOT/deploy/nginx|" \
    deploy/nginx/default.conf.template >"$folder/site.conf"
{
    [[ $(id -u) != 0 ]] || echo 'user root;'
    echo "daemon off; pid $folder/nginx.pid; error_log stderr; events {}"
    echo "http { include /etc/nginx/mime.types; access_log off;"
    for kind in client_body proxy fastcgi uwsgi scgi; do echo "${kind}_temp_path $folder/$kind;"; done
    echo "include $folder/site.conf; }"
} >"$folder/nginx.conf"
/usr/sbin/nginx -t -c "$folder/nginx.conf"
/usr/sbin/nginx -c "$folder/nginx.conf" &
nginx=$!
trap 'kill "$nginx"; on_exit' EXIT
for _ in $(seq 50); do
    ! curl --silent --output /dev/null "http://127.0.0.1:$port/" || break
    sleep 0.1
done

# expect PATH STATUS [HEADER]: the answer has the status and a header line with this in it.
expect() {
    local answer
    answer=$(curl --silent --dump-header - --output /dev/null --header 'Accept-Encoding: gzip' "http://127.0.0.1:$port$1")
    if ! grep -q "^HTTP/1.1 $2" <<<"$answer" || ! grep -qi -- "${3:-.}" <<<"$answer"; then
        die "$1: wanted $2 with ${3:-anything}, got: $answer"
    fi
}
expect / 200 'content-security-policy: default-src'
expect /any/page/of/the/desktop 200 'cache-control: no-cache'
expect /m/any/page 200 'x-content-type-options: nosniff'
expect /m 308 'location: .*/m/'
expect /assets/missing.js 404 'content-security-policy'
# No pipe to head: with pipefail the step would fail whenever find still had something to write.
# Smaller ones are not compressed: frontend/tools/compress.mjs.
asset=$(cd frontend/dist && find assets -name '*.js' -size +2k -print -quit)
expect "/$asset" 200 'cache-control: public, max-age=31536000, immutable'
expect "/$asset" 200 'content-encoding: gzip'
expect "/$asset" 200 'content-security-policy'
expect /api/openapi.json 200 'content-type: application/json'
expect /health/ready 200
expect /api/v1/me 401 'content-type: application/problem+json'
# The same way for the one path that leaves no line in the log.
expect /api/v1/ballots/x/casts 405 'content-type: application/problem+json'
cmp <(curl --silent "http://127.0.0.1:$port/m/x") frontend/dist/m/index.html
# The pages carry the same security headers as when the service serves them itself.
headers() { curl --silent --head "$1" | tr -d '\r' | grep -iE '^(content-security|x-content|x-frame|referrer|cross-origin|permissions)' | sed 's/^[^:]*/\L&/' | sort; }
diff <(headers "$BASE_URL/") <(headers "http://127.0.0.1:$port/")
counts 14 0
