# shellcheck shell=bash
# What one process of the service needs: memory, time to the first answer, time for lists in and out.

# fact ENGINE DATA NAME VALUE UNIT: one measured number, appended to $facts.
fact() {
    note "$1 $2 $3: $4 $5"
    printf '{"engine":"%s","data":"%s","name":"%s","value":%s,"unit":"%s"}\n' "$@" >>"${facts:?}"
}

# memory_of NAME: resident (VmRSS) or highest (VmHWM) memory of the service, MB.
memory_of() {
    awk -v name="$1:" '$1 == name { printf "%.1f", $2 / 1024 }' "/proc/$SERVER_PID/status"
}

# seconds_since NANOSECONDS: how long ago, as seconds with three digits.
seconds_since() {
    awk -v from="$1" -v to="$(date +%s%N)" 'BEGIN { printf "%.3f", (to - from) / 1e9 }'
}

# cold_start ENGINE DATA: from the exec to the first answer of an existing database; median of five.
cold_start() {
    local from all=()
    for _ in 1 2 3 4 5; do
        server_stop TERM
        from=$(date +%s%N)
        server_launch "bench-$1"
        until curl --silent --fail --output /dev/null "$BASE_URL/health/ready"; do sleep 0.005; done
        all+=("$(seconds_since "$from")")
    done
    fact "$1" "$2" cold_start "$(printf '%s\n' "${all[@]}" | sort -n | sed -n 3p)" s
    sleep 2
    fact "$1" "$2" idle_memory "$(memory_of VmRSS)" MB
}

# lists ENGINE DATA: 2,000 new deputies in by workbook, all deputies out.
lists() {
    local token from before answer id
    token=$(sign_in county)
    "$ROSTER" 2000 >"$WORK/roster.xlsx"
    from=$(date +%s%N)
    answer=$(curl --silent --show-error --fail-with-body --header "Authorization: Bearer $token" \
        --form kind=deputies --form "file=@$WORK/roster.xlsx" "$BASE_URL/api/v1/imports")
    fact "$1" "$2" import_preview_2000 "$(seconds_since "$from")" s
    [[ $(json 'answer.rows_new' <<<"$answer") == 2000 ]] || die "the preview is wrong: $answer"
    id=$(json answer.id <<<"$answer")
    from=$(date +%s%N)
    curl --silent --show-error --fail-with-body --output /dev/null --request POST \
        --header "Authorization: Bearer $token" --header "If-Match: \"v$(json answer.version <<<"$answer")\"" \
        "$BASE_URL/api/v1/imports/$id/confirmations"
    fact "$1" "$2" import_confirm_2000 "$(seconds_since "$from")" s
    before=$(memory_of VmRSS)
    from=$(date +%s%N)
    curl --silent --show-error --fail --header "Authorization: Bearer $token" --output "$WORK/deputies.xlsx" \
        "$BASE_URL/api/v1/exports/deputies.xlsx"
    fact "$1" "$2" export_deputies "$(seconds_since "$from")" s
    fact "$1" "$2" export_memory_growth "$(awk -v a="$before" -v b="$(memory_of VmRSS)" 'BEGIN { printf "%.1f", b - a }')" MB
    fact "$1" "$2" export_size "$(wc -c <"$WORK/deputies.xlsx")" bytes
    before=$(memory_of VmRSS)
    from=$(date +%s%N)
    curl --silent --show-error --fail --header "Authorization: Bearer $token" --output "$WORK/suggestions.xlsx" \
        "$BASE_URL/api/v1/exports/suggestions.xlsx?view=all"
    fact "$1" "$2" export_suggestions "$(seconds_since "$from")" s
    fact "$1" "$2" export_suggestions_growth "$(awk -v a="$before" -v b="$(memory_of VmRSS)" 'BEGIN { printf "%.1f", b - a }')" MB
    fact "$1" "$2" export_suggestions_size "$(wc -c <"$WORK/suggestions.xlsx")" bytes
}

# large_export ENGINE DATA DATABASE-URL: the county filled up to 100,000 suggestions, and all of them out by a service
# of its own. Last of all: what is there afterwards is not the data set any more.
large_export() {
    local engine=$1 data=$2 url=$3 token from before
    "$MANY" "$url" 70000 >&2
    SERVER_PROFILE=release server_start "export-$engine-$data" "$url"
    token=$(sign_in county)
    # What it takes once for all, first.
    call GET '/suggestions?limit=20' "$token" >/dev/null
    before=$(memory_of VmRSS)
    from=$(date +%s%N)
    curl --silent --show-error --fail --header "Authorization: Bearer $token" --output "$WORK/large.xlsx" \
        "$BASE_URL/api/v1/exports/suggestions.xlsx?view=all"
    fact "$engine" "$data" export_100000 "$(seconds_since "$from")" s
    fact "$engine" "$data" export_100000_growth "$(awk -v a="$before" -v b="$(memory_of VmHWM)" 'BEGIN { printf "%.1f", b - a }')" MB
    fact "$engine" "$data" export_100000_size "$(wc -c <"$WORK/large.xlsx")" bytes
    server_stop TERM
    rm -f "$WORK/large.xlsx"
}
