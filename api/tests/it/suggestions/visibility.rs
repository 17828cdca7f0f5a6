//! Who sees what: out of scope is not found.

use super::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

async fn seen_by(ctx: &Context, suggestion: &Value) -> Vec<&'static str> {
    let all = [
        "county",
        "town.a",
        "town.b",
        "deputy.a1",
        "deputy.a2",
        "deputy.a3",
        "deputy.b1",
        "unit.x",
        "unit.y",
    ];
    let mut seen = Vec::new();
    for who in all {
        let answer = ctx.as_account(who).get(&path(suggestion)).await;
        match answer.status.as_u16() {
            200 => seen.push(who),
            404 => {}
            other => panic!("{who}: {other}"),
        }
    }
    seen
}

db_test!(who_sees_a_suggestion_depends_on_its_state, async |ctx| {
    let invited = request_with(json!({"submit": false, "invited_deputy_ids": [World::DEPUTY_A2]}));
    let draft = ctx
        .as_account("deputy.a1")
        .post("/suggestions", invited)
        .await
        .expect(201);
    assert_eq!(seen_by(&ctx, &draft).await, ["deputy.a1", "deputy.a2"]);
    let submitted = act(&ctx, "deputy.a1", &draft, "submissions", json!({})).await;
    let people = ["county", "town.a", "deputy.a1", "deputy.a2"];
    assert_eq!(seen_by(&ctx, &submitted).await, people);
    let accepted = act(
        &ctx,
        "town.a",
        &submitted,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    let people = ["county", "town.a", "deputy.a1", "deputy.a2", "deputy.a3"];
    assert_eq!(seen_by(&ctx, &accepted).await, people);
    let body = json!({"unit_id": World::UNIT_X});
    let assigned = act(&ctx, "town.a", &accepted, "assignments", body).await;
    let people = [
        "county",
        "town.a",
        "deputy.a1",
        "deputy.a2",
        "deputy.a3",
        "unit.x",
    ];
    assert_eq!(seen_by(&ctx, &assigned).await, people);
    let lines = assigned["visibility"].as_array().unwrap();
    assert_eq!(lines.len(), 5, "{lines:?}");
    for who in ["village.a", "admin", "security", "auditor"] {
        let answer = ctx.as_account(who).get(&path(&assigned)).await;
        answer.expect_problem(403, "forbidden");
    }
});

db_test!(lists_hold_what_details_show, async |ctx| {
    let made = [
        draft(&ctx).await,
        submitted(&ctx).await,
        accepted(&ctx).await,
        assigned(&ctx).await,
    ];
    let people = [
        "county",
        "town.a",
        "town.b",
        "deputy.a1",
        "deputy.a3",
        "deputy.b1",
        "unit.x",
        "unit.y",
    ];
    for who in people {
        let client = ctx.as_account(who);
        let list = client
            .get("/suggestions?view=all&count=true")
            .await
            .expect(200);
        let listed: Vec<&Value> = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| &item["id"])
            .collect();
        for one in &made {
            let is_visible = client.get(&path(one)).await.status == 200;
            assert_eq!(
                listed.contains(&&one["id"]),
                is_visible,
                "{who} {}",
                one["status"]
            );
        }
        assert_eq!(list["total"], listed.len(), "{who}");
    }
});
