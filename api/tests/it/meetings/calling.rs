//! A meeting is called: its date published, its notice sent and answered, leave asked for and decided on.

use super::steps::*;
use crate::notices::told;
use chrono::TimeDelta;
use serde_json::{Value, json};

const NOTHING: [(String, Value); 0] = [];

db_test!(
    m1_the_date_is_decided_published_and_published_again_when_moved,
    async |ctx| {
        let made = planned(&ctx).await;
        let codes = |meeting: &Value| -> Vec<String> {
            let warnings = meeting["warnings"].as_array().unwrap();
            let rules = warnings
                .iter()
                .map(|one| one["rule"].as_str().unwrap().to_owned());
            rules.collect()
        };
        assert_eq!(codes(&made), ["M1"]);
        for (body, pointer) in [
            (json!({"decided_on": "2026-03-03"}), "/decided_on"),
            (
                json!({"decided_on": "2026-03-01", "published_on": "2026-03-09"}),
                "/published_on",
            ),
            (
                json!({"decided_on": "2026-03-01", "published_on": "2026-02-09"}),
                "/published_on",
            ),
        ] {
            let wrong = ("publications", body);
            let problem = refused(&ctx, "town.a", &made, wrong, (422, "validation_failed")).await;
            assert_eq!(problem["errors"][0]["pointer"], pointer);
        }
        let body = json!({"decided_on": "2026-03-01"});
        let made = act(&ctx, &made, "publications", body.clone()).await;
        assert_eq!(
            (&made["published_on"], &made["decided_on"]),
            (&json!("2026-03-02"), &json!("2026-03-01"))
        );
        assert!(codes(&made).is_empty());
        let again = ("publications", body);
        refused(&ctx, "town.a", &made, again, (409, "meeting_not_in_state")).await;
        assert_eq!(
            seen(&ctx, "deputy.a1", &made).await["mine"]["answer"],
            "none"
        );

        let office = ctx.as_account("town.a");
        let moved = json!({"begins_on": "2026-03-25"});
        let problem = office
            .patch(&path(&made), version(&made), moved.clone())
            .await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/reason");
        let moved = json!({"begins_on": "2026-03-25", "reason": "与市人大会议时间冲突"});
        let made = office
            .patch(&path(&made), version(&made), moved)
            .await
            .expect(200);
        assert_eq!(
            (&made["published_on"], &made["ends_on"]),
            (&Value::Null, &json!("2026-03-26"))
        );
        assert_eq!(codes(&made), ["M1"]);
        assert_eq!(
            ctx.event_data("meeting.moved")["old_begins_on"],
            "2026-03-23"
        );
    }
);

db_test!(m9_the_notice_waits_for_everybody_on_the_roll, async |ctx| {
    let made = notified(&ctx).await;
    assert_eq!(
        (&made["status"], &made["notice"], &made["notice_days"]),
        (&json!("notified"), &json!("请着正装"), &json!(7))
    );
    let due = made["begins_on"].clone();
    let call = [("收到会议通知，请答复能否出席".to_owned(), due)];
    assert_eq!(waiting(&ctx, "deputy.a1").await, call);
    assert_eq!(ctx.event_data("meeting.notified")["is_late"], false);
    let again = ("notices", json!({}));
    refused(&ctx, "town.a", &made, again, (409, "meeting_not_in_state")).await;

    let deputy = ctx.as_account("deputy.a1");
    let receipts = format!("{}/receipts", path(&made));
    let read = deputy.post(&receipts, json!({})).await.expect(200);
    assert!(read["mine"]["read_at"].is_string());
    deputy.post(&receipts, json!({})).await.expect(200);
    let kinds = ctx.events("meeting");
    assert_eq!(
        kinds.iter().filter(|kind| *kind == "meeting.read").count(),
        1
    );

    let target = format!("{}/answers", path(&made));
    let mine = deputy
        .post(&target, json!({"answer": "attend"}))
        .await
        .expect(200);
    assert_eq!(mine["mine"]["answer"], "attend");
    assert_eq!(mine["counts"]["attending"], 1);
    assert_eq!(waiting(&ctx, "deputy.a1").await, NOTHING);
    assert_eq!(waiting(&ctx, "deputy.a2").await.len(), 1);
    let stranger = ctx
        .as_account("deputy.b1")
        .post(&target, json!({"answer": "attend"}))
        .await;
    stranger.expect_problem(404, "not_found");
    let office = ctx
        .as_account("town.a")
        .post(&target, json!({"answer": "attend"}))
        .await;
    office.expect_problem(403, "forbidden");

    let body = json!({"begins_on": "2026-03-24", "reason": "场地检修"});
    let office = ctx.as_account("town.a");
    office
        .patch(&path(&made), version(&made), body)
        .await
        .expect(200);
    assert_eq!(
        told(&ctx, "deputy.a2").await[0],
        "会议改期，2026年3月24日开始。理由：场地检修"
    );
});

db_test!(m9_a_late_notice_is_sent_and_said_to_be_late, async |ctx| {
    let soon = json!({"begins_on": "2026-03-05", "ends_on": "2026-03-06"});
    let made = planned_as(&ctx, soon).await;
    let text = |meeting: &Value| meeting["warnings"][0]["text"].as_str().unwrap().to_owned();
    assert_eq!(
        text(&made),
        "会议2026年3月5日开始，按规定应提前7天，至迟于2026年2月26日通知代表。"
    );
    let made = act(&ctx, &made, "notices", json!({})).await;
    assert!(text(&made).starts_with("会议2026年3月5日开始，通知发出时已不足7天"));
    assert_eq!(ctx.event_data("meeting.notified")["is_late"], true);
    let seen = seen(&ctx, "deputy.a1", &made).await;
    assert_eq!(seen["warnings"], json!([]), "for those who prepare it");
});

db_test!(m11_leave_is_asked_for_before_and_decided_on, async |ctx| {
    let made = notified(&ctx).await;
    let deputy = ctx.as_account("deputy.a2");
    let target = format!("{}/answers", path(&made));
    for (body, pointer) in [
        (json!({"answer": "none"}), "/answer"),
        (json!({"answer": "leave"}), "/leave_kind"),
        (
            json!({"answer": "leave", "leave_kind": "illness"}),
            "/leave_reason",
        ),
        (
            json!({"answer": "attend", "leave_kind": "illness"}),
            "/leave_kind",
        ),
    ] {
        let problem = deputy.post(&target, body).await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    let leave = json!({"answer": "leave", "leave_kind": "illness", "leave_reason": "住院手术"});
    deputy.post(&target, leave.clone()).await.expect(200);
    let due = made["begins_on"].clone();
    assert_eq!(
        waiting(&ctx, "town.a").await,
        [("有代表请假，请批复".to_owned(), due)]
    );
    let person = person(&ctx, &made, "甲二").await;
    let reason = async |who: &str| {
        let client = ctx.as_account(who);
        let target = format!("{}/people?leave_status=asked", path(&made));
        let list = client.get(&target).await.expect(200);
        list["items"][0]["leave_reason"].clone()
    };
    assert_eq!(reason("town.a").await, "住院手术");
    assert_eq!(reason("deputy.a2").await, "住院手术");
    assert_eq!(reason("deputy.a1").await, Value::Null);
    assert_eq!(reason("county").await, Value::Null);

    let step = format!("people/{person}/leave-decisions");
    let odd = (step.as_str(), json!({"decision": "asked"}));
    refused(&ctx, "town.a", &made, odd, (422, "validation_failed")).await;
    let body = json!({"decision": "approved", "decided_by": "主席团"});
    let other = (step.as_str(), body.clone());
    refused(&ctx, "county", &made, other, (403, "meeting_not_your_turn")).await;
    let done = act(&ctx, &made, &step, body.clone()).await;
    assert_eq!(done["counts"]["on_leave"], 1);
    assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
    assert_eq!(
        told(&ctx, "deputy.a2").await[0],
        "您的请假已批准（主席团）。"
    );
    let again = (step.as_str(), body);
    refused(
        &ctx,
        "town.a",
        &made,
        again,
        (409, "meeting_leave_not_asked"),
    )
    .await;

    // Somebody else telephoned; the office writes it down.
    let other = self::person(&ctx, &made, "甲三").await;
    let step = format!("people/{other}/answers");
    let done = act(&ctx, &made, &step, json!({"answer": "attend"})).await;
    assert_eq!(done["counts"]["attending"], 1);
    // Recovered: the deputy comes after all.
    let back = deputy
        .post(&target, json!({"answer": "attend"}))
        .await
        .expect(200);
    assert_eq!(
        (&back["mine"]["leave_status"], &back["counts"]["on_leave"]),
        (&json!("none"), &json!(0))
    );
    let timeline = format!("{}/timeline", path(&made));
    let told = deputy.get(&timeline).await.expect(200).to_string();
    assert!(
        !told.contains("甲三"),
        "not what concerns one person: {told}"
    );

    let opened = everybody_present(&ctx, &made).await;
    let made = seen_again(&ctx, &made).await;
    act(
        &ctx,
        &made,
        &format!("sittings/{opened}/openings"),
        json!({}),
    )
    .await;
    let late = deputy.post(&target, leave).await;
    late.expect_problem(409, "meeting_not_in_state");
});

async fn seen_again(ctx: &crate::support::Context, meeting: &Value) -> Value {
    seen(ctx, "town.a", meeting).await
}

db_test!(what_is_called_off_waits_for_nobody, async |ctx| {
    let made = notified(&ctx).await;
    let nothing = ("cancellations", json!({"reason": " "}));
    refused(&ctx, "town.a", &made, nothing, (422, "validation_failed")).await;
    let other = ("cancellations", json!({"reason": "防汛应急"}));
    refused(&ctx, "town.b", &made, other, (404, "not_found")).await;
    let gone = act(&ctx, &made, "cancellations", json!({"reason": "防汛应急"})).await;
    assert_eq!(gone["status"], "cancelled");
    assert_eq!(waiting(&ctx, "deputy.a1").await, NOTHING);
    assert_eq!(
        told(&ctx, "deputy.a1").await[0],
        "会议已取消。理由：防汛应急"
    );
    let again = ("cancellations", json!({"reason": "防汛应急"}));
    refused(&ctx, "town.a", &gone, again, (409, "meeting_not_in_state")).await;
    ctx.clock.advance(TimeDelta::minutes(1));
    let next = planned(&ctx).await;
    assert_eq!(next["ordinal"], 1, "the number is free again");
});
