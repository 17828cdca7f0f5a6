//! A visitor's matter becomes a suggestion.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::{today, waiting};
use crate::stations::steps::opened;
use crate::support::World;
use actix_web::http::Method;
use serde_json::{Value, json};

db_test!(a3_a_matter_becomes_a_suggestion, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let visit = received(&ctx, &reception, json!({})).await;
    let body = json!({"title": "关于老街安装路灯的建议"});
    let visit = act(&ctx, "deputy.a1", &visit, "suggestions", body.clone())
        .await
        .expect(200);
    assert_eq!(visit["handling"], "suggested");
    assert!(waiting(&ctx, "town.a").await.is_empty());
    let target = format!("/suggestions/{}", visit["suggestion_id"].as_str().unwrap());
    let deputy = ctx.as_account("deputy.a1");
    let draft = deputy.get(&target).await.expect(200);
    assert_eq!(
        (&draft["status"], &draft["content"]),
        (&json!("draft"), &visit["matter"])
    );
    assert_eq!(
        (
            &draft["links"]["origin"]["kind"],
            &draft["links"]["origin"]["id"]
        ),
        (&json!("reception"), &visit["id"])
    );
    let twice = act(&ctx, "deputy.a1", &visit, "suggestions", body).await;
    twice.expect_problem(409, "reception_visit_not_in_state");
    // Thrown away, the matter is open again.
    let version = format!("\"v{}\"", draft["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    deputy
        .send(Method::DELETE, &target, None, &headers)
        .await
        .expect(204);
    let again = seen(&ctx, "town.a", &visit).await.expect(200);
    assert_eq!(
        (&again["handling"], &again["suggestion_id"]),
        (&json!("open"), &Value::Null)
    );
    assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
    // From a unit it comes back to the unit.
    let visit = handed_over(&ctx, &again).await;
    let body = json!({"title": "关于老街安装路灯的建议", "deputy_id": World::DEPUTY_A2,
        "content": "老街三户人家晚上没有路灯，老人出门不方便，建议装两盏。"});
    let visit = act(&ctx, "town.a", &visit, "suggestions", body)
        .await
        .expect(200);
    let target = format!("/suggestions/{}", visit["suggestion_id"].as_str().unwrap());
    let draft = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(draft["lead_deputy_id"], json!(World::DEPUTY_A2));
    let told = act(&ctx, "town.a", &visit, "feedbacks", json!({})).await;
    assert_eq!(told.expect(200)["fed_back_on"], "2026-03-02");
});

db_test!(a3_a_suggestion_is_made_by_who_was_on_duty, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let visit = received(&ctx, &reception, json!({})).await;
    for (who, deputy, found) in [
        ("town.a", Value::Null, "/deputy_id required"),
        (
            "town.a",
            json!(World::DEPUTY_A3),
            "/deputy_id reception_not_on_duty",
        ),
        (
            "deputy.a1",
            json!(World::DEPUTY_A2),
            "/deputy_id reception_not_on_duty",
        ),
    ] {
        let body = json!({"title": "关于老街安装路灯的建议", "deputy_id": deputy});
        let answer = act(&ctx, who, &visit, "suggestions", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let short = received(&ctx, &reception, json!({"matter": "路灯坏了"})).await;
    let body = json!({"title": "关于修复路灯的建议"});
    let short = act(&ctx, "deputy.a1", &short, "suggestions", body).await;
    assert_eq!(wrong(short), ["/content reception_too_short"]);
    // Of the two congresses they sit in, the county's; who sits in one only cannot.
    let body = json!({"title": "关于国道安装路灯的建议", "level": "county"});
    let other = act(&ctx, "deputy.a2", &visit, "suggestions", body.clone()).await;
    other.expect_problem(403, "suggestion_mandate_ended");
    act(&ctx, "deputy.a1", &visit, "suggestions", body)
        .await
        .expect(200);
});
