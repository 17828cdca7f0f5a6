//! The same for what deputies do between sessions: a record of town A for each resource, and a body for each operation.

use crate::support::{Context, World};
use serde_json::{Value, json};

/// Permissions only deputies hold.
pub const OF_DEPUTIES: &[&str] = &[
    "group_inspections.answer",
    "bulletins.confirm",
    "voter_reports.confirm",
    "deputy_talks.answer",
    "deputy_appraisals.rate",
];

/// One record of town A for each resource.
pub async fn records(ctx: &Context) -> Vec<(&'static str, String)> {
    let text = |value: &Value| value["id"].as_str().unwrap().to_owned();
    let contact = crate::deputy_contacts::steps::added(ctx, json!({})).await;
    let look = crate::group_inspections::steps::recorded(ctx, "第三代表小组").await;
    let said = crate::duty_files::steps::file_a2();
    let said = crate::duty_files::steps::said(ctx, "town.a", &said, json!({})).await;
    let said = said.expect(201);
    let report = crate::voter_reports::steps::planned(ctx, 20, json!({})).await;
    let talk = crate::deputy_talks::steps::held(ctx, json!({})).await;
    let resignation = crate::deputy_resignations::steps::submitted(ctx).await;
    let custody = crate::custody_reports::steps::received(ctx).await;
    let certificate = crate::deputy_certificates::steps::issued(ctx, json!({})).await;
    let visit = crate::deputy_visits::steps::requested(ctx, json!({})).await;
    let appraisal = crate::deputy_appraisals::steps::prepared(ctx, json!({})).await;
    let award = crate::awards::steps::entered(ctx, json!({})).await;
    let training = crate::trainings::steps::announced(ctx, json!({})).await;
    let bulletin = crate::bulletins::steps::sent(ctx).await;
    let post = crate::deputy_posts::steps::opened(ctx, "政策法规宣传岗").await;
    let holding = crate::deputy_posts::steps::held(ctx, &post).await;
    let pledge = crate::deputy_pledges::steps::pledged(ctx).await;
    vec![
        ("deputy-posts", text(&post)),
        ("deputy-post-holdings", text(&holding)),
        ("deputy-pledges", text(&pledge)),
        ("trainings", text(&training)),
        ("bulletins", text(&bulletin)),
        ("deputy-appraisals", text(&appraisal)),
        ("awards", text(&award)),
        ("deputy-certificates", text(&certificate)),
        ("deputy-visits", text(&visit)),
        ("deputy-talks", text(&talk)),
        ("deputy-resignations", text(&resignation)),
        ("custody-reports", text(&custody)),
        ("voter-reports", text(&report)),
        ("duty-files", crate::duty_files::steps::file_a2()),
        ("duty-file-words", text(&said)),
        ("deputy-contacts", text(&contact)),
        ("group-inspections", text(&look)),
    ]
}

/// A body that would do.
pub fn body(ctx: &Context, operation: &str) -> Value {
    match operation {
        "update_training" => json!({"title": "代表专题培训"}),
        "invite_to_training" | "announce_bulletin" => json!({"audience": "congress"}),
        "answer_training" => json!({"answer": "coming"}),
        "record_training_presences" => json!({"present": [{"deputy_id": World::DEPUTY_A1}]}),
        "write_training_quiz" => json!({"questions": []}),
        "answer_training_quiz" => json!({"choices": [0]}),
        "cancel_training" | "withdraw_bulletin" => json!({"reason": "汛期改期"}),
        "update_bulletin" => json!({"title": "工作通报"}),
        "rectify_bulletin" => {
            json!({"title": "工作通报", "body": "更正后的内容", "note": "数字有误"})
        }
        "rate_deputy_appraisal" => json!({"marks": []}),
        "record_deputy_appraisal_papers" => json!({"rater_ids": [], "totals": []}),
        "submit_deputy_appraisal_proposal" => json!({"deputy_ids": []}),
        "record_deputy_appraisal_decision" => {
            json!({"deputy_ids": [], "decided_on": "2026-03-02", "decided_by": "主席团会议"})
        }
        "cancel_deputy_appraisal" => json!({"reason": "与换届重合"}),
        "update_award" => json!({"title": "先进代表"}),
        "withdraw_award" => json!({"reason": "撤销荣誉"}),
        "update_deputy_contact" => json!({"label": "另一户"}),
        "record_deputy_contact_note" => json!({"way": "met", "note": "上门看望"}),
        "end_deputy_contact" => json!({"reason": "已经迁出"}),
        "answer_group_inspection" => json!({"content": "已经补办活动记录"}),
        "judge_group_inspection" => json!({"accepted": true}),
        "record_deputy_group_checks" => {
            json!({"year": 2026, "checks": [{"item": "一个好组长", "is_done": true}]})
        }
        "write_duty_file_word" => crate::duty_files::steps::word(json!({})),
        "update_duty_file_word" => json!({"content": "全年履职优秀。"}),
        "move_voter_report" => json!({"held_on": ctx.clock.today(), "reason": "汛期改期"}),
        "cancel_voter_report" => json!({"reason": "汛期改期"}),
        "write_voter_report" => json!({"content": crate::voter_reports::steps::TEXT}),
        "record_voter_report_holding" => json!({"voters_present": 60}),
        "record_voter_report_question" => json!({"question": "三组的路什么时候修"}),
        "begin_voter_report_rating" => json!({"slips": 6}),
        "record_voter_report_ratings" => crate::voter_reports::steps::counts([20, 20, 0, 0, 0]),
        "give_voter_report_feedback" => json!({"feedback": "选民希望多走访。"}),
        "update_deputy_talk" => json!({"held_by": "镇人大副主席"}),
        "record_deputy_talk" => crate::deputy_talks::steps::record(ctx),
        "answer_deputy_talk" => json!({"answer": "今后按时参加"}),
        "review_deputy_talk" => {
            json!({"followed_up_on": ctx.clock.today(), "follow_up": "已经改进", "is_improved": true})
        }
        "close_deputy_talk" | "cancel_deputy_talk" => json!({"reason": "已经说明情况"}),
        "forward_deputy_resignation" => json!({"meeting_id": World::UNIT_X}),
        "record_deputy_resignation_vote" => crate::deputy_resignations::steps::votes(ctx, 2, 0),
        "announce_deputy_resignation" => json!({"announced_on": ctx.clock.today()}),
        "withdraw_deputy_resignation" => json!({"reason": "继续履职"}),
        "answer_custody_consent" => {
            json!({"is_granted": true, "consent_on": ctx.clock.today(), "consent_by": "常委会会议"})
        }
        "suspend_reported_mandate" => {
            json!({"reason": "criminal_custody", "effective_on": ctx.clock.today()})
        }
        "close_custody_report" => json!({"closed_on": ctx.clock.today(), "note": "不起诉"}),
        "update_deputy_certificate" => json!({"number": "城人代002"}),
        "renew_deputy_certificate" => json!({"number": "城人代003", "reason": "外出时遗失"}),
        "accept_deputy_visit" => crate::deputy_visits::steps::arrangement(ctx),
        "refuse_deputy_visit" | "cancel_deputy_visit" => json!({"reason": "正在停产检修"}),
        "confirm_deputy_visit" => {
            json!({"begins_at": "2026-03-09T01:00:00Z", "receiver": "王副局长"})
        }
        "move_deputy_visit" => json!({"move_to": "2026-03-10", "reason": "当天有会议"}),
        "record_deputy_visit" => crate::deputy_visits::steps::record(json!({})),
        "answer_deputy_visit" => crate::deputy_visits::steps::answer(),
        "rate_deputy_visit" => json!({"rating": "satisfied"}),
        "create_deputy_visit_suggestion" => json!({"title": "关于加强水质检测的建议"}),
        "update_deputy_post" => json!({"seats": 3}),
        "publish_deputy_post" => crate::deputy_posts::steps::decision(true),
        "close_deputy_post" | "end_deputy_post_holding" => json!({"reason": "岗位合并"}),
        "assign_deputy_post" => json!({"deputy_id": World::DEPUTY_B1}),
        "judge_deputy_post_holding" => json!({"decision": "confirmed"}),
        "record_deputy_post_entry" => {
            json!({"held_on": ctx.clock.today(), "note": "到村宣讲"})
        }
        "update_deputy_pledge" => {
            json!({"items": [{"content": crate::deputy_pledges::steps::FIRST}], "reason": "调整"})
        }
        "record_deputy_pledge_note" => {
            json!({"item_id": World::UNIT_X, "state": "done", "note": "已经完成"})
        }
        "submit_deputy_pledge_review" | "judge_deputy_pledge" => json!({"content": "完成较好"}),
        _ => json!({}),
    }
}
