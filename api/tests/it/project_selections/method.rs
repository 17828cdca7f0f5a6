//! The voting method and its surplus (V6, V7).

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use serde_json::json;

db_test!(
    v6_v7_the_method_fixes_seats_surplus_and_form_before_the_vote,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let selection = begun(&ctx, &round, 10).await;
        assert_eq!(selection["title"], "城关镇人2027年民生实事项目票决办法");
        // The local rule by default: 20 % of 10, rounded up.
        assert_eq!(
            (
                &selection["surplus_percent"],
                &selection["fewest_candidates"]
            ),
            (&json!(20), &json!(12))
        );
        assert_eq!(selection["surplus_warning"], json!(null));
        let office = ctx.as_account("town.a");
        let body = json!({"seats": 7, "surplus_percent": 0});
        let changed = office.patch(&path(&selection), 1, body).await.expect(200);
        assert_eq!(changed["fewest_candidates"], 8);
        assert!(changed["surplus_warning"].as_str().unwrap().contains("20%"));
        // No vote before it is adopted; one method for a round.
        let vote = json!({"meeting_id": World::UNIT_X, "sitting_id": World::UNIT_X});
        step(&ctx, "town.a", &selection, "votes", vote)
            .await
            .expect_problem(409, "project_selection_not_in_state");
        let again = json!({"round_id": round["id"], "seats": 3});
        office
            .post("/project-selections", again)
            .await
            .expect_problem(409, "project_selection_round_taken");
    }
);

db_test!(v6_only_a_session_of_the_congress_adopts_it, async |ctx| {
    let scene = scene(&ctx, 0, json!({"seats": 1})).await;
    assert_eq!(scene.selection["status"], "adopted");
    assert_eq!(scene.selection["adopted_on"], "2026-03-02");
    let office = ctx.as_account("town.a");
    office
        .patch(&path(&scene.selection), 2, json!({"seats": 2}))
        .await
        .expect_problem(409, "project_selection_not_in_state");
    let next = rounds::begun_for(&ctx, 2028).await;
    let next = rounds::act(&ctx, &next, "solicitations", json!({})).await;
    let other = begun(&ctx, &next, 1).await;
    let presidium =
        crate::meetings::steps::planned_as(&ctx, json!({"kind": "presidium_meeting"})).await;
    let body = json!({"meeting_id": presidium["id"]});
    let answer = step(&ctx, "town.a", &other, "adoptions", body).await;
    assert_eq!(
        wrong(answer),
        ["/meeting_id not_a_session_of_this_congress"]
    );
    let body = json!({"meeting_id": scene.hall.meeting, "adopted_on": "2026-03-09"});
    let answer = step(&ctx, "town.a", &other, "adoptions", body).await;
    assert_eq!(wrong(answer), ["/adopted_on future"]);
});

db_test!(v6_others_read_the_method_and_change_nothing, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let selection = begun(&ctx, &round, 2).await;
    for who in ["county", "deputy.a1"] {
        seen(&ctx, who, &selection).await;
    }
    for who in ["town.b", "deputy.b1", "unit.x"] {
        ctx.as_account(who)
            .get(&path(&selection))
            .await
            .expect_problem(404, "not_found");
    }
    let body = json!({"meeting_id": World::UNIT_X});
    step(&ctx, "county", &selection, "adoptions", body.clone())
        .await
        .expect_problem(403, "project_selection_not_your_turn");
    step(&ctx, "deputy.a1", &selection, "adoptions", body)
        .await
        .expect_problem(403, "forbidden");
    let of_round = format!(
        "/project-selections?round_id={}",
        round["id"].as_str().unwrap()
    );
    let listed = ctx.as_account("deputy.a1").get(&of_round).await.expect(200);
    assert_eq!(listed["items"][0]["id"], selection["id"]);
    let listed = ctx.as_account("town.b").get(&of_round).await.expect(200);
    assert_eq!(listed["items"], json!([]));
});
