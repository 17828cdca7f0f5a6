//! The candidate sheet (V5), with its money and its ideas.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use serde_json::{Value, json};

db_test!(v5_a_sheet_says_everything_and_adds_up, async |ctx| {
    let project = recorded(&ctx).await;
    assert_eq!(project["status"], "candidate");
    assert_eq!(project["number"], "〔2027〕城关镇人民实第001号");
    assert_eq!(project["investment_yuan"], 300_000);
    assert_eq!(project["sources"].as_array().unwrap().len(), 2);
    let office = ctx.as_account("town.a");
    let body = json!({"sources": [{"kind": "superior", "amount_yuan": 250_000}]});
    let answer = office.patch(&path(&project), 1, body).await;
    let problem = answer.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/sources");
    let told = problem["errors"][0]["detail"].as_str().unwrap();
    assert!(told.contains("250000") && told.contains("50000"), "{told}");
    // Both at once.
    let body = json!({"investment_yuan": 250_000,
        "sources": [{"kind": "superior", "amount_yuan": 250_000}]});
    let changed = office.patch(&path(&project), 1, body).await.expect(200);
    assert_eq!(changed["version"], 2);
    assert_eq!(changed["sources"][0]["kind"], "superior");
    // Two editors of one sheet: the second is told.
    office
        .patch(&path(&project), 1, json!({"title": "另一个名字"}))
        .await
        .expect_problem(412, "precondition_failed");
    // Nothing changed: no event, no new version.
    let same = json!({"title": changed["title"]});
    let same = office.patch(&path(&project), 2, same).await.expect(200);
    assert_eq!(same["version"], 2);
});

db_test!(v5_what_is_taken_away_is_gone, async |ctx| {
    let project = recorded(&ctx).await;
    let office = ctx.as_account("town.a");
    let nothing = json!({"argument": null, "investment_yuan": null, "sources": [], "unit_id": null,
        "finish_on": null});
    let bare = office.patch(&path(&project), 1, nothing).await.expect(200);
    assert_eq!(
        gaps(&bare)[..5],
        ["argument", "investment", "sources", "unit", "finish_on"]
    );
});

db_test!(v13_a_project_keeps_the_ideas_it_was_made_of, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let idea = taken_idea(&ctx, "deputy.a1", &round).await;
    let fields = json!({"idea_ids": [idea["id"]]});
    let project = created_with(&ctx, &round, "老街公共厕所", fields.clone()).await;
    assert_eq!(project["ideas"][0]["number"], idea["number"]);
    assert_eq!(project["ideas"][0]["giver_name"], "甲一");
    ctx.follow();
    let notices = ctx
        .as_account("deputy.a1")
        .get("/notices")
        .await
        .expect(200);
    let told: Vec<&Value> = notices["items"].as_array().unwrap().iter().collect();
    assert!(
        told.iter().any(|one| one["title"] == "老街公共厕所"),
        "{told:?}"
    );
    // It goes into one project of a round only, once, and only when it was taken up.
    let mut body = request(&round, "第二个厕所");
    body["idea_ids"] = fields["idea_ids"].clone();
    let office = ctx.as_account("town.a");
    let answer = office.post("/projects", body.clone()).await;
    assert_eq!(wrong(answer), ["/idea_ids/0 project_idea_in_another"]);
    let other = crate::project_ideas::steps::given(&ctx, "deputy.a2", &round).await;
    body["idea_ids"] = json!([other["id"]]);
    let answer = office.post("/projects", body.clone()).await;
    assert_eq!(wrong(answer), ["/idea_ids/0 project_idea_not_taken"]);
    body["idea_ids"] = json!([World::UNIT_X, World::UNIT_X]);
    let answer = office.post("/projects", body).await;
    assert_eq!(wrong(answer), ["/idea_ids/1 duplicate"]);
});
