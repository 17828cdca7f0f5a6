//! Two people at once.

use super::steps::*;
use crate::support::World;
use actix_web::http::Method;
use futures_util::future::join_all;
use serde_json::json;

db_test!(of_two_assignments_at_once_one_wins, async |ctx| {
    let accepted = accepted(&ctx).await;
    let target = format!("{}/assignments", path(&accepted));
    let office = ctx.as_account("town.a");
    let assign = |unit| office.post_at(&target, version(&accepted), json!({"unit_id": unit}));
    let answers = join_all([World::UNIT_X, World::UNIT_Y].map(assign)).await;
    let mut statuses: Vec<u16> = answers.iter().map(|a| a.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let now = ctx
        .as_account("county")
        .get(&path(&accepted))
        .await
        .expect(200);
    assert_eq!(version(&now), version(&accepted) + 1);
});

db_test!(numbers_given_at_once_have_no_gap, async |ctx| {
    let mut made = Vec::new();
    for _ in 0..8 {
        made.push(submitted(&ctx).await);
    }
    let office = ctx.as_account("town.a");
    let accept = async |suggestion: &serde_json::Value| {
        let target = format!("{}/reviews", path(suggestion));
        let body = json!({"decision": "accepted"});
        office
            .post_at(&target, version(suggestion), body)
            .await
            .expect(200)
    };
    let accepted = join_all(made.iter().map(accept)).await;
    let mut numbers: Vec<&str> = accepted
        .iter()
        .map(|s| s["number"].as_str().unwrap())
        .collect();
    numbers.sort_unstable();
    let expected: Vec<String> = (1..=8)
        .map(|n| format!("〔2026〕城关镇人第{n:03}号"))
        .collect();
    assert_eq!(numbers, expected);
});

db_test!(the_same_request_sent_at_once_has_one_effect, async |ctx| {
    const KEY: &[(&str, &str)] = &[("Idempotency-Key", "phone-1")];
    let deputy = ctx.as_account("deputy.a1");
    let send = |_| deputy.send(Method::POST, "/suggestions", Some(request()), KEY);
    let answers = join_all((0..6).map(send)).await;
    assert!(answers.iter().all(|a| a.status == 201), "{answers:?}");
    let list = deputy.get("/suggestions?count=true").await.expect(200);
    assert_eq!(list["total"], 1);
});
