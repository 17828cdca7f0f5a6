//! A pledge is written, changed with a trace, followed and judged.

use super::steps::*;
use crate::deputy_posts::steps::{is_open, suspend_a2};
use crate::project_ideas::steps::wrong;
use crate::support::World;
use luzhi::platform::ids::new_id;
use serde_json::{Value, json};

db_test!(a_deputy_pledges_once_a_year, async |ctx| {
    let id = new_id();
    let body = request(json!({"id": id}));
    let deputy = ctx.as_account("deputy.a1");
    let key = [("Idempotency-Key", "offline-pledge-1")];
    for _ in 0..2 {
        let post = "POST".parse().unwrap();
        let sent = deputy.send(post, "/deputy-pledges", Some(body.clone()), &key);
        let made = sent.await.expect(201);
        assert_eq!((&made["id"], &made["promised"]), (&json!(id), &json!(2)));
    }
    let again = sent(&ctx, "deputy.a1", json!({})).await;
    again.expect_problem(409, "deputy_pledge_twice");
    let office = json!({"deputy_id": World::DEPUTY_A1});
    let office = sent(&ctx, "town.a", office).await;
    office.expect_problem(409, "deputy_pledge_twice");
    sent(&ctx, "deputy.a1", json!({"year": 2027}))
        .await
        .expect(201);
    let past = sent(&ctx, "deputy.a2", json!({"year": 2025})).await;
    assert_eq!(wrong(past), ["/year deputy_pledge_year"]);
    let item = json!({"content": FIRST});
    let many: Vec<Value> = (0..6).map(|_| item.clone()).collect();
    let many = sent(&ctx, "deputy.a2", json!({"items": many})).await;
    assert_eq!(wrong(many), ["/items deputy_pledge_too_many"]);
    let other = json!({"deputy_id": World::DEPUTY_A3});
    let other = sent(&ctx, "deputy.a2", other).await;
    assert_eq!(wrong(other), ["/deputy_id not_a_deputy"]);
    let pledge = json!({"id": id, "version": 1});
    for who in ["deputy.a2", "town.b", "deputy.b1"] {
        let hidden = ctx.as_account(who).get(&path(&pledge)).await;
        hidden.expect_problem(404, "not_found");
    }
    for who in ["county", "town.a", "deputy.a1"] {
        ctx.as_account(who).get(&path(&pledge)).await.expect(200);
    }
});

db_test!(an_earlier_wording_stays, async |ctx| {
    let pledge = pledged(&ctx).await;
    let pledge = noted(&ctx, "deputy.a1", (&pledge, 0), json!({})).await;
    let pledge = pledge.expect(200);
    let keep = &pledge["promises"][0]["id"];
    let third = "每季度到联络站接待一次选民。";
    let twice = json!([{"id": keep, "content": FIRST}, {"id": keep, "content": third}]);
    let twice = reworded(&ctx, "deputy.a1", &pledge, twice).await;
    assert_eq!(wrong(twice), ["/items/1/id duplicate"]);
    let unknown = json!([{"id": new_id(), "content": FIRST}]);
    let unknown = reworded(&ctx, "deputy.a1", &pledge, unknown).await;
    assert_eq!(wrong(unknown), ["/items/0/id unknown"]);
    published(&ctx, true).await.expect(200);
    let items =
        json!([{"content": third}, {"id": keep, "content": "全年走访联系选民不少于三十户。"}]);
    let pledge = reworded(&ctx, "deputy.a1", &pledge, items)
        .await
        .expect(200);
    let promises = pledge["promises"].as_array().unwrap();
    assert_eq!((promises.len(), &pledge["promised"]), (3, &json!(2)));
    // What was noted goes with the item; what is left out stays behind the others.
    assert_eq!(promises[1]["state"], "under_way");
    assert_eq!(promises[1]["notes"][0]["note"], "已经走访八户。");
    assert_eq!(
        (&promises[2]["content"], &promises[2]["is_current"]),
        (&json!(SECOND), &json!(false))
    );
    let wording = &pledge["wordings"][0];
    assert_eq!(wording["items"], json!([FIRST, SECOND]));
    assert_eq!(
        (&wording["reason"], &wording["was_published"]),
        (&json!("走访以后调整"), &json!(true))
    );
    let events = ctx.events("deputy_pledge");
    assert_eq!(events.last().unwrap(), "deputy_pledge.reworded");
});

db_test!(a_pledge_is_followed_reviewed_and_judged, async |ctx| {
    let pledge = pledged(&ctx).await;
    let early = json!({"content": "完成较好"});
    let early = act(&ctx, "town.a", &pledge, "evaluations", early).await;
    early.expect_problem(409, "deputy_pledge_not_in_state");
    let ahead = json!({"noted_on": "2026-12-31"});
    let ahead = noted(&ctx, "deputy.a1", (&pledge, 0), ahead).await;
    assert_eq!(wrong(ahead), ["/noted_on future"]);
    let done = json!({"state": "done", "note": "走访二十二户，记了民情日记。"});
    let pledge = noted(&ctx, "deputy.a1", (&pledge, 0), done).await;
    let pledge = pledge.expect(200);
    assert_eq!(pledge["done"], 1);
    let stranger = noted(&ctx, "county", (&pledge, 0), json!({})).await;
    stranger.expect_problem(403, "deputy_pledge_not_your_turn");
    let said = json!({"content": "走访超过承诺，建议还在办理。"});
    let pledge = act(&ctx, "deputy.a1", &pledge, "self-reviews", said).await;
    let pledge = pledge.expect(200);
    assert_eq!(pledge["status"], "reviewed");
    let late = json!([{"content": "只走访十户也算完成。"}]);
    let late = reworded(&ctx, "deputy.a1", &pledge, late).await;
    late.expect_problem(409, "deputy_pledge_not_in_state");
    ctx.follow();
    let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert!(inbox["items"].to_string().contains("deputy_pledge"));
    let word = json!({"content": "完成较好，请继续跟踪建议。"});
    let own = act(&ctx, "deputy.a1", &pledge, "evaluations", word.clone()).await;
    own.expect_problem(403, "forbidden");
    let closed = act(&ctx, "town.a", &pledge, "evaluations", word).await;
    let closed = closed.expect(200);
    assert_eq!(
        (&closed["status"], &closed["office_word"]),
        (&json!("closed"), &json!("完成较好，请继续跟踪建议。"))
    );
    assert!(
        ["edit", "note", "review", "close"]
            .iter()
            .all(|key| !is_open(&closed, key))
    );
});

db_test!(nothing_became_of_next_years_pledge, async |ctx| {
    let next = sent(&ctx, "deputy.a1", json!({"year": 2027})).await;
    let next = next.expect(201);
    let note = noted(&ctx, "deputy.a1", (&next, 0), json!({})).await;
    note.expect_problem(409, "deputy_pledge_not_begun");
    let items = json!([{"content": "全年参加小组活动不少于四次。"}]);
    reworded(&ctx, "deputy.a1", &next, items).await.expect(200);
});

db_test!(d13_a_suspended_deputy_pledges_nothing, async |ctx| {
    let pledge = sent(&ctx, "deputy.a2", json!({})).await.expect(201);
    suspend_a2(&ctx).await;
    let next = sent(&ctx, "deputy.a2", json!({"year": 2027})).await;
    next.expect_problem(403, "congress_mandate_suspended");
    let note = noted(&ctx, "deputy.a2", (&pledge, 0), json!({})).await;
    note.expect_problem(403, "congress_mandate_suspended");
    let named = json!({"deputy_id": World::DEPUTY_A2, "year": 2027});
    let named = sent(&ctx, "town.a", named).await;
    assert_eq!(wrong(named), ["/deputy_id not_a_deputy"]);
});
