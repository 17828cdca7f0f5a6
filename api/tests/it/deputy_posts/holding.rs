//! Who claims a post, who holds it, what is done in it, how it ends.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use chrono::TimeDelta;
use luzhi::platform::ids::new_id;
use serde_json::json;

db_test!(a_claim_waits_for_the_office, async |ctx| {
    let post = opened(&ctx, "民情信息收集岗").await;
    let claim = claimed(&ctx, "deputy.a1", &post).await;
    assert_eq!(
        (&claim["status"], &claim["origin"], &claim["wish"]),
        (
            &json!("claimed"),
            &json!("claimed"),
            &json!("在村里住，熟悉情况")
        )
    );
    let twice = taken(&ctx, "deputy.a1", &post, json!({})).await;
    twice.expect_problem(409, "deputy_post_holder");
    let other = json!({"deputy_id": World::DEPUTY_A2});
    let other = taken(&ctx, "deputy.a1", &post, other).await;
    other.expect_problem(409, "deputy_post_holder");
    ctx.follow();
    let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert!(inbox["items"].to_string().contains("deputy_post_holding"));
    let colleague = ctx.as_account("deputy.a2");
    let hidden = colleague.get(&holding_path(&claim)).await;
    hidden.expect_problem(404, "not_found");
    let seen = colleague.get(&path(&post)).await.expect(200);
    assert_eq!(seen["holdings"], json!([]));
    let unsaid = decided(&ctx, &claim, json!({"decision": "refused"})).await;
    assert_eq!(wrong(unsaid), ["/reason required"]);
    let body = json!({"decision": "confirmed", "ends_on": "2026-12-31"});
    let holding = decided(&ctx, &claim, body.clone()).await.expect(200);
    assert_eq!(
        (
            &holding["status"],
            &holding["starts_on"],
            &holding["ends_on"]
        ),
        (
            &json!("held"),
            &json!(ctx.clock.today()),
            &json!("2026-12-31")
        )
    );
    let again = decided(&ctx, &holding, body).await;
    again.expect_problem(409, "deputy_post_not_in_state");
    let seen = colleague.get(&path(&post)).await.expect(200);
    assert_eq!(seen["holdings"][0]["deputy_name"], "甲一");
    ctx.follow();
    let notices = ctx.as_account("deputy.a1").get("/notices").await;
    let notices = notices.expect(200)["items"].to_string();
    assert!(notices.contains("您认领的岗位已经确认"), "{notices}");
});

db_test!(never_more_hold_a_post_than_may, async |ctx| {
    let one = request("矛盾纠纷调解岗", json!({"seats": 1}));
    let post = sent(&ctx, "town.a", one).await.expect(201);
    let first = claimed(&ctx, "deputy.a1", &post).await;
    let second = claimed(&ctx, "deputy.a2", &post).await;
    let yes = json!({"decision": "confirmed"});
    let first = decided(&ctx, &first, yes.clone()).await.expect(200);
    let full = decided(&ctx, &second, yes.clone()).await;
    full.expect_problem(409, "deputy_post_full");
    let late = taken(&ctx, "deputy.a3", &post, json!({})).await;
    late.expect_problem(409, "deputy_post_full");
    assigned(&ctx, &post)
        .await
        .expect_problem(409, "deputy_post_full");
    // One gives it up, with the reason; the next may have it.
    let target = format!("{}/endings", holding_path(&first));
    let why = json!({"reason": "外出务工"});
    let ended = act(&ctx, "deputy.a1", (target, &first), why).await;
    let ended = ended.expect(200);
    assert_eq!(
        (&ended["status"], &ended["reason"], &ended["ended_on"]),
        (
            &json!("ended"),
            &json!("外出务工"),
            &json!(ctx.clock.today())
        )
    );
    decided(&ctx, &second, yes).await.expect(200);
    assert_eq!(
        ctx.events("deputy_post_holding").last().unwrap(),
        "deputy_post_holding.confirmed"
    );
});

db_test!(the_office_assigns_whom_it_names, async |ctx| {
    let post = opened(&ctx, "民生实事监督岗").await;
    let nobody = taken(&ctx, "town.a", &post, json!({})).await;
    assert_eq!(wrong(nobody), ["/deputy_id required"]);
    let stranger = json!({"deputy_id": World::DEPUTY_B1});
    let stranger = taken(&ctx, "town.a", &post, stranger).await;
    assert_eq!(wrong(stranger), ["/deputy_id not_a_deputy"]);
    for (fields, found) in [
        (
            json!({"starts_on": "2026-01-04"}),
            "/starts_on deputy_post_before_post",
        ),
        (json!({"starts_on": "2026-03-09"}), "/starts_on future"),
        (
            json!({"starts_on": "2026-02-01", "ends_on": "2026-01-31"}),
            "/ends_on deputy_post_before_start",
        ),
    ] {
        let mut body = json!({"deputy_id": World::DEPUTY_A3});
        for (field, value) in fields.as_object().unwrap() {
            body[field] = value.clone();
        }
        assert_eq!(wrong(taken(&ctx, "town.a", &post, body).await), [found]);
    }
    let holding = assigned(&ctx, &post).await.expect(201);
    assert_eq!(
        (&holding["status"], &holding["origin"]),
        (&json!("held"), &json!("assigned"))
    );
    // After its last day the seat is free, and the office still ends it.
    ctx.clock.advance(TimeDelta::days(310));
    let town = ctx.as_account("town.a");
    let seen = town.get(&path(&post)).await.expect(200);
    assert_eq!(
        (&seen["held"], &seen["holdings"][0]["is_over"]),
        (&json!(0), &json!(true))
    );
    let target = format!("{}/endings", holding_path(&holding));
    let early = json!({"reason": "任期届满", "ended_on": "2026-01-31"});
    let early = act(&ctx, "town.a", (target.clone(), &holding), early).await;
    assert_eq!(wrong(early), ["/ended_on deputy_post_before_start"]);
    let why = json!({"reason": "任期届满", "ended_on": "2026-12-31"});
    act(&ctx, "town.a", (target, &holding), why)
        .await
        .expect(200);
});

db_test!(what_is_done_in_a_post_is_evidence, async |ctx| {
    let post = opened(&ctx, "政策法规宣传岗").await;
    let claim = claimed(&ctx, "deputy.a1", &post).await;
    let early = recorded(&ctx, "deputy.a1", &claim, json!({})).await;
    early.expect_problem(409, "deputy_post_not_in_state");
    let yes = json!({"decision": "confirmed"});
    let holding = decided(&ctx, &claim, yes).await.expect(200);
    let stranger = recorded(&ctx, "county", &holding, json!({})).await;
    stranger.expect_problem(403, "deputy_post_not_your_turn");
    let before = json!({"held_on": "2026-02-01"});
    let before = recorded(&ctx, "deputy.a1", &holding, before).await;
    assert_eq!(wrong(before), ["/held_on deputy_post_not_held_then"]);
    let derived = json!({"duty_kind": "suggestion"});
    let derived = recorded(&ctx, "deputy.a1", &holding, derived).await;
    assert_eq!(wrong(derived), ["/duty_kind duty_kind_is_derived"]);
    let minted = json!({"id": new_id()});
    let kept = recorded(&ctx, "deputy.a1", &holding, minted.clone()).await;
    assert_eq!(kept.expect(200)["entries"].as_array().unwrap().len(), 1);
    let twice = recorded(&ctx, "deputy.a1", &holding, minted).await;
    twice.expect_problem(409, "already_exists");
    // With a kind it is a duty record, too, that the office verifies.
    let linked = json!({"duty_kind": "other"});
    let linked = recorded(&ctx, "deputy.a1", &holding, linked).await;
    let linked = linked.expect(200);
    let entries = linked["entries"].as_array().unwrap().iter();
    let duty: Vec<_> = entries
        .filter_map(|one| one["duty_record_id"].as_str())
        .collect();
    let deputy = ctx.as_account("deputy.a1");
    let record = deputy.get(&format!("/duty-records/{}", duty[0])).await;
    let record = record.expect(200);
    assert_eq!(
        (&record["title"], &record["status"], &record["kind"]),
        (&json!("政策法规宣传岗"), &json!("pending"), &json!("other"))
    );
    let list = deputy.get("/deputy-post-holdings?status=held").await;
    assert_eq!(list.expect(200)["items"][0]["entries_count"], 2);
});

db_test!(
    d13_a_suspended_deputy_claims_and_does_nothing,
    async |ctx| {
        let post = opened(&ctx, "困难群众帮扶岗").await;
        let claim = claimed(&ctx, "deputy.a2", &post).await;
        suspend_a2(&ctx).await;
        let other = opened(&ctx, "产业发展带动岗").await;
        let own = taken(&ctx, "deputy.a2", &other, json!({})).await;
        own.expect_problem(403, "congress_mandate_suspended");
        let named = json!({"deputy_id": World::DEPUTY_A2});
        let named = taken(&ctx, "town.a", &other, named).await;
        assert_eq!(wrong(named), ["/deputy_id not_a_deputy"]);
        let confirmed = decided(&ctx, &claim, json!({"decision": "confirmed"})).await;
        confirmed.expect_problem(403, "congress_mandate_suspended");
        let target = format!("{}/endings", holding_path(&claim));
        let back = act(
            &ctx,
            "deputy.a2",
            (target, &claim),
            json!({"reason": "不认领了"}),
        )
        .await;
        back.expect_problem(403, "congress_mandate_suspended");
    }
);
