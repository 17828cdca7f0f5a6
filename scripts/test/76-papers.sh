#!/usr/bin/env bash
# Every paper, as the demo county has it: LibreOffice opens each DOCX and prints it, poppler reads each
# PDF; both have pages of A4 and say the title.
source "$(dirname "$0")/../lib/step.sh"

need curl=curl poppler=poppler-utils writer=libreoffice-writer-nogui cjk_fonts=fonts-noto-cjk
server_start papers
folder=$WORK/papers
mkdir -p "$folder/printed"
token=$(sign_in "$DEMO_TOWNSHIP")

# one VIEW-OR-FILTER: the id of the first suggestion of the town's list.
one() { call GET "/suggestions?$1&limit=1" "$token" | json 'answer.items[0].id'; }
declare -A of=(
    [suggestion]=$(one status=closed) [assignment]=$(one status=assigned,handling)
    [urge]=$(one status=assigned,handling) [reply]=$(one status=replied,closed)
)
session=$(call GET "/meetings?kind=congress_session&limit=1" "$token" | json 'answer.items[0].id')
declare -A says=(
    [suggestion]=人民代表大会代表建议、批评和意见 [assignment]=关于交办代表建议的通知
    [urge]=关于催办代表建议的通知 [reply]=建议的答复 [report]=代表建议、批评和意见办理情况的报告
    [notice]=关于召开 [agenda]=会议议程 [people]=出席列席人员名单 [seating]=主席台 [sign_in]=签到表
    [cards]=席卡 [record]=会议记录 [minutes]=会议纪要
)
round=$(call GET "/project-rounds?limit=1" "$token" | json 'answer.items[0].id')
chosen=$(call GET "/project-selections?round_id=$round" "$token")
selection=$(json 'answer.items[0].id' <<<"$chosen")
ballot=$(json 'answer.items[0].ballot_id' <<<"$chosen")
says+=([method]=票决办法 [booklet]=候选项目 [announcement]=公告 [sheet]=票 [progress]=实施情况 [review]=验收评价情况)
for form in docx pdf; do
    for kind in method booklet announcement; do
        call GET "/project-selections/$selection/papers/$kind.$form" "$token" >"$folder/$kind.$form"
    done
    call GET "/ballots/$ballot/papers/sheet.$form" "$token" >"$folder/sheet.$form"
    for kind in progress review; do
        call GET "/project-rounds/$round/papers/$kind.$form" "$token" >"$folder/$kind.$form"
    done
    for kind in "${!of[@]}"; do
        call GET "/suggestions/${of[$kind]}/papers/$kind.$form" "$token" >"$folder/$kind.$form"
    done
    call GET "/statistics/suggestions/report.$form" "$token" >"$folder/report.$form"
    for kind in notice agenda people seating sign_in cards record minutes; do
        call GET "/meetings/$session/papers/$kind.$form" "$token" >"$folder/$kind.$form"
    done
done
soffice --headless "-env:UserInstallation=file://$WORK/soffice" --convert-to pdf --outdir "$folder/printed" \
    "$folder"/*.docx >"$LOGS/papers-soffice.txt" 2>&1

passed=0 failed=0
for kind in "${!says[@]}"; do
    for file in "$folder/$kind.pdf" "$folder/printed/$kind.pdf"; do
        if pdftotext "$file" - | tr -d ' \n\f' | grep -q "${says[$kind]}" && pdfinfo "$file" | grep -q 'A4'; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            note "$file does not say ${says[$kind]} on A4"
        fi
    done
done
counts "$passed" "$failed"
