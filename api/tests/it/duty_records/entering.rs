//! Entering what is not known otherwise, once, by whom and for which day.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use crate::support::world::id;
use luzhi::platform::ids::new_id;
use serde_json::json;

db_test!(a9_a_deputy_enters_and_the_town_verifies, async |ctx| {
    let record = entered(&ctx, json!({"hours": 8})).await;
    assert_eq!(
        (&record["status"], &record["origin"], &record["year"]),
        (&json!("pending"), &json!("entered"), &json!(2026))
    );
    assert_eq!(
        (&record["quarter"], &record["hours"]),
        (&json!(1), &json!(8))
    );
    ctx.follow();
    let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert!(inbox["items"].to_string().contains("新登记的履职记录"));
    let body = json!({"decision": "verified"});
    let own = act(&ctx, "deputy.a1", &record, "decisions", body.clone()).await;
    own.expect_problem(403, "forbidden");
    let done = act(&ctx, "town.a", &record, "decisions", body.clone())
        .await
        .expect(200);
    assert_eq!(
        (&done["status"], &done["decided_by"]),
        (&json!("verified"), &json!("town.a"))
    );
    let twice = act(&ctx, "town.a", &done, "decisions", body).await;
    twice.expect_problem(409, "duty_record_not_in_state");
    ctx.follow();
    let told = ctx
        .as_account("deputy.a1")
        .get("/notices")
        .await
        .expect(200);
    assert!(told["items"].to_string().contains("履职记录已经核实"));
    assert_eq!(
        ctx.events("duty_record"),
        ["duty_record.entered", "duty_record.verified"]
    );
});

db_test!(a9_the_day_and_the_kind_are_judged, async |ctx| {
    let future = sent(&ctx, "deputy.a1", json!({"held_on": "2026-03-09"})).await;
    assert_eq!(wrong(future), ["/held_on future"]);
    let old = sent(&ctx, "deputy.a1", json!({"held_on": "2015-03-09"})).await;
    assert_eq!(wrong(old), ["/held_on duty_day_out_of_range"]);
    let early = sent(&ctx, "deputy.a1", json!({"held_on": "2021-09-19"})).await;
    assert_eq!(wrong(early), ["/held_on duty_not_in_office_then"]);
    for kind in ["suggestion", "excellent_suggestion"] {
        let derived = sent(&ctx, "deputy.a1", json!({"kind": kind})).await;
        assert_eq!(wrong(derived), ["/kind duty_kind_is_derived"], "{kind}");
    }
    let other = json!({"deputy_id": World::DEPUTY_B1});
    let other = sent(&ctx, "town.a", other).await;
    assert_eq!(wrong(other), ["/deputy_id not_a_deputy"]);
    let nobody = sent(&ctx, "town.a", json!({})).await;
    assert_eq!(wrong(nobody), ["/deputy_id required"]);
    let county = json!({"level": "county"});
    let county = sent(&ctx, "deputy.a2", county).await;
    county.expect_problem(403, "congress_mandate_ended");
});

db_test!(d13_a_suspended_deputy_performs_no_duties, async |ctx| {
    let mandate = format!("/mandates/{}/suspensions", id(41));
    let body = json!({"reason": "criminal_custody", "effective_on": "2026-03-02"});
    let town = ctx.as_account("town.a");
    town.post_at(&mandate, 1, body).await.expect(201);
    let own = sent(&ctx, "deputy.a2", json!({})).await;
    own.expect_problem(403, "congress_mandate_suspended");
    let office = json!({"deputy_id": World::DEPUTY_A2, "held_on": "2026-03-02"});
    let office = sent(&ctx, "town.a", office).await;
    assert_eq!(wrong(office), ["/held_on duty_mandate_suspended"]);
    // What they did before, the office may still enter.
    let before = json!({"deputy_id": World::DEPUTY_A2, "held_on": "2026-03-01"});
    sent(&ctx, "town.a", before).await.expect(201);
});

db_test!(who_has_moved_away_keeps_what_they_did, async |ctx| {
    let body = json!({"reason": "moved_away", "effective_on": "2026-02-20"});
    let mandate = format!("/mandates/{}/endings", id(41));
    let town = ctx.as_account("town.a");
    let ended = town.post_at(&mandate, 1, body).await;
    assert!(ended.status.is_success(), "{}", ended.body);
    let after = json!({"deputy_id": World::DEPUTY_A2, "held_on": "2026-02-21"});
    let after = sent(&ctx, "town.a", after).await;
    assert_eq!(wrong(after), ["/held_on duty_not_in_office_then"]);
    let before = json!({"deputy_id": World::DEPUTY_A2, "held_on": "2026-02-19"});
    sent(&ctx, "town.a", before).await.expect(201);
});

db_test!(sent_twice_it_is_entered_once, async |ctx| {
    let id = new_id();
    let record = json!({"id": id});
    let body = request(&ctx, record.clone());
    let client = ctx.as_account("deputy.a1");
    let key = [("Idempotency-Key", "offline-duty-1")];
    for _ in 0..2 {
        let post = "POST".parse().unwrap();
        let sent = client.send(post, "/duty-records", Some(body.clone()), &key);
        sent.await.expect(201);
    }
    let again = sent(&ctx, "deputy.a1", record).await;
    again.expect_problem(409, "already_exists");
    let other = sent(&ctx, "deputy.a1", json!({})).await;
    other.expect_problem(409, "duty_record_twice");
    let by_office = json!({"deputy_id": World::DEPUTY_A1});
    let by_office = sent(&ctx, "town.a", by_office).await;
    by_office.expect_problem(409, "duty_record_twice");
    let another = json!({"title": "专题培训"});
    sent(&ctx, "deputy.a1", another).await.expect(201);
    assert_eq!(listed(&ctx, "town.a", "").await.len(), 2);
});
