//! Deputies and their groups rate need and feasibility, and speak for and against (代表审).

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(v3_a_group_weighs_as_many_as_its_deputies, async |ctx| {
    let project = recorded(&ctx).await;
    assert_eq!(project["appraisal"]["people"], 0);
    assert_eq!(project["appraisal"]["need_hundredths"], Value::Null);
    appraised(&ctx, "deputy.a1", &project, (1, 5)).await;
    // Said again: in place of what was said before.
    let found = appraised(&ctx, "deputy.a1", &project, (2, 4)).await;
    assert_eq!(found["appraisals"].as_array().unwrap().len(), 1);
    let office = ctx.as_account("town.a");
    let target = format!("{}/appraisals", path(&project));
    let group = json!({"group_name": "第一代表小组", "people": 8, "held_on": "2026-03-01",
        "need": 5, "feasibility": 4, "opinion": "群众反映强烈，应当优先"});
    office.post(&target, group).await.expect(200);
    let paper = json!({"deputy_id": World::DEPUTY_A2, "need": 3, "feasibility": 3});
    let found = office.post(&target, paper).await.expect(200);
    // (2 + 8 × 5 + 3) / 10 and (4 + 8 × 4 + 3) / 10.
    assert_eq!(
        found["appraisal"],
        json!({"people": 10, "need_hundredths": 450, "feasibility_hundredths": 390})
    );
    let listed = office.get("/projects").await.expect(200);
    assert_eq!(listed["items"][0]["appraisal"], found["appraisal"]);
});

db_test!(
    v13_remarks_for_and_against_stand_side_by_side,
    async |ctx| {
        let project = recorded(&ctx).await;
        let target = format!("{}/remarks", path(&project));
        let said = json!({"stance": "for", "body": "孩子上学天天要绕路"});
        ctx.as_account("deputy.a1")
            .post(&target, said)
            .await
            .expect(200);
        let said =
            json!({"stance": "against", "body": "应当先修村道", "deputy_id": World::DEPUTY_A3});
        let found = ctx
            .as_account("town.a")
            .post(&target, said)
            .await
            .expect(200);
        let remarks = found["remarks"].as_array().unwrap();
        let stances: Vec<&str> = remarks
            .iter()
            .map(|one| one["stance"].as_str().unwrap())
            .collect();
        assert_eq!(stances, ["for", "against"]);
        let unit = seen(&ctx, "unit.x", &project).await;
        assert_eq!(
            (&unit["remarks"], &unit["appraisals"]),
            (&json!([]), &json!([]))
        );
        // Once: the phone sends again after the answer was lost, with the same identifier.
        let id = luzhi::platform::ids::new_id();
        let said = json!({"id": id, "stance": "for", "body": "支持"});
        let deputy = ctx.as_account("deputy.a2");
        deputy.post(&target, said.clone()).await.expect(200);
        deputy
            .post(&target, said)
            .await
            .expect_problem(409, "already_exists");
    }
);

db_test!(v3_who_rates_speaks_for_themselves, async |ctx| {
    let project = recorded(&ctx).await;
    let target = format!("{}/appraisals", path(&project));
    let deputy = ctx.as_account("deputy.a1");
    let said = |fields: Value| {
        let mut body = json!({"need": 3, "feasibility": 3});
        for (name, value) in fields.as_object().unwrap() {
            body[name] = value.clone();
        }
        body
    };
    let others = said(json!({"deputy_id": World::DEPUTY_A2}));
    let answer = deputy.post(&target, others).await;
    assert_eq!(wrong(answer), ["/deputy_id not_a_deputy"]);
    let group = said(json!({"group_name": "第一代表小组", "people": 3}));
    let answer = deputy.post(&target, group).await;
    assert_eq!(wrong(answer), ["/group_name project_appraisal_one_of"]);
    let office = ctx.as_account("town.a");
    let alone = said(json!({"group_name": "第一代表小组"}));
    assert_eq!(
        wrong(office.post(&target, alone).await),
        ["/people required"]
    );
    let tomorrow = said(json!({"deputy_id": World::DEPUTY_A1, "held_on": "2026-03-04"}));
    assert_eq!(
        wrong(office.post(&target, tomorrow).await),
        ["/held_on future"]
    );
    let far = said(json!({"need": 6, "deputy_id": World::DEPUTY_A1}));
    assert_eq!(wrong(office.post(&target, far).await), ["/need range"]);
});
