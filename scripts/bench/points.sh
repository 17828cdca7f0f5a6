# shellcheck shell=bash
# The points of a county's year, counted anew: api/examples/duty_year fills it, a service of its own counts it.

# points ENGINE DATA DATABASE-URL: every congress of the county once, and one deputy again and again, in several
# rounds; as facts.
points() {
    local engine=$1 data=$2 url=$3 token year which congresses deputy one measured i
    "$DUTY_YEAR" "$url" "$COUNTY_ID" "${BENCH_DUTY_RECORDS:-30000}" >&2
    SERVER_PROFILE=release server_start "points-$engine-$data" "$url"
    token=$(sign_in county)
    # The year in China.
    year=$(TZ=CST-8 date +%Y)
    which=$(call GET '/organs?kind=township_congress&is_active=true&limit=200' "$token" |
        json '["county", ...answer.items.map((town) => "township&town_id=" + town.id)].join()')
    congresses="$BASE_URL/api/v1/duty-points?year=$year&level={$which}"
    # Not measured, but looked at: whether it is the year that was to be counted.
    points_year "$congresses" >/dev/null
    points_counted "$engine" "$data"
    deputy=$(json 'answer.items.sort((a, b) => b.records - a.records)[0].deputy_id' <"$WORK/points-county.json")
    one="$BASE_URL/api/v1/deputies/$deputy/points?year=$year"
    rm -f "$WORK"/points.*
    for ((i = 1; i <= ROUNDS; i++)); do
        points_year "$congresses" >>"$WORK/points.year"
        measured=$(CONNECTIONS=1 round report "$one" 'Cache-Control: no-cache')
        [[ $(json 'answer.not_2xx + answer.socket_errors' <<<"$measured") == 0 ]] || die "points of a deputy: $measured"
        json answer.latency_ms.p50 <<<"$measured" >>"$WORK/points.p50"
        json answer.latency_ms.p99 <<<"$measured" >>"$WORK/points.p99"
    done
    fact "$engine" "$data" points_county_year "$(points_median year)" s
    fact "$engine" "$data" points_deputy_p50 "$(points_median p50)" ms
    fact "$engine" "$data" points_deputy_p99 "$(points_median p99)" ms
    server_stop TERM
    rm -f "$WORK"/points.* "$WORK"/points-*.json
}

# points_year URLS: asks for the points of each congress of a curl pattern, one after the other, and keeps the answers;
# prints how many seconds they took together.
points_year() {
    curl --silent --show-error --fail --fail-early --header "Authorization: Bearer $token" \
        --header 'Cache-Control: no-cache' --output "$WORK/points-#1.json" --write-out '%{time_total}\n' "$1" |
        awk '{ sum += $1 } END { printf "%.4f\n", sum }'
}

# points_counted ENGINE DATA: what the answers that were kept count, as facts; fails when records are missing.
points_counted() {
    local file congresses=0 deputies=0 records=0 people counted
    for file in "$WORK"/points-*.json; do
        read -r people counted < <(json \
            '[answer.items.length, answer.items.reduce((sum, one) => sum + one.records, 0)].join(" ")' <"$file")
        congresses=$((congresses + 1)) deputies=$((deputies + people)) records=$((records + counted))
    done
    fact "$1" "$2" points_congresses "$congresses" congresses
    fact "$1" "$2" points_deputies "$deputies" deputies
    fact "$1" "$2" points_records "$records" records
    ((records >= ${BENCH_DUTY_RECORDS:-30000})) || die "points of $records records only"
}

# points_median NAME: the middle one of the rounds.
points_median() {
    sort -n "$WORK/points.$1" | sed -n "$(((ROUNDS + 1) / 2))p"
}
