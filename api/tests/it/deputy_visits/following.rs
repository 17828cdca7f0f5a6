//! What was seen becomes a suggestion; answers that are late are found.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(what_was_seen_becomes_a_suggestion, async |ctx| {
    let visit = held(&ctx, json!({})).await;
    for (who, deputy, found) in [
        ("town.a", Value::Null, "/deputy_id required"),
        (
            "town.a",
            json!(World::DEPUTY_A3),
            "/deputy_id visit_not_going",
        ),
        (
            "deputy.a1",
            json!(World::DEPUTY_A2),
            "/deputy_id visit_not_going",
        ),
    ] {
        let body = json!({"title": "关于加强水质检测的建议", "deputy_id": deputy});
        let answer = act(&ctx, who, &visit, "suggestions", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let body = json!({"title": "关于加强水质检测的建议"});
    let visit = act(&ctx, "deputy.a1", &visit, "suggestions", body.clone())
        .await
        .expect(200);
    let target = format!("/suggestions/{}", visit["suggestion_id"].as_str().unwrap());
    let deputy = ctx.as_account("deputy.a1");
    let draft = deputy.get(&target).await.expect(200);
    let content = draft["content"].as_str().unwrap();
    assert!(content.contains("水质检测记录"), "{content}");
    assert!(content.contains("每月检测一次"), "{content}");
    assert_eq!(
        (
            &draft["links"]["origin"]["kind"],
            &draft["links"]["origin"]["id"]
        ),
        (&json!("visit"), &visit["id"])
    );
    act(&ctx, "deputy.a1", &visit, "suggestions", body.clone())
        .await
        .expect_problem(409, "deputy_visit_not_in_state");
    // Thrown away, another may be made.
    let version = format!("\"v{}\"", draft["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    deputy
        .send(Method::DELETE, &target, None, &headers)
        .await
        .expect(204);
    let visit = seen(&ctx, "town.a", &visit).await.expect(200);
    assert_eq!(visit["suggestion_id"], Value::Null);
    let mut body = body;
    body["deputy_id"] = json!(World::DEPUTY_A2);
    act(&ctx, "town.a", &visit, "suggestions", body)
        .await
        .expect(200);
    let short = json!({"requests": null, "findings": "水厂正常运行。"});
    let visit = held(&ctx, short).await;
    assert_eq!(visit["status"], "closed", "nothing is to be answered");
    let body = json!({"title": "关于加强水质检测的建议"});
    let short = act(&ctx, "deputy.a1", &visit, "suggestions", body).await;
    assert_eq!(wrong(short), ["/content visit_too_short"]);
});

db_test!(a_late_answer_is_found, async |ctx| {
    let value = json!({"organ_id": World::TOWN_A, "value": 10, "valid_from": "2026-01-01",
        "basis": "镇规则"});
    let town = ctx.as_account("town.a");
    town.post("/parameters/deputy_visit_answer_days/values", value)
        .await
        .expect(201);
    let visit = held(&ctx, json!({})).await;
    assert_eq!(
        (&visit["answer_days"], &visit["due_on"]),
        (&json!(10), &json!("2026-03-19"))
    );
    assert_eq!(count(&ctx, "unit.x", "overdue=true").await, 0);
    assert_eq!(count(&ctx, "unit.x", "open=true&status=held").await, 1);
    ctx.clock.advance(TimeDelta::days(11));
    assert_eq!(count(&ctx, "town.a", "overdue=true").await, 1);
    assert_eq!(count(&ctx, "town.a", "overdue=false").await, 0);
    let visit = act(&ctx, "unit.x", &visit, "answers", answer())
        .await
        .expect(200);
    assert_eq!(visit["is_overdue"], false);
    let body = json!({"rating": "satisfied"});
    act(&ctx, "deputy.a2", &visit, "ratings", body)
        .await
        .expect(200);
    assert_eq!(count(&ctx, "county", "open=true").await, 0);
    assert_eq!(count(&ctx, "county", "open=false").await, 1);
});
