//! What cannot be is refused with a pointer, and nothing is written.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use serde_json::json;

db_test!(v5_bad_sheets_are_refused_field_by_field, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let office = ctx.as_account("town.a");
    for (fields, wanted) in [
        (json!({"title": "桥"}), "/title length"),
        (json!({"investment_yuan": 0}), "/investment_yuan range"),
        (json!({"unit_id": World::TOWN_A}), "/unit_id not_a_unit"),
        (
            json!({"round_id": World::UNIT_X}),
            "/round_id not_a_project_round",
        ),
        (
            json!({"sources": [{"kind": "superior", "amount_yuan": 1}]}),
            "/sources project_sources_differ",
        ),
        (
            json!({"investment_yuan": null, "sources": [{"kind": "superior", "amount_yuan": 1}]}),
            "/sources project_sources_differ",
        ),
    ] {
        let mut body = request(&round, "便民桥");
        for (name, value) in fields.as_object().unwrap() {
            body[name] = value.clone();
        }
        let answer = office.post("/projects", body).await;
        assert_eq!(wrong(answer), [wanted]);
    }
    let found = office.get("/projects?count=true").await.expect(200);
    assert_eq!(found["total"], 0);
    // A script in a title is a title.
    let script = created(&ctx, &round, "<script>alert(1)</script>").await;
    assert_eq!(script["title"], "<script>alert(1)</script>");
});

db_test!(
    v3_an_examination_is_not_in_the_future_and_says_why_not,
    async |ctx| {
        let project = recorded(&ctx).await;
        let mut body = check("land");
        body["checked_on"] = json!("2026-03-04");
        let answer = step(&ctx, "town.a", &project, "checks", body).await;
        assert_eq!(wrong(answer), ["/checked_on future"]);
        let mut body = check("land");
        body["result"] = json!("conditional");
        let answer = step(&ctx, "town.a", &project, "checks", body).await;
        assert_eq!(wrong(answer), ["/note required"]);
    }
);

db_test!(v2_no_project_before_ideas_are_asked_for, async |ctx| {
    let round = rounds::begun(&ctx).await;
    let office = ctx.as_account("town.a");
    let answer = office.post("/projects", request(&round, "便民桥")).await;
    assert_eq!(wrong(answer), ["/round_id project_round_closed"]);
});
