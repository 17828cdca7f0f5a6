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
    # 路灯; 道路 in a whole county; 道路 路灯 together; 𬶍鱼, which nobody or hardly anybody wrote; 量子通信.
    search) path='/suggestions?limit=20&q=%E8%B7%AF%E7%81%AF' ;;
    search_common) path='/suggestions?limit=20&q=%E9%81%93%E8%B7%AF' username=county ;;
    search_two) path='/suggestions?limit=20&q=%E9%81%93%E8%B7%AF%20%E8%B7%AF%E7%81%AF' username=county ;;
    search_rare) path='/suggestions?limit=20&q=%F0%AC%B6%8D%E9%B1%BC' username=county ;;
    search_none) path='/suggestions?limit=20&q=%E9%87%8F%E5%AD%90%E9%80%9A%E4%BF%A1' username=county ;;
    similar) path='/suggestions/similar?title=%E4%BF%AE%E5%A4%8D%E8%80%81%E8%A1%97%E8%B7%AF%E7%81%AF' username=$DEMO_DEPUTY ;;
    statistics) path='/statistics/suggestions?group_by=unit' username=county ;;
    statistics_town) path='/statistics/suggestions?group_by=town' username=county ;;
    views_deputy) path=/suggestions/views username=$DEMO_DEPUTY ;;
    submit) path=/suggestions script=submit username=$DEMO_DEPUTY ;;
    *) die "unknown scenario $1" ;;
    esac
}

# busy ENGINE: processor time of the service and, on PostgreSQL, of its cluster so far, in milliseconds.
busy() {
    local pids=("$SERVER_PID") postmaster
    if [[ $1 == postgres ]]; then
        postmaster=$(head -n 1 "$WORK/postgres/data/postmaster.pid")
        mapfile -t -O 1 pids < <(pgrep --parent "$postmaster")
    fi
    local files=("${pids[@]/#//proc/}")
    cat "${files[@]/%//stat}" 2>/dev/null |
        awk -v hertz="$(getconf CLK_TCK)" '{ sub(/^.*\) /, ""); sum += $12 + $13 } END { printf "%d", sum * 1000 / hertz }'
}

# modes_of NAME: a read may come from the answers the service keeps, or be computed anew each time.
modes_of() {
    if [[ $1 == submit ]]; then echo fresh; else echo "fresh kept"; fi
}

# measure ENGINE DATA SCENARIO: all rounds of one scenario, appended to $lines.
measure() {
    local engine=$1 data=$2 scenario=$3 path script username port side at header measured before i
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
            before=$(busy "$engine")
            measured=$(round "$script" "$at" "$header")
            [[ -n $measured ]] || die "wrk gave no result"
            # What the processors did for it, whoever else used them: of the service and its database.
            [[ $side == bare ]] || measured="{\"busy_ms\":$(($(busy "$engine") - before)),${measured#\{}"
            note "$engine $data $scenario $side $measured"
            printf '{"engine":"%s","data":"%s","scenario":"%s","side":"%s","body_bytes":%d,"measured":%s}\n' \
                "$engine" "$data" "$scenario" "$side" "$(wc -c <"$WORK/body")" "$measured" >>"${lines:?}"
        done
    done
    kill "$BARE_PID"
    wait "$BARE_PID" 2>/dev/null || true
    BARE_PID=
}
