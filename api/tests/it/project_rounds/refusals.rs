//! What is refused: to others than the office, twice for a year, in another state, on an old version, for days
//! that cannot be.

use super::steps::*;
use crate::support::Answer;
use serde_json::json;

fn pointer(answer: Answer) -> (String, String) {
    let problem = answer.expect_problem(422, "validation_failed");
    let error = &problem["errors"][0];
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("pointer"), text("code"))
}

db_test!(only_the_office_of_the_congress_acts, async |ctx| {
    let round = opened(&ctx).await;
    let target = format!("{}/endings", path(&round));
    let body = || json!({"reason": "各村均已入户"});
    for (who, status, code) in [
        ("county", 403, "project_round_not_your_turn"),
        ("deputy.a1", 403, "forbidden"),
        ("unit.x", 403, "forbidden"),
        ("town.b", 404, "not_found"),
    ] {
        let client = ctx.as_account(who);
        let answer = client.post_at(&target, version(&round), body()).await;
        answer.expect_problem(status, code);
    }
    let seen = seen(&ctx, "county", &round).await;
    let end = seen["actions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["key"] == "end");
    assert_eq!(end.unwrap()["code"], "project_round_not_your_turn");
    let stale = ctx.as_account("town.a").post_at(&target, 1, body()).await;
    stale.expect_problem(412, "precondition_failed");
});

db_test!(each_act_has_its_state_and_a_year_one_round, async |ctx| {
    let round = begun(&ctx).await;
    let office = ctx.as_account("town.a");
    let again = office.post("/project-rounds", request()).await;
    let problem = again.expect_problem(409, "project_round_year_taken");
    assert!(problem["detail"].as_str().unwrap().contains("2027年"));
    ctx.as_account("town.b")
        .post("/project-rounds", request())
        .await
        .expect(201);
    let taken = json!({"level": "township", "year": 2028, "id": round["id"]});
    let answer = office.post("/project-rounds", taken).await;
    answer.expect_problem(409, "already_exists");
    let county = json!({"level": "county", "year": 2028});
    let answer = office.post("/project-rounds", county).await;
    answer.expect_problem(409, "congress_none");
    for (step, body) in [
        (
            "extensions",
            json!({"solicit_until": "2026-10-08", "reason": "入户不够"}),
        ),
        ("endings", json!({})),
        (
            "reopenings",
            json!({"solicit_until": "2026-10-08", "reason": "入户不够"}),
        ),
    ] {
        let target = format!("{}/{step}", path(&round));
        let answer = office.post_at(&target, 1, body).await;
        answer.expect_problem(409, "project_round_not_in_state");
    }
    let open = act(&ctx, &round, "solicitations", json!({})).await;
    let answer = office
        .patch(&path(&open), version(&open), json!({"title": "别的"}))
        .await;
    answer.expect_problem(409, "project_round_not_in_state");
});

db_test!(
    days_that_cannot_be_are_refused_where_they_stand,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let refused = async |from: &str, until: &str| {
            let mut body = request();
            body["solicit_from"] = json!(from);
            body["solicit_until"] = json!(until);
            pointer(office.post("/project-rounds", body).await)
        };
        let out = |pointer: &str| {
            (
                pointer.to_owned(),
                "project_solicit_out_of_range".to_owned(),
            )
        };
        assert_eq!(
            refused("2025-07-01", "2026-08-31").await,
            out("/solicit_from")
        );
        assert_eq!(
            refused("2026-07-01", "2028-08-31").await,
            out("/solicit_until")
        );
        let backwards = refused("2026-07-01", "2026-06-30").await;
        assert_eq!(backwards.1, "project_solicit_backwards");
        let body = json!({"level": "township", "year": 2027});
        let bare = office.post("/project-rounds", body).await.expect(201);
        let target = format!("{}/solicitations", path(&bare));
        let missing = pointer(office.post_at(&target, 1, json!({})).await);
        assert_eq!(missing, ("/solicit_from".to_owned(), "required".to_owned()));
        let days = json!({"solicit_from": "2026-07-01", "solicit_until": "2026-08-31"});
        let open = act(&ctx, &bare, "solicitations", days).await;
        let target = format!("{}/extensions", path(&open));
        let same = json!({"solicit_until": "2026-08-31", "reason": "入户不够"});
        let refused = pointer(office.post_at(&target, version(&open), same).await);
        assert_eq!(refused.1, "project_solicit_not_later");
        let ended = act(&ctx, &open, "endings", json!({"reason": "各村均已入户"})).await;
        let target = format!("{}/reopenings", path(&ended));
        let past = json!({"solicit_until": "2026-03-01", "reason": "入户不够"});
        let refused = pointer(office.post_at(&target, version(&ended), past).await);
        assert_eq!(refused.1, "project_solicit_past");
    }
);
