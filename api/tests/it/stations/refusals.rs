//! What cannot be registered, and why.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use actix_web::http::Method;
use serde_json::{Value, json};

db_test!(a3_what_is_wrong_with_a_station_is_named, async |ctx| {
    for (fields, found) in [
        (json!({"name": "站"}), "/name length"),
        (json!({"phone": "123"}), "/phone length"),
        (json!({"area_m2": 0}), "/area_m2 range"),
        (json!({"opened_on": "2027-01-01"}), "/opened_on future"),
        (
            json!({"contact_id": Value::Null}),
            "/contact_name station_one_contact",
        ),
        (
            json!({"contact_name": "李干事"}),
            "/contact_name station_one_contact",
        ),
        (
            json!({"contact_id": World::DEPUTY_B1}),
            "/contact_id station_not_a_member",
        ),
        (
            json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_B1]}),
            "/deputy_ids/1 not_a_deputy",
        ),
        (
            json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A1]}),
            "/deputy_ids/1 duplicate",
        ),
        (
            json!({"id": "00000000-0000-4000-8000-000000000000"}),
            "/id uuid_v7",
        ),
    ] {
        let answer = sent(&ctx, "town.a", request_with("老城联络站", fields)).await;
        assert_eq!(wrong(answer), [found]);
    }
    for fields in [json!({"kind": "office"}), json!({"address": Value::Null})] {
        let answer = sent(&ctx, "town.a", request_with("老城联络站", fields)).await;
        answer.expect_problem(400, "malformed_request");
    }
    let other_level = request_with("老城联络站", json!({"level": "county"}));
    let other_level = sent(&ctx, "town.a", other_level).await;
    other_level.expect_problem(409, "congress_none");
    let by_deputy = sent(&ctx, "deputy.a1", request("老城联络站")).await;
    by_deputy.expect_problem(403, "forbidden");
    opened(&ctx, "老城联络站").await;
    let same = sent(&ctx, "town.a", request("老城联络站")).await;
    same.expect_problem(409, "station_name_taken");
    // In the other town the name is free.
    let other = json!({"level": "township", "kind": "station", "name": "老城联络站", "address": "街上",
        "contact_name": "王干事"});
    sent(&ctx, "town.b", other).await.expect(201);
});

db_test!(a3_sent_twice_it_is_one_station, async |ctx| {
    let town = ctx.as_account("town.a");
    let headers = [("Idempotency-Key", "open-station-1")];
    let send = async |name: &str| {
        let body = Some(request(name));
        town.send(Method::POST, "/stations", body, &headers).await
    };
    let first = send("老城联络站").await.expect(201);
    let again = send("老城联络站").await;
    assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201)["id"], first["id"]);
    let other = send("安岭联络站").await;
    other.expect_problem(422, "idempotency_key_reused");
    let minted = request_with("安岭联络站", json!({"id": first["id"]}));
    let taken = town.post("/stations", minted).await;
    taken.expect_problem(409, "already_exists");
    assert_eq!(ctx.events("station").len(), 1);
});

db_test!(a3_an_old_version_of_a_station_is_412, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    changed(&ctx, "town.a", &station, json!({"address": "新街一号"}))
        .await
        .expect(200);
    let old = changed(&ctx, "town.a", &station, json!({"address": "新街二号"})).await;
    old.expect_problem(412, "precondition_failed");
    for what in ["checks", "closures"] {
        let body = match what {
            "checks" => json!({"checks": [{"item": "有牌子", "is_met": true}]}),
            _ => json!({"reason": "并入代表之家"}),
        };
        let old = act(&ctx, "town.a", &station, what, body.clone()).await;
        old.expect_problem(412, "precondition_failed");
        let target = format!("{}/{what}", path(&station));
        let without = ctx.as_account("town.a").post(&target, body).await;
        without.expect_problem(428, "precondition_required");
    }
});
