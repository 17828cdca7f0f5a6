//! Nobody verifies what they entered; refused ones are changed, verified ones looked at again.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::json;

db_test!(nobody_verifies_what_they_entered, async |ctx| {
    let body = json!({"deputy_id": World::DEPUTY_A1});
    let record = sent(&ctx, "town.a", body).await.expect(201);
    let decide = json!({"decision": "verified"});
    let own = act(&ctx, "town.a", &record, "decisions", decide.clone()).await;
    own.expect_problem(403, "duty_record_own");
    let seen_by_town = seen(&ctx, "town.a", &record).await.expect(200);
    let actions = seen_by_town["actions"].as_array().unwrap().iter();
    let mut actions = actions.filter(|one| one["key"] == "decide");
    assert_eq!(actions.next().unwrap()["code"], "duty_record_own");
    // Where one clerk is the whole office, the county verifies.
    let done = act(&ctx, "county", &record, "decisions", decide)
        .await
        .expect(200);
    assert_eq!(done["status"], "verified");
});

db_test!(a_refused_record_is_changed_and_waits_again, async |ctx| {
    let record = entered(&ctx, json!({})).await;
    let silent = json!({"decision": "refused"});
    let silent = act(&ctx, "town.a", &record, "decisions", silent).await;
    assert_eq!(wrong(silent), ["/reason required"]);
    let body = json!({"decision": "refused", "reason": "没有参加"});
    let refused = act(&ctx, "town.a", &record, "decisions", body)
        .await
        .expect(200);
    assert_eq!(refused["reason"], "没有参加");
    let body = json!({"title": "代表履职培训", "note": "第二期"});
    let again = changed(&ctx, "deputy.a1", &refused, body).await.expect(200);
    assert_eq!(
        (&again["status"], &again["reason"], &again["note"]),
        (&json!("pending"), &json!(null), &json!("第二期"))
    );
    let body = json!({"decision": "verified"});
    let done = act(&ctx, "town.a", &again, "decisions", body)
        .await
        .expect(200);
    let late = changed(&ctx, "deputy.a1", &done, json!({"title": "又改了"})).await;
    late.expect_problem(409, "duty_record_not_in_state");
    let body = json!({"reason": "重复登记"});
    let gone = act(&ctx, "deputy.a1", &done, "withdrawals", body.clone())
        .await
        .expect(200);
    assert_eq!(gone["status"], "withdrawn");
    let twice = act(&ctx, "deputy.a1", &gone, "withdrawals", body).await;
    twice.expect_problem(409, "duty_record_not_in_state");
});

db_test!(a9_the_county_looks_at_some_again, async |ctx| {
    let record = verified(&ctx, json!({})).await;
    let right = json!({"result": "right", "note": "查看了签到表"});
    let looked = act(&ctx, "county", &record, "samplings", right)
        .await
        .expect(200);
    assert_eq!(
        (&looked["status"], &looked["sampled_by"]),
        (&json!("verified"), &json!("county"))
    );
    let silent = act(
        &ctx,
        "county",
        &looked,
        "samplings",
        json!({"result": "wrong"}),
    )
    .await;
    assert_eq!(wrong(silent), ["/note required"]);
    let body = json!({"result": "wrong", "note": "签到表没有此人"});
    let by_town = act(&ctx, "town.a", &looked, "samplings", body.clone()).await;
    by_town.expect_problem(403, "forbidden");
    let found = act(&ctx, "county", &looked, "samplings", body)
        .await
        .expect(200);
    assert_eq!(
        (&found["status"], &found["sample_result"], &found["reason"]),
        (&json!("refused"), &json!("wrong"), &json!("签到表没有此人"))
    );
    assert_eq!(listed(&ctx, "county", "sampled=true").await.len(), 1);
});

db_test!(
    records_are_seen_by_their_deputy_and_their_office,
    async |ctx| {
        let record = verified(&ctx, json!({})).await;
        for who in ["deputy.a1", "town.a", "county"] {
            seen(&ctx, who, &record).await.expect(200);
            assert_eq!(listed(&ctx, who, "").await.len(), 1, "{who}");
        }
        for who in ["deputy.a2", "deputy.b1", "town.b"] {
            seen(&ctx, who, &record)
                .await
                .expect_problem(404, "not_found");
            assert_eq!(listed(&ctx, who, "").await.len(), 0, "{who}");
        }
        let body = json!({"reason": "没有参加"});
        let county = act(&ctx, "county", &record, "withdrawals", body).await;
        county.expect_problem(403, "duty_record_not_your_turn");
        let unit = seen(&ctx, "unit.x", &record).await;
        unit.expect_problem(403, "forbidden");
        let filters = [
            ("kind=training,other", 1),
            ("kind=other", 0),
            ("status=verified", 1),
            ("origin=derived", 0),
            ("year=2026&quarter=1", 1),
            ("year=2026&quarter=2", 0),
            ("level=township", 1),
            ("sampled=true", 0),
        ];
        for (filter, count) in filters {
            assert_eq!(
                listed(&ctx, "county", filter).await.len(),
                count,
                "{filter}"
            );
        }
    }
);
