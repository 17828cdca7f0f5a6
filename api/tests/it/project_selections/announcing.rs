//! What comes out of the vote (V8), and the announcement (V9).

use super::steps::*;
use crate::ballots::steps as ballots;
use crate::project_ideas::steps as ideas;
use crate::project_ideas::steps::wrong;
use crate::projects::steps as projects;
use serde_json::{Value, json};

async fn outcome(ctx: &crate::support::Context, scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    for project in &scene.projects {
        let now = projects::seen(ctx, "deputy.a1", project).await;
        found.push(format!(
            "{} {}",
            now["status"].as_str().unwrap(),
            now["in_favour"]
        ));
    }
    found
}

db_test!(
    v8_v9_the_most_votes_beyond_half_of_all_deputies_are_chosen,
    async |ctx| {
        let scene = scene(&ctx, 4, json!({"seats": 2})).await;
        let found = put_to_the_vote(&ctx, &scene).await.expect(200);
        let counted = voted(&ctx, &scene.hall, &found["ballot_id"], &[6, 5, 0, 2]).await;
        // Seven deputies: four are more than half. The calculation speaks of projects.
        assert_eq!(counted["result"]["required"], 4);
        let told_in = counted["result"]["explanation"].to_string();
        assert!(
            told_in.contains("选定2项") && !told_in.contains("当选"),
            "{told_in}"
        );
        // Nothing is known before it is announced.
        let before = seen(&ctx, "town.a", &scene.selection).await;
        assert_eq!(
            (&before["stage"], &before["projects"][0]["in_favour"]),
            (&json!("running"), &Value::Null)
        );
        step(&ctx, "town.a", &scene.selection, "announcements", json!({}))
            .await
            .expect_problem(409, "project_selection_not_settled");
        let ballot = json!({"id": found["ballot_id"]});
        let announced = ballots::step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        assert_eq!(announced["verdict"]["kind"], "chosen");
        assert_eq!(
            announced["verdict"]["names"],
            json!(["民生项目1", "民生项目2"])
        );
        let settled = seen(&ctx, "town.a", &scene.selection).await;
        assert_eq!(settled["stage"], "settled");
        let done = step(&ctx, "town.a", &scene.selection, "announcements", json!({}))
            .await
            .expect(200);
        assert_eq!(
            (&done["status"], &done["announced_on"]),
            (&json!("announced"), &json!("2026-03-02"))
        );
        assert_eq!(
            outcome(&ctx, &scene).await,
            [
                "selected 6",
                "selected 5",
                "not_selected 0",
                "not_selected 2"
            ]
        );
        // The round is over for ideas, and says so.
        let target = format!("/project-rounds/{}", done["round_id"].as_str().unwrap());
        let round = ctx.as_account("town.a").get(&target).await.expect(200);
        assert_eq!(round["chosen_on"], "2026-03-02");
        let reopen = round["actions"].as_array().unwrap().iter();
        let reopen = reopen.into_iter().find(|one| one["key"] == "reopen");
        assert_eq!(reopen.unwrap()["allowed"], false);
        // V13: the ideas of those not chosen are in the pool with a notice, those of the others stay.
        let kept = projects::seen(&ctx, "town.a", &scene.projects[0]).await;
        assert_eq!(kept["ideas"][0]["status"], "taken");
        let lost = projects::seen(&ctx, "town.a", &scene.projects[3]).await;
        assert_eq!(lost["ideas"][0]["status"], "pooled");
        ctx.follow();
        let notices = ctx
            .as_account("deputy.a1")
            .get("/notices")
            .await
            .expect(200)
            .to_string();
        assert!(
            notices.contains("储备库") && notices.contains("票决"),
            "{notices}"
        );
        let unit = ctx
            .as_account("unit.x")
            .get("/notices")
            .await
            .expect(200)
            .to_string();
        assert!(unit.contains("民生项目1"), "{unit}");
        let _ = ideas::titles;
    }
);

db_test!(v8_a_tie_at_the_last_place_is_voted_on_again, async |ctx| {
    let scene = scene(&ctx, 3, json!({"seats": 2})).await;
    let found = put_to_the_vote(&ctx, &scene).await.expect(200);
    told(&ctx, &scene.hall, &found["ballot_id"], &[6, 4, 4]).await;
    let now = seen(&ctx, "town.a", &scene.selection).await;
    assert_eq!(now["stage"], "tied");
    let answer = step(&ctx, "town.a", &scene.selection, "announcements", json!({})).await;
    let problem = answer.expect_problem(409, "project_selection_not_settled");
    assert!(problem["detail"].as_str().unwrap().contains("票数相等"));
    let ballot = json!({"id": found["ballot_id"]});
    let again = ballots::step(&ctx, &ballot, "rounds", json!({"round": "runoff"}))
        .await
        .expect(201);
    assert_eq!(again["options"].as_array().unwrap().len(), 2);
    told(&ctx, &scene.hall, &again["id"], &[3, 4]).await;
    step(&ctx, "town.a", &scene.selection, "announcements", json!({}))
        .await
        .expect(200);
    assert_eq!(
        outcome(&ctx, &scene).await,
        ["selected 6", "not_selected 3", "selected 4"]
    );
});

db_test!(v8_fewer_are_chosen_when_the_method_says_so, async |ctx| {
    let scene = scene(&ctx, 3, json!({"seats": 2, "fewer_rule": "fewer"})).await;
    let found = put_to_the_vote(&ctx, &scene).await.expect(200);
    told(&ctx, &scene.hall, &found["ballot_id"], &[6, 3, 2]).await;
    let ballot = json!({"id": found["ballot_id"]});
    ballots::step(&ctx, &ballot, "rounds", json!({"round": "remaining"}))
        .await
        .expect_problem(409, "ballot_no_such_round");
    let done = step(&ctx, "town.a", &scene.selection, "announcements", json!({}))
        .await
        .expect(200);
    assert_eq!(done["open_seats"], 1);
    assert_eq!(
        outcome(&ctx, &scene).await,
        ["selected 6", "not_selected 3", "not_selected 2"]
    );
});

db_test!(v8_a_second_round_when_the_method_says_so, async |ctx| {
    let fields = json!({"seats": 2, "fewer_rule": "second_round"});
    let scene = scene(&ctx, 3, fields).await;
    let found = put_to_the_vote(&ctx, &scene).await.expect(200);
    told(&ctx, &scene.hall, &found["ballot_id"], &[6, 3, 2]).await;
    let now = seen(&ctx, "town.a", &scene.selection).await;
    assert_eq!(now["stage"], "second_round");
    let ballot = json!({"id": found["ballot_id"]});
    let body = json!({"round": "remaining"});
    let again = ballots::step(&ctx, &ballot, "rounds", body)
        .await
        .expect(201);
    // Again no majority: fewer are carried out.
    told(&ctx, &scene.hall, &again["id"], &[3]).await;
    let now = seen(&ctx, "town.a", &scene.selection).await;
    assert_eq!(now["stage"], "settled");
    step(&ctx, "town.a", &scene.selection, "announcements", json!({}))
        .await
        .expect(200);
    assert_eq!(
        outcome(&ctx, &scene).await,
        ["selected 6", "not_selected 3", "not_selected 2"]
    );
});

db_test!(v9_by_notice_it_has_a_number, async |ctx| {
    let fields = json!({"seats": 1, "announcement": "by_notice"});
    let scene = scene(&ctx, 2, fields).await;
    let found = put_to_the_vote(&ctx, &scene).await.expect(200);
    told(&ctx, &scene.hall, &found["ballot_id"], &[6, 1]).await;
    let answer = step(&ctx, "town.a", &scene.selection, "announcements", json!({})).await;
    assert_eq!(wrong(answer), ["/notice_number required"]);
    let early = json!({"notice_number": "第1号", "announced_on": "2026-03-01"});
    let answer = step(&ctx, "town.a", &scene.selection, "announcements", early).await;
    assert_eq!(
        wrong(answer),
        ["/announced_on project_announced_before_adopted"]
    );
    let body = json!({"notice_number": "第1号"});
    let done = step(&ctx, "town.a", &scene.selection, "announcements", body)
        .await
        .expect(200);
    assert_eq!(done["notice_number"], "第1号");
});
