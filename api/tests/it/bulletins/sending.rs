//! Written, sent, read; those who have not are reminded.

use super::steps::*;
use crate::notices::told;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(a_bulletin_is_read_by_those_it_was_sent_to, async |ctx| {
    let draft = drafted(&ctx, json!({})).await;
    assert_eq!(
        found(&ctx, "deputy.a1", "").await,
        0,
        "a draft is for the office"
    );
    assert_eq!(found(&ctx, "county", "").await, 0);
    let draft = changed(&ctx, "town.a", &draft, json!({"kind": "material"}))
        .await
        .expect(200);
    let body = json!({"audience": "congress", "read_by": "2026-03-05"});
    let bulletin = act(&ctx, "town.a", &draft, "sendings", body)
        .await
        .expect(200);
    assert_eq!(
        (&bulletin["kind"], &bulletin["sent_to"], &bulletin["read"]),
        (&json!("material"), &json!(3), &json!(0))
    );
    let edit = changed(&ctx, "town.a", &bulletin, json!({"title": "另一题目"})).await;
    edit.expect_problem(409, "bulletin_not_in_state");
    assert_eq!(waiting(&ctx, "deputy.a1").await, 1);
    assert_eq!(found(&ctx, "deputy.a1", "is_unread=true").await, 1);
    let mine = read(&ctx, "deputy.a1", &bulletin).await.expect(200);
    assert!(mine["read_at"].is_string() && mine["readers"].as_array().unwrap().is_empty());
    // Said twice, as a phone that was offline may, it is one reading.
    let again = read(&ctx, "deputy.a1", &bulletin).await.expect(200);
    assert_eq!(again["read_at"], mine["read_at"]);
    assert_eq!(
        (
            waiting(&ctx, "deputy.a1").await,
            waiting(&ctx, "deputy.a2").await
        ),
        (0, 1)
    );
    assert_eq!(found(&ctx, "deputy.a1", "is_unread=true").await, 0);
    assert_eq!(found(&ctx, "deputy.a1", "is_unread=false").await, 1);
    let office = seen(&ctx, "town.a", &bulletin).await.expect(200);
    let people = office["readers"].as_array().unwrap();
    assert_eq!((office["read"].as_i64(), people.len()), (Some(1), 3));
    assert_eq!(
        people[2]["name"], "甲一",
        "those who have not read it stand first"
    );
    assert_eq!(found(&ctx, "county", "is_unread=true").await, 1);
    seen(&ctx, "town.b", &bulletin)
        .await
        .expect_problem(404, "not_found");
    seen(&ctx, "deputy.b1", &bulletin)
        .await
        .expect_problem(404, "not_found");
    seen(&ctx, "unit.x", &bulletin)
        .await
        .expect_problem(403, "forbidden");
    read(&ctx, "town.a", &bulletin)
        .await
        .expect_problem(403, "forbidden");
});

db_test!(who_has_not_read_it_is_reminded_once_a_day, async |ctx| {
    let bulletin = sent(&ctx).await;
    read(&ctx, "deputy.a1", &bulletin).await.expect(200);
    let bulletin = act(&ctx, "town.a", &bulletin, "reminders", json!({}))
        .await
        .expect(200);
    assert_eq!(
        told(&ctx, "deputy.a2").await[0],
        "还有一份通报、资料等您阅读。"
    );
    assert_eq!(
        told(&ctx, "deputy.a1").await.len(),
        1,
        "only those who have not"
    );
    let again = act(&ctx, "town.a", &bulletin, "reminders", json!({})).await;
    again.expect_problem(409, "bulletin_reminded_today");
    ctx.clock.advance(TimeDelta::days(1));
    let bulletin = act(&ctx, "town.a", &bulletin, "reminders", json!({}))
        .await
        .expect(200);
    for who in ["deputy.a2", "deputy.a3"] {
        read(&ctx, who, &bulletin).await.expect(200);
    }
    ctx.clock.advance(TimeDelta::days(1));
    let nobody = act(&ctx, "town.a", &bulletin, "reminders", json!({})).await;
    nobody.expect_problem(409, "bulletin_all_read");
});

db_test!(a_bulletin_goes_to_chosen_deputies, async |ctx| {
    let draft = drafted(&ctx, json!({})).await;
    for (body, fields) in [
        (json!({"audience": "chosen"}), "/deputy_ids required"),
        (
            json!({"audience": "chosen", "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_B1]}),
            "/deputy_ids/1 not_a_deputy",
        ),
        (
            json!({"audience": "chosen", "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A1]}),
            "/deputy_ids/1 duplicate",
        ),
        (
            json!({"audience": "congress", "read_by": "2026-03-01"}),
            "/read_by past",
        ),
    ] {
        let answer = act(&ctx, "town.a", &draft, "sendings", body).await;
        assert_eq!(wrong(answer), [fields]);
    }
    let body = json!({"audience": "chosen", "deputy_ids": [World::DEPUTY_A2]});
    let bulletin = act(&ctx, "town.a", &draft, "sendings", body)
        .await
        .expect(200);
    assert_eq!(
        (
            found(&ctx, "deputy.a1", "").await,
            found(&ctx, "deputy.a2", "").await
        ),
        (0, 1)
    );
    suspended(&ctx, 41).await;
    let refused = read(&ctx, "deputy.a2", &bulletin).await;
    refused.expect_problem(403, "congress_mandate_suspended");
    let by_county = act(
        &ctx,
        "county",
        &bulletin,
        "withdrawals",
        json!({"reason": "内容有误"}),
    )
    .await;
    by_county.expect_problem(403, "bulletin_not_your_turn");
    assert_eq!(bulletin["withdraw_reason"], Value::Null);
});
