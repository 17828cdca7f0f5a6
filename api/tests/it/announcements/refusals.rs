//! What is refused: somebody else, another version, what is missing, numbers of people.

use super::steps::*;
use crate::support::Answer;
use serde_json::{Value, json};

fn wrong(answer: Answer) -> Vec<String> {
    let problem = answer.expect_problem(422, "validation_failed");
    let errors = problem["errors"].as_array().unwrap().iter();
    let told = errors.map(|one| {
        let part = |name: &str| one[name].as_str().unwrap().to_owned();
        format!("{} {}", part("pointer"), part("code"))
    });
    told.collect()
}

db_test!(only_the_office_of_its_congress_acts, async |ctx| {
    let one = free(&ctx).await;
    let reason = json!({"reason": "内容有误"});
    for (what, body) in [("publications", json!({})), ("withdrawals", reason)] {
        for (who, status, code) in [
            ("county", 403, "announcement_not_yours"),
            ("deputy.a1", 403, "forbidden"),
            ("unit.x", 403, "forbidden"),
            ("town.b", 404, "not_found"),
        ] {
            let answer = step(&ctx, who, &one, what, body.clone()).await;
            answer.expect_problem(status, code);
        }
    }
    let county = ctx.as_account("county");
    county
        .patch(&path(&one), 1, json!({"title": "别的题目"}))
        .await
        .expect_problem(403, "announcement_not_yours");
    county
        .delete(&path(&one), Some(1))
        .await
        .expect_problem(403, "announcement_not_yours");
    // The county announces for its own congress only.
    county
        .post("/announcements", request())
        .await
        .expect_problem(409, "congress_none");
    ctx.as_account("deputy.a1")
        .post("/announcements", request())
        .await
        .expect_problem(403, "forbidden");
});

db_test!(
    the_county_announces_through_its_standing_committee,
    async |ctx| {
        let county = ctx.as_account("county");
        let body = request_with(json!({"level": "county"}));
        let one = county.post("/announcements", body).await.expect(201);
        assert!(one["issued_by"].as_str().unwrap().ends_with("常务委员会"));
        ctx.as_account("town.a")
            .get(&path(&one))
            .await
            .expect_problem(404, "not_found");
        let done = step(&ctx, "county", &one, "publications", json!({})).await;
        assert_eq!(done.expect(200)["town_id"], Value::Null);
    }
);

db_test!(another_version_is_412, async |ctx| {
    let one = free(&ctx).await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/publications", path(&one));
    office
        .post_at(&target, 2, json!({}))
        .await
        .expect_problem(412, "precondition_failed");
    office
        .post(&target, json!({}))
        .await
        .expect_problem(428, "precondition_required");
    office
        .patch(&path(&one), 2, json!({"title": "别的题目"}))
        .await
        .expect_problem(412, "precondition_failed");
    office
        .delete(&path(&one), None)
        .await
        .expect_problem(428, "precondition_required");
});

db_test!(what_is_missing_or_too_short_is_named, async |ctx| {
    let office = ctx.as_account("town.a");
    for (fields, found) in [
        (json!({"title": null}), "/title required"),
        (json!({"content": null}), "/content required"),
        (json!({"title": "公"}), "/title length"),
        (json!({"content": "太短了"}), "/content length"),
        (
            json!({"id": "00000000-0000-4000-8000-000000000000"}),
            "/id uuid_v7",
        ),
    ] {
        let answer = office.post("/announcements", request_with(fields)).await;
        assert_eq!(wrong(answer), [found]);
    }
    let level = request_with(json!({"level": "city"}));
    office
        .post("/announcements", level)
        .await
        .expect_problem(400, "malformed_request");
    let later = ctx.clock.today().succ_opt().unwrap();
    let one = begun(&ctx, request_with(json!({"issued_on": later}))).await;
    let early = step(&ctx, "town.a", &one, "publications", json!({})).await;
    assert_eq!(wrong(early), ["/issued_on future"]);
});

db_test!(numbers_of_people_are_pointed_out_and_refused, async |ctx| {
    let text = "联系人张某，电话0915-7201234，身份证612425198001011234，请前来办理。";
    let one = begun(&ctx, request_with(json!({"content": text}))).await;
    assert_eq!(
        one["findings"],
        json!([
            {"key": "content", "kind": "phone", "text": "0915-7201234"},
            {"key": "content", "kind": "identity_card", "text": "612425198001011234"},
        ])
    );
    let shown = json!({"shows_phones": true});
    let tried = step(&ctx, "town.a", &one, "publications", json!({})).await;
    assert_eq!(wrong(tried), ["/content announcement_phone"]);
    let tried = step(&ctx, "town.a", &one, "publications", shown.clone()).await;
    assert_eq!(wrong(tried), ["/content announcement_personal_data"]);
    let body = json!({"content": "咨询电话0915-7201234，请前来办理有关事项。"});
    let office = ctx.as_account("town.a");
    let now = office.patch(&path(&one), 1, body).await.expect(200);
    let tried = step(&ctx, "town.a", &now, "publications", json!({})).await;
    assert_eq!(wrong(tried), ["/content announcement_phone"]);
    // That of the office is meant for everybody.
    let done = act(&ctx, &now, "publications", shown).await;
    let seen = ctx.as_account("deputy.a1").get(&path(&done)).await;
    assert_eq!(seen.expect(200)["findings"], json!([]));
});
