//! What cannot be planned, and why.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::stations::steps::opened;
use crate::support::World;
use actix_web::http::Method;
use serde_json::{Value, json};

db_test!(a4_what_is_wrong_with_a_reception_is_named, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let with = |fields: Value| {
        let mut body = request(&ctx, &station, 8);
        for (field, value) in fields.as_object().unwrap() {
            body[field] = value.clone();
        }
        body
    };
    for (fields, found) in [
        (json!({"deputy_ids": []}), "/deputy_ids length"),
        (
            json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_B1]}),
            "/deputy_ids/1 station_not_a_member",
        ),
        (
            json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A1]}),
            "/deputy_ids/1 duplicate",
        ),
        (
            json!({"station_id": World::TOWN_A}),
            "/station_id not_a_station",
        ),
        (
            json!({"ends_at": "2026-03-10T01:00:00Z"}),
            "/ends_at reception_ends_the_same_day",
        ),
        (
            json!({"ends_at": "2026-03-11T01:00:00Z"}),
            "/ends_at reception_ends_the_same_day",
        ),
        (
            json!({"begins_at": "2027-03-10T01:00:00Z", "ends_at": "2027-03-10T03:00:00Z"}),
            "/begins_at reception_day_out_of_range",
        ),
    ] {
        let answer = sent(&ctx, "town.a", with(fields)).await;
        assert_eq!(wrong(answer), [found]);
    }
    for fields in [
        json!({"begins_at": "九点"}),
        json!({"station_id": Value::Null}),
    ] {
        let answer = sent(&ctx, "town.a", with(fields)).await;
        answer.expect_problem(400, "malformed_request");
    }
    let other_town = sent(&ctx, "town.b", with(json!({}))).await;
    assert_eq!(wrong(other_town), ["/station_id not_a_station"]);
    let by_county = sent(&ctx, "county", with(json!({}))).await;
    by_county.expect_problem(403, "reception_not_your_turn");
    let by_deputy = sent(&ctx, "deputy.a1", with(json!({}))).await;
    by_deputy.expect_problem(403, "forbidden");
    planned(&ctx, &station, 8).await;
    let same = sent(&ctx, "town.a", with(json!({}))).await;
    same.expect_problem(409, "reception_time_taken");
});

db_test!(a4_sent_twice_it_is_one_reception, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let town = ctx.as_account("town.a");
    let body = request(&ctx, &station, 8);
    let headers = [("Idempotency-Key", "plan-reception-1")];
    let send = async || {
        let body = Some(body.clone());
        town.send(Method::POST, "/receptions", body, &headers).await
    };
    let first = send().await.expect(201);
    let again = send().await;
    assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201)["id"], first["id"]);
    let without = town.send(Method::POST, "/receptions", Some(body.clone()), &[]);
    without
        .await
        .expect_problem(400, "idempotency_key_required");
    assert_eq!(ctx.events("reception"), ["reception.planned"]);
});

db_test!(a4_an_old_version_of_a_reception_is_412, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = planned(&ctx, &station, 8).await;
    changed(&ctx, "town.a", &reception, json!({"notice": "请带上材料"}))
        .await
        .expect(200);
    let old = changed(&ctx, "town.a", &reception, json!({"notice": "请排队"})).await;
    old.expect_problem(412, "precondition_failed");
    let why = json!({"reason": "汛期改期"});
    for (what, body) in [
        ("announcements", json!({})),
        ("moves", at(&ctx, 9, why.clone())),
        ("cancellations", why.clone()),
        ("misses", why.clone()),
        ("presences", json!({"present_ids": [World::DEPUTY_A1]})),
    ] {
        let old = act(&ctx, "town.a", &reception, what, body.clone()).await;
        old.expect_problem(412, "precondition_failed");
        let target = format!("{}/{what}", path(&reception));
        let without = ctx.as_account("town.a").post(&target, body).await;
        without.expect_problem(428, "precondition_required");
    }
});
