//! The office plans who reports when, where and how; the deputy writes the report before the day.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(a6_the_office_plans_and_the_deputy_writes, async |ctx| {
    let report = planned(&ctx, 20, json!({})).await;
    assert_eq!(
        (
            &report["deputy_name"],
            &report["constituency"],
            &report["status"]
        ),
        (&json!("甲一"), &json!("第一选区"), &json!("planned"))
    );
    assert_eq!(report["min_present"], 50);
    assert_eq!(open(&report), ["move", "cancel", "write"]);
    let day = &report["held_on"];
    let wait = "已安排您向选民述职，请在述职日前写好述职报告".to_owned();
    assert_eq!(waiting(&ctx, "deputy.a1").await, [(wait, day.clone())]);
    let wait = "已安排代表述职，述职后请登记到会选民人数".to_owned();
    assert_eq!(waiting(&ctx, "town.a").await, [(wait, day.clone())]);
    // Everybody of the congress sees the plan; what is written the deputy, the office and the county.
    let body = json!({"content": TEXT});
    let other = act(&ctx, "deputy.a2", &report, "texts", body.clone()).await;
    other.expect_problem(403, "voter_report_not_your_turn");
    let written = act(&ctx, "deputy.a1", &report, "texts", body).await;
    let written = written.expect(200);
    assert_eq!(written["is_written"], true);
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    for (who, content) in [
        ("deputy.a1", json!(TEXT)),
        ("town.a", json!(TEXT)),
        ("county", json!(TEXT)),
        ("deputy.a2", Value::Null),
    ] {
        let found = seen(&ctx, who, &written).await.expect(200);
        assert_eq!(found["content"], content, "{who}");
    }
    for who in ["town.b", "deputy.b1"] {
        let hidden = seen(&ctx, who, &written).await;
        hidden.expect_problem(404, "not_found");
    }
    let unit = ctx.as_account("unit.x").get("/voter-reports").await;
    unit.expect_problem(403, "forbidden");
    let stale = act(
        &ctx,
        "town.a",
        &report,
        "cancellations",
        json!({"reason": "汛期"}),
    )
    .await;
    stale.expect_problem(412, "precondition_failed");
    for filter in [
        "status=planned".to_owned(),
        format!("deputy_id={}", World::DEPUTY_A1),
        format!("town_id={}", World::TOWN_A),
    ] {
        let target = format!("/voter-reports?count=true&{filter}");
        let list = ctx.as_account("deputy.a2").get(&target).await.expect(200);
        assert_eq!(
            (&list["total"], &list["items"][0]["result"]),
            (&json!(1), &Value::Null)
        );
    }
});

db_test!(a6_what_cannot_be_planned_is_named, async |ctx| {
    let report = planned(&ctx, 20, json!({})).await;
    let again = sent(&ctx, "town.a", request(&ctx, 20, json!({}))).await;
    again.expect_problem(409, "voter_report_twice");
    for (days, fields, found) in [
        (
            21,
            json!({"deputy_id": World::DEPUTY_B1}),
            "/deputy_id not_a_deputy",
        ),
        (400, json!({}), "/held_on voter_report_day_out_of_range"),
        (
            21,
            json!({"begins_at": report["begins_at"]}),
            "/begins_at voter_report_begins_that_day",
        ),
    ] {
        let answer = sent(&ctx, "town.a", request(&ctx, days, fields)).await;
        assert_eq!(wrong(answer), [found]);
    }
    let other = sent(&ctx, "town.b", request(&ctx, 21, json!({}))).await;
    assert_eq!(wrong(other), ["/deputy_id not_a_deputy"]);
    let deputy = sent(&ctx, "deputy.a1", request(&ctx, 21, json!({}))).await;
    deputy.expect_problem(403, "forbidden");
    let of_county = sent(&ctx, "county", request(&ctx, 21, json!({}))).await;
    assert_eq!(of_county.expect(201)["level"], "county");
    let taken = sent(
        &ctx,
        "town.a",
        request(&ctx, 22, json!({"id": report["id"]})),
    )
    .await;
    taken.expect_problem(409, "already_exists");
    // Suspended, somebody neither reports nor writes; the first of them sits in two congresses.
    suspended(&ctx, 41).await;
    let stopped = request(&ctx, 21, json!({"deputy_id": World::DEPUTY_A2}));
    let stopped = sent(&ctx, "town.a", stopped).await;
    assert_eq!(wrong(stopped), ["/deputy_id voter_report_not_in_office"]);
});

db_test!(
    a6_a_report_is_moved_or_called_off_with_a_reason,
    async |ctx| {
        let report = planned(&ctx, 5, json!({})).await;
        let day = ctx.clock.today() + TimeDelta::days(9);
        let body =
            json!({"held_on": day, "form": "written", "place": "村务公开栏", "reason": "汛期改期"});
        let by_county = act(&ctx, "county", &report, "moves", body.clone()).await;
        by_county.expect_problem(403, "voter_report_not_your_turn");
        let past = json!({"held_on": ctx.clock.today() - TimeDelta::days(1), "reason": "汛期改期"});
        let past = act(&ctx, "town.a", &report, "moves", past).await;
        assert_eq!(wrong(past), ["/held_on voter_report_moved_back"]);
        let moved = act(&ctx, "town.a", &report, "moves", body)
            .await
            .expect(200);
        assert_eq!(
            (
                &moved["moved_from"],
                &moved["held_on"],
                &moved["form"],
                &moved["place"]
            ),
            (
                &report["held_on"],
                &json!(day),
                &json!("written"),
                &json!("村务公开栏")
            )
        );
        ctx.follow();
        let inbox = ctx.as_account("deputy.a1").get("/inbox").await.expect(200);
        let asked = inbox["items"].as_array().unwrap().iter();
        let asked = asked.filter(|one| one["subject_kind"] == "voter_report");
        let titles: Vec<&str> = asked.map(|one| one["title"].as_str().unwrap()).collect();
        assert_eq!(titles, [day.format("甲一 %Y年%-m月%-d日").to_string()]);
        let why = json!({"reason": "代表外出"});
        let off = act(&ctx, "town.a", &moved, "cancellations", why)
            .await
            .expect(200);
        assert!(open(&off).is_empty());
        assert!(waiting(&ctx, "town.a").await.is_empty());
        let late = act(&ctx, "deputy.a1", &off, "texts", json!({"content": TEXT})).await;
        late.expect_problem(409, "voter_report_not_in_state");
        // The day is free again.
        planned(&ctx, 9, json!({})).await;
    }
);
