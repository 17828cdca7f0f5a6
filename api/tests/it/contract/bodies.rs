//! What is sent with every operation on a record, so that the record is what is judged.

use super::bodies_duty;
use crate::suggestions::steps::{contact, rating, reply};
use crate::support::{Context, World};
use crate::{
    decisions, inquiries, inspections, oral_opinions, project_reviews, project_works, projects,
    questions, receptions, work_plans,
};
use serde_json::{Value, json};

/// A body that would do, so that the record is what is judged.
pub fn body(ctx: &Context, operation: &str) -> Value {
    match operation {
        "update_deputy" => json!({"occupation": "农民"}),
        "create_mandate" => {
            json!({"term_id": World::TERM_B, "constituency": "第二选区", "elected_on": "2021-09-20"})
        }
        "update_mandate" => json!({"post": "组长"}),
        "end_mandate" => json!({"reason": "moved_away", "effective_on": "2026-03-01"}),
        "suspend_mandate" => json!({"reason": "criminal_custody", "effective_on": "2026-01-10"}),
        "restore_mandate" => json!({"effective_on": "2026-01-10"}),
        "update_organ" => json!({"short_name": "某镇"}),
        "create_presidium_member" => {
            json!({"deputy_id": World::DEPUTY_A1, "post": "member", "since": "2021-10-16"})
        }
        "end_presidium_member" => json!({"until": "2026-03-01", "reason": "工作变动"}),
        "update_term" => json!({"congress_name": "某镇人民代表大会"}),
        "update_suggestion" => json!({"title": "关于另一件事的建议"}),
        "assign_suggestion" => json!({"unit_id": World::UNIT_X}),
        "record_suggestion_contact" => contact(ctx),
        "answer_cosigner_invitation" => json!({"answer": "confirmed"}),
        "invite_cosigners" => json!({"deputy_ids": [World::DEPUTY_B1]}),
        "request_suggestion_extension" => json!({"reason": "需要报上级立项"}),
        "answer_suggestion_extension" => json!({"answer": "granted"}),
        "request_suggestion_return" => json!({"reason": "不属于我局职责"}),
        "answer_suggestion_return" => json!({"answer": "agreed"}),
        "give_suggestion_opinion" => json!({"content": "同意会办，电源由我局负责接入。"}),
        "return_suggestion_opinion" => json!({"part_id": World::UNIT_X, "note": "没有内容"}),
        "merge_suggestions" => json!({"suggestion_ids": [World::UNIT_X]}),
        "split_suggestion" => json!({"parts": [
            {"title": "关于修复路灯的建议", "content": "老街自东向西三百米路灯损坏已有两个月，建议尽快修复。"},
            {"title": "关于清理河道的建议", "content": "河道淤积已有两年，汛期有漫堤危险，建议尽快清理。"},
        ]}),
        "report_suggestion_promise" => {
            json!({"promise_id": World::UNIT_X, "kind": "progress", "content": "已经完成立项"})
        }
        "designate_key_suggestion" => {
            json!({"supervisor": "镇人大主席", "leading_official": "副镇长",
            "reason": "群众反映集中", "decided_on": "2026-03-02"})
        }
        "record_supervision_outcome" => {
            json!({"outcome": "当面沟通，商定分两步实施", "held_on": "2026-03-02"})
        }
        "close_unrated_suggestion" => json!({"reason": "提醒后仍未评价"}),
        "publish_suggestion" => {
            json!({"title": "关于修复路灯的建议", "content": "老街路灯损坏，建议尽快修复。",
            "replies": ["已经全部修复，特此答复。"], "show_deputy": true})
        }
        "update_announcement" => json!({"title": "另一件公告"}),
        "withdraw_announcement" => json!({"reason": "内容有误"}),
        "publish_meeting_copy" | "publish_decision_copy" => json!({"texts": ["标题", "地点"]}),
        "withdraw_publication" | "withdraw_meeting_copy" | "withdraw_decision_copy" => {
            json!({"reason": "内容有误"})
        }
        "answer_suggestion_pre_reply" => json!({"answer": "agreed"}),
        "record_meeting_step" => json!({"position": 6}),
        "withdraw_meeting_step" => json!({"position": 6, "reason": "登记错了"}),
        "record_suggestion_step" => json!({"position": 6}),
        "withdraw_suggestion_step" => json!({"position": 6, "reason": "登记错了"}),
        "record_suggestion_criticism" => {
            json!({"kind": "A", "content": "逾期未答复，予以通报批评。",
            "decided_on": "2026-03-02"})
        }
        "split_off_merged_suggestion" => json!({"reason": "不是同一件事"}),
        "write_suggestion_plan" => {
            json!({"measures": "先到现场察看，再安排更换。", "responsible": "王科长",
            "steps": [{"content": "现场察看", "due_on": "2026-03-10"}]})
        }
        "save_suggestion_draft" => json!({"content": "已经全部修复，特此答复。"}),
        "answer_suggestion_draft" => json!({"answer": "signed_off"}),
        "rate_suggestion" => rating("satisfied", None),
        "reply_to_suggestion" => reply(),
        "review_suggestion" => json!({"decision": "accepted"}),
        "invite_motion_signers" | "confirm_motion_signatures" => {
            json!({"deputy_ids": [World::DEPUTY_B1]})
        }
        "invite_inquiry_signers" | "confirm_inquiry_signatures" => {
            json!({"deputy_ids": [World::DEPUTY_B1]})
        }
        "sign_inquiry" => json!({"answer": "confirmed"}),
        "record_inquiry_decision" => inquiries::steps::decision(ctx, "written", json!({})),
        "return_inquiry" => json!({"reason": "不完整", "decided_on": ctx.clock.today()}),
        "answer_inquiry" => inquiries::steps::answer(ctx),
        "rate_inquiry" => json!({"is_satisfied": true}),
        "withdraw_inquiry" => json!({"reason": "已经解决"}),
        "update_ballot" => json!({"title": "另一项决议"}),
        "save_ballot_options" => json!({"candidates": []}),
        "save_ballot_tellers" => json!({"tellers": []}),
        "record_ballot_vote" | "submit_ballot_cast" => json!({"choice": "against"}),
        "record_ballot_paper" => json!({"person_ids": [World::UNIT_X]}),
        "revoke_ballot" => json!({"reason": "主席团决定重新表决"}),
        "create_ballot_round" => json!({"round": "again"}),
        "update_meeting" => json!({"place": "另一个会议室"}),
        "publish_meeting" => json!({"decided_on": ctx.clock.today()}),
        "cancel_meeting" | "withdraw_meeting_item" => json!({"reason": "工作安排冲突"}),
        "create_meeting_sitting" => {
            json!({"kind": "plenary", "title": "第三次全体会议", "begins_at": "2026-03-23T01:00:00Z"})
        }
        "create_meeting_item" => json!({"title": "其他事项", "kind": "other"}),
        "change_meeting_agenda" => json!({"items": [{"id": World::UNIT_X, "parent_id": null}]}),
        "assign_meeting_seats" => json!({"rows": 5, "seats_per_row": 8}),
        "create_meeting_person" => json!({"name": "王副镇长", "capacity": "without_vote"}),
        "answer_meeting_notice" | "record_meeting_answer" => json!({"answer": "attend"}),
        "review_meeting_leave" => json!({"decision": "approved"}),
        "update_meeting_remark" => json!({"kind": "speech"}),
        "record_meeting_remark" => json!({"item_id": World::UNIT_X, "person_id": World::UNIT_X,
            "kind": "remark", "content": "路灯要修"}),
        "record_meeting_presences" => {
            json!({"person_ids": [World::UNIT_X], "direction": "in", "way": "staff"})
        }
        "update_decision" => json!({"title": "另一项决议"}),
        "adopt_decision" => json!({"adopted_on": "2026-03-02"}),
        "publish_decision" => json!({"published_on": "2026-03-02"}),
        "file_decision" => json!({"filed_with": "government", "filed_on": "2026-03-02"}),
        "record_decision_handover" => decisions::steps::to_units(ctx),
        "withdraw_decision_handover" => {
            json!({"handover_id": World::UNIT_X, "reason": "不属于这个单位"})
        }
        "report_decision" => decisions::steps::report(ctx),
        "judge_decision_report" => decisions::steps::accepted(ctx),
        "close_decision" => decisions::steps::closing(ctx),
        "update_project_round" => json!({"title": "另一个年度"}),
        "renew_project_solicitation" | "restore_project_solicitation" => {
            json!({"solicit_until": "2026-10-08", "reason": "入户不够"})
        }
        "update_project_idea" => json!({"title": "另一件事"}),
        "merge_project_ideas" => json!({"idea_ids": [World::UNIT_X]}),
        "split_off_project_idea" | "restore_project_idea" => json!({"reason": "不是同一件事"}),
        "exclude_project_idea" => json!({"reason": "debt", "note": "需要举债"}),
        "save_deputy_card" => json!({"consented_on": "2026-03-01", "takes_letters": true}),
        "accept_resident_message" => {
            json!({"title": "门前水渠", "content": "门前水渠堵塞，请反映。"})
        }
        "refuse_resident_message" => json!({"reason": "spam", "note": "与工作无关"}),
        "answer_resident_message" => json!({"answer": "已经转交办理"}),
        "create_resident_message_suggestion" => json!({"title": "关于疏通水渠的建议"}),
        "update_station" => json!({"address": "另一处"}),
        "record_station_checks" => json!({"checks": [{"item": "有牌子", "is_met": true}]}),
        "close_station" => json!({"reason": "并入代表之家"}),
        "update_reception" => json!({"notice": "请带上材料"}),
        "announce_reception" => json!({"late_reason": "临时增加"}),
        "move_reception" => receptions::steps::at(ctx, 5, json!({"reason": "汛期改期"})),
        "cancel_reception" | "record_missed_reception" => json!({"reason": "汛期改期"}),
        "record_reception_presences" => json!({"present_ids": [World::DEPUTY_A1]}),
        "update_reception_visit" => json!({"village": "老城社区"}),
        "answer_reception_visit" => json!({"answer": "已经当面解释政策"}),
        "forward_reception_visit" => {
            json!({"unit_id": World::UNIT_X, "due_on": "2026-04-30"})
        }
        "record_reception_visit_result" => json!({"result": "已经装好"}),
        "return_reception_visit" => json!({"reason": "不属于本单位职责"}),
        "refuse_reception_visit" => {
            json!({"ground": "litigation", "note": "请依法向人民法院起诉"})
        }
        "create_reception_visit_suggestion" => {
            json!({"title": "关于安装路灯的建议", "deputy_id": World::DEPUTY_A1})
        }
        "update_group_activity" => json!({"title": "查看饮水工程"}),
        "record_group_activity_step" => {
            json!({"step": "theme", "done_on": "2026-03-01", "note": "商定主题"})
        }
        "record_group_activity_presences" => json!({"present_ids": []}),
        "cancel_group_activity" => json!({"reason": "汛期改期"}),
        "update_deputy_group" => json!({"name": "第二代表小组"}),
        "plan_group_quarter" => json!({"content": "五月补做一次活动"}),
        "judge_group_quarter" => json!({"accepted": true}),
        "plan_deputy_group" => json!({"year": 2026, "content": "每季度活动一次"}),
        "dissolve_deputy_group" => json!({"reason": "并入其他小组"}),
        "create_diary_entry_suggestion" => json!({"title": "关于安装路灯的建议"}),
        "create_diary_entry_idea" => json!({"title": "安装路灯"}),
        "create_diary_entry_opinion" => json!({}),
        "update_duty_record" => json!({"title": "另一次培训"}),
        "judge_duty_record" => json!({"decision": "verified"}),
        "withdraw_duty_record" => json!({"reason": "没有参加"}),
        "review_duty_record" => json!({"result": "right"}),
        "update_duty_rule_set" => json!({"title": "另一份办法"}),
        "adopt_duty_rule_set" => {
            json!({"effective_from": "2026-01-01", "decided_on": "2026-03-01", "decided_by": "主席团"})
        }
        "publish_duty_quarter" => {
            json!({"is_published": true, "decided_on": "2026-03-01", "decided_by": "主席团"})
        }
        "submit_duty_appeal" => json!({"content": "二月的接待没有计入。"}),
        "answer_duty_appeal" => json!({"outcome": "rejected", "answer": "已经核对。"}),
        "update_diary_entry" => json!({"result": "已经装好"}),
        "forward_resident_message" => json!({"remark": "请尽快清理"}),
        "assign_project_idea" => json!({"round_id": World::UNIT_X}),
        "update_project" => json!({"title": "另一座便民桥"}),
        "record_project_check" => projects::steps::check("legality"),
        "record_project_appraisal" => json!({"need": 5, "feasibility": 4}),
        "record_project_remark" => json!({"stance": "for", "body": "早就该修了"}),
        "exclude_project" => json!({"reason": "debt", "note": "需要举债"}),
        "return_project" | "restore_project" => json!({"reason": "还要核对"}),
        "reserve_project" => json!({"note": "明年再办"}),
        "update_project_selection" => json!({"seats": 2}),
        "adopt_project_selection" => json!({"meeting_id": World::UNIT_X}),
        "begin_project_vote" => {
            json!({"meeting_id": World::UNIT_X, "sitting_id": World::UNIT_X})
        }
        "update_project_work" => json!({"leader": "李局长"}),
        "complete_project_milestone" => json!({"evidence": "中标通知书"}),
        "report_project_month" => project_works::steps::month("2026-03", 10, 0),
        "record_project_problem" => json!({"body": "围挡不规范", "found_by": "代表视察"}),
        "rectify_project_problem" => json!({"rectification": "已经重做围挡"}),
        "assign_project_followers" => {
            json!({"deputy_ids": [World::DEPUTY_A2], "leader_id": World::DEPUTY_A2})
        }
        "ask_project_question" => {
            json!({"deputy_id": World::DEPUTY_B1, "checkpoint": "mid_year", "body": "进度怎样？"})
        }
        "answer_project_question" => json!({"answer": "按计划进行。"}),
        "close_project_checkpoint" => json!({"checkpoint": "mid_year", "summary": "按计划进行。"}),
        "record_project_change" => {
            json!({"kind": "minor", "reason": "汛期提前", "body": "调整工期"})
        }
        "record_project_acceptance" => json!({"held_by": "镇人大", "result": "passed",
            "early_reason": "主体已经通车"}),
        "record_project_scores" => project_reviews::scores(80),
        "hide_resident_rating" => json!({"reason": "涉及他人名誉"}),
        "link_project_rating" => json!({"ballot_id": World::UNIT_X}),
        "update_work_plan" => json!({"title": "另一份工作计划"}),
        "adopt_work_plan" => json!({"adopted_on": "2026-03-02"}),
        "publish_work_plan" => json!({"published_on": "2026-03-02"}),
        "create_work_plan_item" => work_plans::steps::item(),
        "withdraw_work_plan_item" => json!({"reason": "不再需要"}),
        "record_work_plan_completion" => json!({"done_on": "2026-03-02", "note": "四十人参加"}),
        "create_work_plan_link" => json!({"kind": "meeting", "target_id": World::UNIT_X}),
        "update_inspection" => json!({"title": "另一次视察"}),
        "record_inspection_handover" => inspections::steps::decision(ctx),
        "answer_inspection" => inspections::steps::answer(ctx),
        "withdraw_inspection_handover" => {
            json!({"handover_id": World::UNIT_X, "reason": "不属于这个单位"})
        }
        "withdraw_oral_opinion_routing" => json!({"reason": "不属于这个单位"}),
        "withdraw_question" => json!({"reason": "已经说明"}),
        "record_inspection_feedback" => inspections::steps::feedback(ctx),
        "update_oral_opinion" => json!({"content": "另外说了一件事情。"}),
        "answer_oral_opinion" => oral_opinions::steps::answer(ctx),
        "assign_oral_opinion" => json!({"unit_id": World::UNIT_X}),
        "create_oral_opinion_suggestion" => oral_opinions::steps::suggestion(),
        "answer_question" => questions::answer(ctx, "oral"),
        "sign_motion" => json!({"answer": "confirmed"}),
        "record_motion_decision" => {
            json!({"decision": "on_agenda", "decided_on": ctx.clock.today()})
        }
        "report_on_motion" => json!({"opinion": "list", "content": "建议列入会议议程",
            "reported_on": ctx.clock.today()}),
        "record_meeting_call" => json!({"called_by": "presidium"}),
        "withdraw_motion" => json!({"reason": "已经列入计划"}),
        "answer_motion_withdrawal" => json!({"answer": "agreed"}),
        "record_motion_vote" => json!({"voted_on": ctx.clock.today(), "in_favour": 1,
            "against": 0, "abstained": 0}),
        "assign_motion_task" => json!({"unit_id": World::UNIT_X, "task": "十月底前建成便民桥",
            "report_by": "2026-10-31"}),
        "report_motion_task" => json!({"task_id": World::UNIT_X, "report": "便民桥已经建成通行。",
            "signed_by": "王局长"}),
        "withdraw_suggestion" => json!({"reason": "已经解决"}),
        other => bodies_duty::body(ctx, other),
    }
}
