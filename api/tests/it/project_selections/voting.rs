//! The ballot of the candidates (V7 to V9).

use super::steps::*;
use crate::ballots::steps as ballots;
use crate::project_ideas::steps::wrong;
use crate::project_rounds::steps as rounds;
use crate::projects::steps as projects;
use crate::support::World;
use serde_json::json;

db_test!(v7_seven_of_seven_is_refused_with_the_rule, async |ctx| {
    let scene = scene(&ctx, 7, json!({"seats": 7})).await;
    let answer = put_to_the_vote(&ctx, &scene).await;
    let problem = answer.expect_problem(409, "project_selection_no_surplus");
    let detail = problem["detail"].as_str().unwrap();
    for part in [
        "应选7项",
        "20%",
        "差额2项",
        "不少于9项",
        "现有7项",
        "还差2项",
    ] {
        assert!(detail.contains(part), "{detail}");
    }
    let found = projects::seen(&ctx, "town.a", &scene.projects[0]).await;
    assert_eq!(found["status"], "shortlisted");
});

db_test!(v4_there_is_no_vote_while_ideas_are_asked_for, async |ctx| {
    let scene = scene(&ctx, 3, json!({"seats": 2})).await;
    let target = format!(
        "/project-rounds/{}",
        scene.selection["round_id"].as_str().unwrap()
    );
    let round = ctx.as_account("town.a").get(&target).await.expect(200);
    rounds::act(
        &ctx,
        &round,
        "reopenings",
        json!({"solicit_until": "2026-12-31", "reason": "还有群众要提"}),
    )
    .await;
    let now = seen(&ctx, "town.a", &scene.selection).await;
    let actions = now["actions"].as_array().unwrap();
    let vote = actions.iter().find(|one| one["key"] == "vote").unwrap();
    assert_eq!(vote["code"], "project_selection_still_soliciting");
    put_to_the_vote(&ctx, &scene)
        .await
        .expect_problem(409, "project_selection_still_soliciting");
});

db_test!(
    v9_the_ballot_is_secret_on_paper_and_its_sheets_are_closed,
    async |ctx| {
        let scene = scene(&ctx, 3, json!({"seats": 2})).await;
        let found = put_to_the_vote(&ctx, &scene).await.expect(200);
        assert_eq!(
            (&found["status"], &found["stage"]),
            (&json!("voting"), &json!("running"))
        );
        let ballot = json!({"id": found["ballot_id"]});
        let seen_ballot = ballots::seen(&ctx, "town.a", &ballot).await;
        assert_eq!(seen_ballot["subject"], "selection");
        assert_eq!(seen_ballot["method"], "secret_paper");
        assert_eq!(seen_ballot["rule"]["seats"], 2);
        assert_eq!(seen_ballot["options"].as_array().unwrap().len(), 3);
        let office = ctx.as_account("town.a");
        office
            .patch(&ballots::path(&ballot), 1, json!({"method": "hands"}))
            .await
            .expect_problem(409, "ballot_selection_on_paper");
        // It is taken back by its method, not thrown away beside it.
        office
            .delete(&ballots::path(&ballot), Some(1))
            .await
            .expect_problem(409, "ballot_not_by_method");
        let project = &scene.projects[0];
        projects::step(
            &ctx,
            "town.a",
            project,
            "returns",
            json!({"reason": "再看看"}),
        )
        .await
        .expect_problem(409, "project_not_in_state");
        let back = step(&ctx, "town.a", &scene.selection, "withdrawals", json!({}))
            .await
            .expect(200);
        assert_eq!(
            (&back["status"], &back["ballot_id"]),
            (&json!("adopted"), &json!(null))
        );
        projects::act(&ctx, project, "returns", json!({"reason": "再看看"})).await;
        office
            .get(&ballots::path(&ballot))
            .await
            .expect_problem(404, "not_found");
    }
);

db_test!(
    v9_nobody_begins_such_a_ballot_beside_its_method,
    async |ctx| {
        let hall = ballots::hall(&ctx, 0).await;
        let body = ballots::with(
            ballots::request(&hall, "secret_paper"),
            json!({"subject": "selection", "seats": 1}),
        );
        let answer = ctx.as_account("town.a").post("/ballots", body).await;
        assert_eq!(wrong(answer), ["/subject selection_by_its_method"]);
    }
);

db_test!(
    v8_a_sheet_holds_no_more_votes_than_places_and_nothing_written_in,
    async |ctx| {
        let scene = scene(&ctx, 3, json!({"seats": 1})).await;
        let found = put_to_the_vote(&ctx, &scene).await.expect(200);
        let ballot = json!({"id": found["ballot_id"]});
        let people = [
            scene.hall.voters[0].person.as_str(),
            scene.hall.voters[1].person.as_str(),
        ];
        ballots::tellers(&ctx, &ballot, &people).await;
        let opened = ballots::open(&ctx, &ballot).await;
        ballots::close(&ctx, &ballot).await;
        let said = |votes: [u32; 3]| {
            let options = opened["options"].as_array().unwrap();
            let persons: Vec<_> = options
                .iter()
                .zip(votes)
                .map(|(option, votes)| json!({"option_id": option["id"], "in_favour": votes}))
                .collect();
            json!({"issued": 7, "returned": 7, "spoiled": 0, "persons": persons})
        };
        let answer = ballots::sheet(&ctx, &scene.hall, &ballot, None, said([4, 3, 1])).await;
        assert_eq!(wrong(answer), ["/persons sheet_votes_over_seats"]);
        let mut other = said([4, 2, 0]);
        other["persons"]
            .as_array_mut()
            .unwrap()
            .push(json!({"name": "别的项目", "in_favour": 1}));
        let answer = ballots::sheet(&ctx, &scene.hall, &ballot, None, other).await;
        assert_eq!(wrong(answer), ["/persons sheet_persons"]);
        // More papers than were given out: void, and voted again.
        let mut void = said([0, 0, 0]);
        void["issued"] = json!(6);
        for by in [None, Some(0)] {
            ballots::sheet(&ctx, &scene.hall, &ballot, by, void.clone())
                .await
                .expect(200);
        }
        ballots::count(&ctx, &ballot, json!({})).await.expect(200);
        ballots::step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        let now = seen(&ctx, "town.a", &scene.selection).await;
        assert_eq!(now["stage"], "void");
        step(&ctx, "town.a", &scene.selection, "announcements", json!({}))
            .await
            .expect_problem(409, "project_selection_not_settled");
    }
);

db_test!(
    v5_a_candidate_whose_unit_was_abolished_is_not_voted_on,
    async |ctx| {
        let scene = scene(&ctx, 2, json!({"seats": 1})).await;
        projects::abolish(&ctx, World::UNIT_X).await;
        let answer = put_to_the_vote(&ctx, &scene).await;
        let problem = answer.expect_problem(409, "project_selection_candidate_not_ready");
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            detail.contains("民生项目1") && detail.contains("责任单位已撤销"),
            "{detail}"
        );
    }
);
