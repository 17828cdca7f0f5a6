//! What cannot be written down, and why.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::today;
use crate::stations::steps::opened;
use crate::support::World;
use actix_web::http::Method;
use serde_json::{Value, json};

db_test!(a3_what_is_wrong_with_a_visit_is_named, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    for (fields, found) in [
        (json!({"matter": "灯"}), "/matter length"),
        (json!({"visitor_phone": "12"}), "/visitor_phone length"),
        (
            json!({"reception_id": World::UNIT_X}),
            "/reception_id not_a_reception",
        ),
        (
            json!({"id": "00000000-0000-4000-8000-000000000000"}),
            "/id uuid_v7",
        ),
    ] {
        let answer = sent(&ctx, "town.a", &reception, fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    for fields in [
        json!({"category": "gossip"}),
        json!({"matter": Value::Null}),
    ] {
        let answer = sent(&ctx, "town.a", &reception, fields).await;
        answer.expect_problem(400, "malformed_request");
    }
    let other_town = sent(&ctx, "town.b", &reception, json!({})).await;
    assert_eq!(wrong(other_town), ["/reception_id not_a_reception"]);
    let by_unit = sent(&ctx, "unit.x", &reception, json!({})).await;
    by_unit.expect_problem(403, "forbidden");
    let visit = received(&ctx, &reception, json!({})).await;
    let answer = json!({"answer": "已经解释"});
    let by_county = act(&ctx, "county", &visit, "answers", answer).await;
    by_county.expect_problem(403, "reception_visit_not_your_turn");
});

db_test!(a3_a_phone_without_network_sends_twice, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let deputy = ctx.as_account("deputy.a1");
    let minted = json!({"id": "01950000-0000-7000-8000-00000000beef"});
    let body = request(&reception, minted);
    let headers = [("Idempotency-Key", "visit-1")];
    let send = async || {
        let body = Some(body.clone());
        let target = "/reception-visits";
        deputy.send(Method::POST, target, body, &headers).await
    };
    let first = send().await.expect(201);
    let again = send().await;
    assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201)["id"], first["id"]);
    // Another key, the same identifier.
    let other = deputy.post("/reception-visits", body.clone()).await;
    other.expect_problem(409, "already_exists");
    assert_eq!(ctx.events("reception_visit").len(), 1);
});

db_test!(a3_an_old_version_of_a_visit_is_412, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let visit = received(&ctx, &reception, json!({})).await;
    changed(&ctx, "town.a", &visit, json!({"village": "安岭村"}))
        .await
        .expect(200);
    let old = changed(&ctx, "town.a", &visit, json!({"village": "老城"})).await;
    old.expect_problem(412, "precondition_failed");
    for (what, body) in [
        ("answers", json!({"answer": "已经解释"})),
        (
            "handovers",
            json!({"unit_id": World::UNIT_X, "due_on": "2026-04-01"}),
        ),
        ("results", json!({"result": "已经装好"})),
        ("feedbacks", json!({})),
        (
            "refusals",
            json!({"ground": "litigation", "note": "请依法起诉"}),
        ),
        ("suggestions", json!({"title": "关于安装路灯的建议"})),
    ] {
        let old = act(&ctx, "town.a", &visit, what, body.clone()).await;
        old.expect_problem(412, "precondition_failed");
        let target = format!("{}/{what}", path(&visit));
        let without = ctx.as_account("town.a").post(&target, body).await;
        without.expect_problem(428, "precondition_required");
    }
});
