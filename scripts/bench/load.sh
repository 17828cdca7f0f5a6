# shellcheck shell=bash
# Load on one service: wrk rounds, alternated with the bare handler that answers the same bytes.

# round SCRIPT URL [HEADER]: wrk for one round; prints the line of JSON that bench/wrk/report.lua writes.
round() {
    local extra=()
    [[ -z ${3:-} ]] || extra=(--header "$3")
    wrk --threads 1 --connections "$CONNECTIONS" --duration "${SECONDS_EACH}s" --latency --timeout 10s \
        --script "bench/wrk/$1.lua" --header "Authorization: Bearer $token" "${extra[@]}" "$2" |
        sed -n 's/^RESULT //p'
}

# scenario_of NAME: sets path, script, username of a scenario.
scenario_of() {
    script=report username=$DEMO_TOWNSHIP
    case $1 in
    list) path='/suggestions?limit=20' ;;
    list_county) path='/suggestions?limit=20' username=county ;;
    detail) path=/suggestions/$(first_id "$DEMO_TOWNSHIP" '/suggestions?status=closed&limit=1') ;;
    home) path=/home username=$DEMO_DEPUTY ;;
    home_office) path=/home ;;
    list_unit) path='/suggestions?view=to_do&limit=20' username=unit ;;
    views) path=/suggestions/views ;;
    search) path='/suggestions?limit=20&q=%E8%B7%AF%E7%81%AF' ;;
    similar) path='/suggestions/similar?title=%E4%BF%AE%E5%A4%8D%E8%80%81%E8%A1%97%E8%B7%AF%E7%81%AF' username=$DEMO_DEPUTY ;;
    statistics) path='/statistics/suggestions?group_by=unit' username=county ;;
    submit) path=/suggestions script=submit username=$DEMO_DEPUTY ;;
    *) die "unknown scenario $1" ;;
    esac
}

# modes_of NAME: a read may come from the answers the service keeps, or be computed anew each time.
modes_of() {
    if [[ $1 == submit ]]; then echo fresh; else echo "fresh kept"; fi
}

# measure ENGINE DATA SCENARIO: all rounds of one scenario, appended to $lines.
measure() {
    local engine=$1 data=$2 scenario=$3 path script username port side at header measured i
    scenario_of "$scenario"
    token=$(sign_in "$username")
    if [[ $script == submit ]]; then
        call POST /suggestions "$token" "$(new_suggestion)" >"$WORK/body"
    else
        call GET "$path" "$token" >"$WORK/body"
    fi
    port=$(free_port)
    "$BARE" "$port" "$WORK/body" &
    BARE_PID=$!
    sleep 0.3
    for ((i = 1; i <= ROUNDS; i++)); do
        for side in bare $(modes_of "$scenario"); do
            at=$BASE_URL/api/v1$path header=
            [[ $side != bare ]] || at=http://127.0.0.1:$port$path
            [[ $side != fresh || $script == submit ]] || header='Cache-Control: no-cache'
            measured=$(round "$script" "$at" "$header")
            [[ -n $measured ]] || die "wrk gave no result"
            note "$engine $data $scenario $side $measured"
            printf '{"engine":"%s","data":"%s","scenario":"%s","side":"%s","body_bytes":%d,"measured":%s}\n' \
                "$engine" "$data" "$scenario" "$side" "$(wc -c <"$WORK/body")" "$measured" >>"${lines:?}"
        done
    done
    kill "$BARE_PID"
    wait "$BARE_PID" 2>/dev/null || true
    BARE_PID=
}
