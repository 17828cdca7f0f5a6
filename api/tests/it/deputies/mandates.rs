//! Mandates: election, suspension, restoration, end.

use crate::support::World;
use crate::support::world::id;
use serde_json::json;

/// The mandate of the first deputy in town A, and its county mandate.
const TOWN_MANDATE: u128 = 40;
const COUNTY_MANDATE: u128 = 44;

db_test!(
    a_mandate_is_suspended_restored_and_ended_once,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let mandate = format!("/mandates/{}", id(TOWN_MANDATE));
        let suspension = json!({"reason": "criminal_custody", "effective_on": "2026-01-10", "note": "公安局报告"});
        let path = format!("{mandate}/suspensions");
        let mut too_early = suspension.clone();
        too_early["effective_on"] = json!("2021-09-19");
        town.post(&path, too_early.clone())
            .await
            .expect_problem(428, "precondition_required");
        town.post_at(&path, 1, too_early)
            .await
            .expect_problem(422, "mandate_change_before_election");
        let changed = town.post_at(&path, 1, suspension.clone()).await.expect(201);
        assert_eq!(changed["status"], "suspended");
        assert_eq!(
            changed["changes"][0]["basis"],
            "代表法第六十一条第一款第（一）项"
        );
        assert!(
            changed["changes"][0]["reason_name"]
                .as_str()
                .unwrap()
                .contains("羁押")
        );
        town.post_at(&path, 1, suspension.clone())
            .await
            .expect_problem(412, "precondition_failed");
        town.post_at(&path, 2, suspension)
            .await
            .expect_problem(409, "mandate_already_suspended");
        let early = json!({"effective_on": "2026-01-09"});
        town.post_at(&format!("{mandate}/restorations"), 2, early)
            .await
            .expect_problem(422, "mandate_change_before_last_change");
        let back = json!({"effective_on": "2026-02-10"});
        let changed = town
            .post_at(&format!("{mandate}/restorations"), 2, back.clone())
            .await
            .expect(201);
        assert_eq!(changed["status"], "active");
        town.post_at(&format!("{mandate}/restorations"), 3, back)
            .await
            .expect_problem(409, "mandate_not_suspended");
        let end = json!({"reason": "moved_away", "effective_on": "2026-03-03"});
        town.post_at(&format!("{mandate}/endings"), 3, end)
            .await
            .expect_problem(422, "mandate_change_in_future");
        let end = json!({"reason": "moved_away", "effective_on": "2026-03-01"});
        let ended = town
            .post_at(&format!("{mandate}/endings"), 3, end.clone())
            .await
            .expect(201);
        assert_eq!(
            (&ended["status"], &ended["ended_on"]),
            (&json!("ended"), &json!("2026-03-01"))
        );
        town.post_at(&format!("{mandate}/endings"), 4, end)
            .await
            .expect_problem(409, "mandate_already_ended");
        let deputy = town
            .get(&format!("/deputies/{}", World::DEPUTY_A1))
            .await
            .expect(200);
        assert_eq!(
            deputy["version"], 4,
            "each change of a mandate is a change of the deputy"
        );
        let kinds = ["mandate.suspended", "mandate.restored", "mandate.ended"];
        assert_eq!(ctx.events("deputy"), kinds);
    }
);

db_test!(
    a_township_changes_mandates_of_its_own_congress_only,
    async |ctx| {
        let end = json!({"reason": "resigned", "effective_on": "2026-03-01"});
        let county_mandate = format!("/mandates/{}/endings", id(COUNTY_MANDATE));
        ctx.as_account("town.a")
            .post_at(&county_mandate, 1, end.clone())
            .await
            .expect_problem(403, "mandate_of_other_congress");
        ctx.as_account("town.b")
            .post_at(
                &format!("/mandates/{}/endings", id(TOWN_MANDATE)),
                1,
                end.clone(),
            )
            .await
            .expect_problem(404, "not_found");
        ctx.as_account("county")
            .post_at(&county_mandate, 1, end)
            .await
            .expect(201);
    }
);

db_test!(nobody_sits_in_two_congresses_of_one_level, async |ctx| {
    let county = ctx.as_account("county");
    let path = format!("/deputies/{}/mandates", World::DEPUTY_A2);
    let mut request =
        json!({"term_id": World::TERM_B, "constituency": "第二选区", "elected_on": "2024-05-01"});
    let problem = county
        .post(&path, request.clone())
        .await
        .expect_problem(409, "mandate_conflict");
    assert_eq!(problem["params"]["congress"], "城关镇人民代表大会");
    request["term_id"] = json!(World::TERM_A);
    county
        .post(&path, request.clone())
        .await
        .expect_problem(409, "mandate_already_held");
    request["term_id"] = json!(World::TERM_COUNTY);
    request["elected_on"] = json!("2027-01-01");
    county
        .post(&path, request.clone())
        .await
        .expect_problem(422, "validation_failed");
    // The term began on 15 October 2021: elected in the year before at the earliest.
    request["elected_on"] = json!("2020-10-14");
    let problem = county
        .post(&path, request.clone())
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(
        (
            &problem["errors"][0]["pointer"],
            &problem["errors"][0]["code"]
        ),
        (&json!("/elected_on"), &json!("before_term"))
    );
    request["elected_on"] = json!("2024-05-01");
    ctx.as_account("town.a")
        .post(&path, request.clone())
        .await
        .expect_problem(403, "mandate_of_other_congress");
    let made = county.post(&path, request).await.expect(201);
    assert_eq!(
        (&made["level"], &made["ordinal"]),
        (&json!("county"), &json!(19))
    );
});

db_test!(
    a_mandate_is_corrected_and_its_post_taken_away,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let path = format!("/mandates/{}", id(TOWN_MANDATE));
        let no_version = town
            .send(
                "PATCH".parse().unwrap(),
                &path,
                Some(json!({"post": null})),
                &[],
            )
            .await;
        no_version.expect_problem(428, "precondition_required");
        let change =
            json!({"post": "组长", "constituency": "第三选区", "elected_on": "2021-09-21"});
        let changed = town.patch(&path, 1, change.clone()).await.expect(200);
        assert_eq!(
            (
                &changed["post"],
                &changed["constituency"],
                &changed["version"]
            ),
            (&json!("组长"), &json!("第三选区"), &json!(2))
        );
        town.patch(&path, 1, change)
            .await
            .expect_problem(412, "precondition_failed");
        let cleared = town
            .patch(&path, 2, json!({"post": null}))
            .await
            .expect(200);
        assert_eq!(
            (&cleared["post"], &cleared["elected_on"]),
            (&json!(null), &json!("2021-09-21"))
        );
        assert_eq!(ctx.events("deputy"), ["mandate.updated", "mandate.updated"]);
        let told = ctx.event_data("mandate.updated");
        assert_eq!(
            (
                &told["fields"],
                &told["before"]["post"],
                &told["after"]["post"]
            ),
            (&json!(["post"]), &json!("组长"), &json!(null))
        );
        let suspension = json!({"reason": "criminal_custody", "effective_on": "2022-01-10"});
        town.post_at(&format!("{path}/suspensions"), 3, suspension)
            .await
            .expect(201);
        for (day, code) in [
            ("2022-01-11", "after_change"),
            ("2019-01-01", "before_term"),
        ] {
            let problem = town
                .patch(&path, 4, json!({"elected_on": day}))
                .await
                .expect_problem(422, "validation_failed");
            assert_eq!(problem["errors"][0]["code"], code);
        }
        let unit = json!({"group_id": World::UNIT_X});
        town.patch(&path, 4, unit)
            .await
            .expect_problem(422, "validation_failed");
    }
);

db_test!(
    a_township_corrects_mandates_of_its_own_congress_only,
    async |ctx| {
        let (post, mandate) = (json!({"post": "组长"}), |n| {
            format!("/mandates/{}", id(n))
        });
        ctx.as_account("town.a")
            .patch(&mandate(COUNTY_MANDATE), 1, post.clone())
            .await
            .expect_problem(403, "mandate_of_other_congress");
        ctx.as_account("town.b")
            .patch(&mandate(TOWN_MANDATE), 1, post.clone())
            .await
            .expect_problem(404, "not_found");
        ctx.as_account("county")
            .patch(&mandate(COUNTY_MANDATE), 1, post)
            .await
            .expect(200);
    }
);
