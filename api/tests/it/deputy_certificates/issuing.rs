//! Certificates are issued, corrected, replaced, given back.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(a_certificate_is_registered_and_shown, async |ctx| {
    let certificate = issued(&ctx, json!({"issued_on": "2021-10-20"})).await;
    assert_eq!(
        (
            &certificate["deputy_name"],
            &certificate["congress_name"],
            &certificate["ordinal"],
            &certificate["standing"],
        ),
        (
            &json!("甲一"),
            &json!("城关镇人民代表大会"),
            &json!(19),
            &json!("valid")
        )
    );
    // Another deputy, another number; the same person in the other congress.
    issued(
        &ctx,
        json!({"deputy_id": World::DEPUTY_A2, "number": "城人代002"}),
    )
    .await;
    sent(&ctx, "county", json!({"level": "county"}))
        .await
        .expect(201);
    let of = |numbers: &[&str]| -> Vec<(String, String)> {
        let numbers = numbers.iter();
        numbers
            .map(|one| ((*one).to_owned(), "valid".to_owned()))
            .collect()
    };
    let own = listed(&ctx, "deputy.a1", "").await;
    assert_eq!(own, of(&["城人代001", "城人代001"]));
    assert_eq!(listed(&ctx, "deputy.a2", "").await, of(&["城人代002"]));
    assert!(listed(&ctx, "deputy.b1", "").await.is_empty());
    assert!(listed(&ctx, "town.b", "").await.is_empty());
    let town = listed(&ctx, "town.a", "status=valid").await;
    assert_eq!(town, of(&["城人代001", "城人代002"]));
    let county = listed(&ctx, "county", "level=county").await;
    assert_eq!(county, of(&["城人代001"]));
    let by_number = format!("deputy_id={}&number=none", World::DEPUTY_A1);
    assert!(listed(&ctx, "county", &by_number).await.is_empty());
    seen(&ctx, "town.b", &certificate)
        .await
        .expect_problem(404, "not_found");
    seen(&ctx, "unit.x", &certificate)
        .await
        .expect_problem(403, "forbidden");
    ctx.follow();
    let notices = ctx
        .as_account("deputy.a2")
        .get("/notices")
        .await
        .expect(200);
    assert_eq!(
        notices["items"][0]["text"],
        "已为您制发代表证，证号城人代002。"
    );
});

db_test!(a_number_is_given_once_and_a_deputy_has_one, async |ctx| {
    issued(&ctx, json!({})).await;
    sent(&ctx, "town.a", json!({"number": "城人代002"}))
        .await
        .expect_problem(409, "deputy_certificate_held");
    sent(&ctx, "town.a", json!({"deputy_id": World::DEPUTY_A2}))
        .await
        .expect_problem(409, "deputy_certificate_number_taken");
    for (fields, found) in [
        (
            json!({"deputy_id": World::DEPUTY_B1}),
            "/deputy_id not_a_deputy",
        ),
        (
            json!({"deputy_id": World::DEPUTY_A2, "issued_on": "2026-03-03"}),
            "/issued_on future",
        ),
        (
            json!({"deputy_id": World::DEPUTY_A2, "valid_until": "2026-03-01"}),
            "/valid_until certificate_before_issue",
        ),
    ] {
        let answer = sent(&ctx, "town.a", fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    sent(&ctx, "town.a", json!({"level": "county"}))
        .await
        .expect_problem(409, "congress_none");
    sent(&ctx, "deputy.a1", json!({}))
        .await
        .expect_problem(403, "forbidden");
});

db_test!(a_lost_certificate_is_replaced, async |ctx| {
    let lost = issued(&ctx, json!({"issued_on": "2021-10-20"})).await;
    let body = json!({"number": "城人代001补", "reason": "外出时遗失"});
    act(&ctx, "county", &lost, "replacements", body.clone())
        .await
        .expect_problem(403, "deputy_certificate_not_your_turn");
    let new = act(&ctx, "town.a", &lost, "replacements", body.clone())
        .await
        .expect(201);
    assert_eq!(
        (&new["replaces_id"], &new["standing"]),
        (&lost["id"], &json!("valid"))
    );
    let old = seen(&ctx, "deputy.a1", &lost).await.expect(200);
    assert_eq!(
        (&old["standing"], &old["end_reason"], &old["ended_on"]),
        (
            &json!("replaced"),
            &json!("外出时遗失"),
            &json!("2026-03-02")
        )
    );
    act(&ctx, "town.a", &old, "replacements", body)
        .await
        .expect_problem(409, "deputy_certificate_not_in_force");
    // What was typed wrong is corrected; at the end it is given back.
    let town = ctx.as_account("town.a");
    let version = new["version"].as_i64().unwrap();
    let taken = json!({"number": "城人代001"});
    town.patch(&path(&new), version, taken)
        .await
        .expect_problem(409, "deputy_certificate_number_taken");
    let new = town
        .patch(&path(&new), version, json!({"number": "城人代101"}))
        .await
        .expect(200);
    assert_eq!(
        (&new["number"], &new["valid_until"]),
        (&json!("城人代101"), &Value::Null)
    );
    let early = json!({"returned_on": "2026-03-01"});
    let early = act(&ctx, "town.a", &new, "returns", early).await;
    assert_eq!(wrong(early), ["/returned_on certificate_before_issue"]);
    let new = act(&ctx, "town.a", &new, "returns", json!({"note": "届满交回"}))
        .await
        .expect(200);
    assert_eq!(new["standing"], "returned");
    assert_eq!(
        ctx.events("deputy_certificate"),
        [
            "deputy_certificate.issued",
            "deputy_certificate.replaced",
            "deputy_certificate.updated",
            "deputy_certificate.returned"
        ]
    );
});
