//! What was seen is written down, answered and judged.

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::duty_records::steps::{listed, these};
use crate::project_ideas::steps::wrong;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(j22_the_unit_answers_and_the_deputies_judge, async |ctx| {
    let visit = confirmed(&ctx, json!({})).await;
    act(&ctx, "deputy.a1", &visit, "records", record(json!({})))
        .await
        .expect_problem(409, "deputy_visit_not_yet");
    ctx.clock.advance(TimeDelta::days(7));
    for (fields, found) in [
        (
            json!({"present_ids": [World::DEPUTY_A3]}),
            "/present_ids/0 visit_not_going",
        ),
        (
            json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A1]}),
            "/present_ids/1 duplicate",
        ),
        (json!({"held_on": "2026-03-10"}), "/held_on future"),
        (
            json!({"held_on": "2026-03-01"}),
            "/held_on visit_before_request",
        ),
        (
            json!({"requests": null, "spot_answer": "当场答复"}),
            "/requests required",
        ),
    ] {
        let answer = act(&ctx, "deputy.a1", &visit, "records", record(fields)).await;
        assert_eq!(wrong(answer), [found]);
    }
    let visit = act(&ctx, "deputy.a1", &visit, "records", record(json!({})))
        .await
        .expect(200);
    assert_eq!(
        (&visit["status"], &visit["held_on"], &visit["due_on"]),
        (&json!("held"), &json!("2026-03-09"), &json!("2026-04-08"))
    );
    let waits = waiting(&ctx, "unit.x").await;
    assert_eq!((waits.len(), &waits[0].1), (1, &json!("2026-04-08")));
    // Corrected, the unit keeps its day.
    ctx.clock.advance(TimeDelta::days(1));
    let body = record(json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]}));
    let visit = act(&ctx, "deputy.a2", &visit, "records", body)
        .await
        .expect(200);
    assert_eq!(visit["due_on"], "2026-04-08");
    let visit = act(&ctx, "unit.x", &visit, "answers", answer())
        .await
        .expect(200);
    assert_eq!(
        (&visit["status"], &visit["answered_on"]),
        (&json!("answered"), &json!("2026-03-10"))
    );
    act(&ctx, "deputy.a1", &visit, "records", record(json!({})))
        .await
        .expect_problem(409, "deputy_visit_not_in_state");
    act(
        &ctx,
        "town.a",
        &visit,
        "ratings",
        json!({"rating": "satisfied"}),
    )
    .await
    .expect_problem(403, "deputy_visit_not_your_turn");
    let bare = json!({"rating": "dissatisfied"});
    let bare = act(&ctx, "deputy.a1", &visit, "ratings", bare).await;
    assert_eq!(wrong(bare), ["/note required"]);
    let body = json!({"rating": "dissatisfied", "note": "没有说明以前为什么不检测"});
    let visit = act(&ctx, "deputy.a1", &visit, "ratings", body)
        .await
        .expect(200);
    assert_eq!(
        (&visit["status"], &visit["rating"]),
        (&json!("closed"), &json!("dissatisfied"))
    );
    assert_eq!(
        ctx.events("deputy_visit"),
        [
            "deputy_visit.requested",
            "deputy_visit.arranged",
            "deputy_visit.confirmed",
            "deputy_visit.held",
            "deputy_visit.corrected",
            "deputy_visit.answered",
            "deputy_visit.rated"
        ]
    );
});

db_test!(who_came_has_a_duty_record, async |ctx| {
    let visit = held(&ctx, json!({})).await;
    let kind = "kind=inspection";
    // A deputy said so alone: it waits for the office.
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[("inspection", "甲一", "pending")])
    );
    let body = record(json!({"present_ids": [World::DEPUTY_A2]}));
    let body = act(&ctx, "town.a", &visit, "records", body).await;
    body.expect(200);
    let mut found = listed(&ctx, "town.a", kind).await;
    found.sort();
    assert_eq!(
        found,
        these(&[
            ("inspection", "甲一", "withdrawn"),
            ("inspection", "甲二", "verified"),
        ])
    );
    let list = ctx.as_account("deputy.a2").get("/duty-records").await;
    let record = list.expect(200)["items"][0].clone();
    assert_eq!(
        (&record["source_id"], &record["title"], &record["held_on"]),
        (&visit["id"], &visit["title"], &json!("2026-03-09"))
    );
});

db_test!(pictures_are_added_by_those_whose_turn_it_is, async |ctx| {
    let visit = held(&ctx, json!({})).await;
    let id = visit["id"].as_str().unwrap();
    let deputy = ctx.as_account("deputy.a1");
    let subject = ("deputy_visit", id);
    upload_to(&deputy, subject, "水厂.png", &png())
        .await
        .expect(201);
    let unit = ctx.as_account("unit.x");
    upload_to(&unit, subject, "检测记录.png", &png())
        .await
        .expect(201);
    let visit = seen(&ctx, "town.a", &visit).await.expect(200);
    assert_eq!(visit["attachments"].as_array().unwrap().len(), 2);
    let other = ctx.as_account("unit.y");
    upload_to(&other, subject, "别处.png", &png())
        .await
        .expect_problem(404, "not_found");
    let visit = act(&ctx, "unit.x", &visit, "answers", answer())
        .await
        .expect(200);
    assert_ne!(visit["answer"], Value::Null);
    let late = ctx.as_account("unit.x");
    upload_to(&late, subject, "补交.png", &png())
        .await
        .expect_problem(409, "attachment_locked");
});
