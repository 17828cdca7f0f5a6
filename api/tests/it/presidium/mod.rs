//! The presidium through HTTP.

use crate::support::{Client, World};
use luzhi::platform::db::Id;
use serde_json::{Value, json};

async fn seat(client: &Client<'_>, deputy: Id, post: &str) -> crate::support::Answer {
    let body = json!({"deputy_id": deputy, "post": post, "since": "2021-10-16"});
    client
        .post(
            &format!("/organs/{}/presidium/members", World::TOWN_A),
            body,
        )
        .await
}

fn codes(presidium: &Value) -> Vec<&str> {
    let warnings = presidium["warnings"].as_array().unwrap();
    warnings
        .iter()
        .map(|w| w["code"].as_str().unwrap())
        .collect()
}

db_test!(
    p5_p6_seats_are_held_and_ended_and_warnings_explain_themselves,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let path = format!("/organs/{}/presidium", World::TOWN_A);
        let empty = town.get(&path).await.expect(200);
        assert_eq!((&empty["size"], codes(&empty).len()), (&json!(0), 0));
        seat(&town, World::DEPUTY_A2, "member").await.expect(201);
        let chair = seat(&town, World::DEPUTY_A1, "chair").await.expect(201);
        let post = json!({"government_post": "镇长"});
        town.patch(&format!("/deputies/{}", World::DEPUTY_A1), 1, post)
            .await
            .expect(200);
        let found = town.get(&path).await.expect(200);
        assert_eq!(
            found["members"][0]["post"], "chair",
            "the chair comes first"
        );
        assert_eq!(
            codes(&found),
            [
                "presidium_too_small",
                "presidium_chair_holds_government_post"
            ]
        );
        assert_eq!(found["warnings"][1]["severity"], "serious");
        assert!(
            found["warnings"][1]["text"]
                .as_str()
                .unwrap()
                .contains("镇长")
        );
        seat(&town, World::DEPUTY_A1, "vice_chair")
            .await
            .expect_problem(409, "presidium_member_already_serving");
        let end = format!(
            "/presidium-members/{}/endings",
            chair["id"].as_str().unwrap()
        );
        let early = json!({"until": "2021-01-01", "reason": "辞职"});
        town.post(&end, early.clone())
            .await
            .expect_problem(428, "precondition_required");
        town.post_at(&end, 2, early.clone())
            .await
            .expect_problem(412, "precondition_failed");
        town.post_at(&end, 1, early)
            .await
            .expect_problem(422, "validation_failed");
        let good = json!({"until": "2026-03-01", "reason": "辞职被接受"});
        town.post_at(&end, 1, good.clone()).await.expect(201);
        town.post_at(&end, 2, good)
            .await
            .expect_problem(409, "presidium_seat_already_ended");
        let left = town.get(&path).await.expect(200);
        assert_eq!(
            (&left["size"], codes(&left)),
            (
                &json!(1),
                vec!["presidium_too_small", "presidium_without_chair"]
            )
        );
        let past = town.get(&format!("{path}?term_id={}", World::TERM_B)).await;
        past.expect_problem(404, "not_found");
    }
);

db_test!(p1_only_deputies_of_the_term_sit_on_it, async |ctx| {
    let county = ctx.as_account("county");
    seat(&county, World::DEPUTY_B1, "member")
        .await
        .expect_problem(409, "presidium_member_without_mandate");
    let early = json!({"deputy_id": World::DEPUTY_A1, "post": "member", "since": "2010-01-01"});
    let path = format!("/organs/{}/presidium/members", World::TOWN_A);
    county
        .post(&path, early)
        .await
        .expect_problem(409, "presidium_without_term");
    let late = json!({"deputy_id": World::DEPUTY_A1, "post": "member", "since": "2030-01-01"});
    county
        .post(&path, late)
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(another_town_sees_and_changes_nothing, async |ctx| {
    let made = seat(&ctx.as_account("town.a"), World::DEPUTY_A1, "chair")
        .await
        .expect(201);
    let other = ctx.as_account("town.b");
    let path = format!("/organs/{}/presidium", World::TOWN_A);
    other.get(&path).await.expect_problem(404, "not_found");
    seat(&other, World::DEPUTY_A2, "member")
        .await
        .expect_problem(404, "not_found");
    let end = format!(
        "/presidium-members/{}/endings",
        made["id"].as_str().unwrap()
    );
    let body = json!({"until": "2026-03-01", "reason": "辞职"});
    other
        .post_at(&end, 1, body)
        .await
        .expect_problem(404, "not_found");
});

db_test!(limits_are_those_of_the_town, async |ctx| {
    let town = ctx.as_account("town.a");
    seat(&town, World::DEPUTY_A1, "chair").await.expect(201);
    seat(&town, World::DEPUTY_A2, "member").await.expect(201);
    let value = json!({"value": 3, "valid_from": "2026-01-01", "basis": "本镇人大议事规则"});
    town.post("/parameters/presidium_size_min/values", value)
        .await
        .expect(201);
    let found = town
        .get(&format!("/organs/{}/presidium", World::TOWN_A))
        .await
        .expect(200);
    assert_eq!(found["warnings"][0]["params"]["min"], 3);
    seat(&town, World::DEPUTY_A3, "member").await.expect(201);
    let found = town
        .get(&format!("/organs/{}/presidium", World::TOWN_A))
        .await
        .expect(200);
    assert!(codes(&found).is_empty(), "{found}");
});
