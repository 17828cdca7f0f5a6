//! Staff enter who came and how many hours count; the record of duty follows.

use super::steps::*;
use crate::duty_records::steps as duty;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::json;

db_test!(who_came_has_hours_and_a_record, async |ctx| {
    let training = held(&ctx).await;
    assert_eq!(
        (&training["status"], &training["counts"]["present"]),
        (&json!("held"), &json!(2))
    );
    let hours = |name: &str| {
        let people = training["deputies"].as_array().unwrap();
        let one = people.iter().find(|one| one["name"] == name).unwrap();
        one["hours"].clone()
    };
    assert_eq!(
        (hours("甲一"), hours("甲二"), hours("甲三")),
        (json!(6), json!(3), json!(0))
    );
    assert!(waiting(&ctx, "town.a").await.is_empty());
    let found = duty::listed(&ctx, "town.a", "kind=training").await;
    assert_eq!(
        found,
        duty::these(&[
            ("training", "甲一", "verified"),
            ("training", "甲二", "verified")
        ])
    );
    let own = ctx.as_account("deputy.a2").get("/duty-records").await;
    assert_eq!(own.expect(200)["items"][0]["hours"], 3);
    // Put right: one had not come, one had.
    let body = json!({"present": [{"deputy_id": World::DEPUTY_A1}, {"deputy_id": World::DEPUTY_A3}],
        "absences": [{"deputy_id": World::DEPUTY_A2, "reason": "临时有急事"}]});
    act(&ctx, "town.a", &training, "presences", body)
        .await
        .expect(200);
    let found = duty::listed(&ctx, "town.a", "kind=training&status=verified").await;
    assert_eq!(
        found,
        duty::these(&[
            ("training", "甲一", "verified"),
            ("training", "甲三", "verified")
        ])
    );
});

db_test!(
    a_deputy_of_a_town_at_a_training_of_the_county_has_the_record_there,
    async |ctx| {
        let training = of_county(&ctx, json!({"begins_on": day(&ctx, 0)})).await;
        let chosen = json!({"audience": "chosen", "deputy_ids": [World::DEPUTY_A1]});
        let training = act(&ctx, "county", &training, "invitations", chosen)
            .await
            .expect(200);
        // Who came without an invitation is added.
        let body =
            json!({"present": [{"deputy_id": World::DEPUTY_A1}, {"deputy_id": World::DEPUTY_B1}]});
        let training = act(&ctx, "county", &training, "presences", body)
            .await
            .expect(200);
        assert_eq!(training["counts"]["invited"], 2);
        let in_town = duty::listed(&ctx, "town.b", "kind=training").await;
        assert_eq!(in_town.len(), 1);
        let list = ctx
            .as_account("county")
            .get("/duty-records?kind=training")
            .await;
        let list = list.expect(200);
        let of = |name: &str| {
            let items = list["items"].as_array().unwrap();
            let one = items.iter().find(|one| one["deputy_name"] == name).unwrap();
            one["level"].clone()
        };
        // Who sits in both is there as a deputy of the county.
        assert_eq!(
            (of("甲一"), of("乙一")),
            (json!("county"), json!("township"))
        );
    }
);

db_test!(
    what_is_wrong_with_a_list_of_presences_is_named,
    async |ctx| {
        let ahead = announced(&ctx, json!({})).await;
        let one = json!({"present": [{"deputy_id": World::DEPUTY_A1}]});
        let early = act(&ctx, "town.a", &ahead, "presences", one).await;
        early.expect_problem(409, "training_not_yet");
        let training = announced(&ctx, json!({"begins_on": day(&ctx, 0)})).await;
        let first = json!({"deputy_id": World::DEPUTY_A1});
        for (body, found) in [
            (json!({"present": []}), "/present length"),
            (
                json!({"present": [{"deputy_id": World::DEPUTY_B1}]}),
                "/present/0/deputy_id not_a_deputy",
            ),
            (
                json!({"present": [first, first]}),
                "/present/1/deputy_id duplicate",
            ),
            (
                json!({"present": [{"deputy_id": World::DEPUTY_A1, "hours": 7}]}),
                "/present/0/hours training_hours_too_many",
            ),
            (
                json!({"present": [first], "absences": [{"deputy_id": World::DEPUTY_A1, "reason": "生病"}]}),
                "/absences/0/deputy_id duplicate",
            ),
        ] {
            let answer = act(&ctx, "town.a", &training, "presences", body).await;
            assert_eq!(wrong(answer), [found]);
        }
    }
);
