//! The result goes to everybody if the office announces it, and to the deputy in writing.

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::project_ideas::steps::wrong;
use crate::publications::{page, shown};
use serde_json::{Value, json};

db_test!(a6_what_is_announced_everybody_reads, async |ctx| {
    let report = rated(&ctx).await;
    let body = json!({"content": TEXT});
    let late = act(&ctx, "deputy.a1", &report, "texts", body).await;
    late.expect_problem(409, "voter_report_not_in_state");
    let link = report["link"].as_str().unwrap();
    assert_eq!(page(&ctx, link).await.status, 404);
    let before = json!({"announced_on": "2026-03-01"});
    let before = act(&ctx, "town.a", &report, "announcements", before).await;
    assert_eq!(
        wrong(before),
        ["/announced_on voter_report_announced_before"]
    );
    let told = act(&ctx, "town.a", &report, "announcements", json!({}))
        .await
        .expect(200);
    let one = shown(&page(&ctx, link).await);
    assert!(
        one.contains("评议结果：称职。") && !one.contains("<form"),
        "{one}"
    );
    let list = shown(&page(&ctx, "/p/610981/reports/").await);
    assert!(list.contains(link) && list.contains("甲一"), "{list}");
    // Other deputies now see the result, and still not what was fed back.
    let body = json!({"feedback": "选民希望多到组里走访。"});
    let fed = act(&ctx, "town.a", &told, "feedback", body)
        .await
        .expect(200);
    let other = seen(&ctx, "deputy.a2", &fed).await.expect(200);
    assert_eq!(
        (&other["result"], &other["feedback"]),
        (&json!("competent"), &Value::Null)
    );
    let twice = act(&ctx, "town.a", &fed, "announcements", json!({})).await;
    twice.expect_problem(409, "voter_report_not_in_state");
});

db_test!(a6_the_deputy_confirms_the_feedback, async |ctx| {
    let report = rated(&ctx).await;
    let step = "述职评议结果已经登记，请公布并向代表书面反馈".to_owned();
    assert_eq!(waiting(&ctx, "town.a").await, [(step, Value::Null)]);
    let body = json!({"feedback": "选民希望多到组里走访。"});
    let fed = act(&ctx, "town.a", &report, "feedback", body)
        .await
        .expect(200);
    assert!(waiting(&ctx, "town.a").await.is_empty());
    let step = "收到述职评议反馈，请阅读并确认".to_owned();
    assert_eq!(waiting(&ctx, "deputy.a1").await, [(step, Value::Null)]);
    let other = act(&ctx, "deputy.a2", &fed, "confirmations", json!({})).await;
    other.expect_problem(403, "voter_report_not_your_turn");
    let office = act(&ctx, "town.a", &fed, "confirmations", json!({})).await;
    office.expect_problem(403, "forbidden");
    let body = json!({"improvements": "每月到一个组走访。"});
    let closed = act(&ctx, "deputy.a1", &fed, "confirmations", body)
        .await
        .expect(200);
    assert_eq!(
        (
            &closed["status"],
            &closed["read_on"],
            &closed["improvements"]
        ),
        (
            &json!("closed"),
            &json!(ctx.clock.today()),
            &json!("每月到一个组走访。")
        )
    );
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    assert_eq!(
        ctx.events("voter_report"),
        [
            "voter_report.planned",
            "voter_report.held",
            "voter_report.rated",
            "voter_report.fed_back",
            "voter_report.confirmed",
        ]
    );
});

db_test!(a6_pictures_of_the_meeting_hang_on_the_report, async |ctx| {
    let report = held(&ctx, 60).await;
    let subject = ("voter_report", report["id"].as_str().unwrap());
    let deputy = ctx.as_account("deputy.a1");
    upload_to(&deputy, subject, "会场.png", &png())
        .await
        .expect(201);
    let colleague = ctx.as_account("deputy.a2");
    let refused = upload_to(&colleague, subject, "会场.png", &png()).await;
    assert!(
        [403, 404].contains(&refused.status.as_u16()),
        "{}",
        refused.status
    );
    for (who, count) in [("town.a", 1), ("deputy.a1", 1), ("deputy.a2", 0)] {
        let found = seen(&ctx, who, &report).await.expect(200);
        assert_eq!(
            found["attachments"].as_array().unwrap().len(),
            count,
            "{who}"
        );
    }
});
