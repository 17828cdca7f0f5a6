//! Not public, not accepted, too late; forged and spent challenges; what is wrong with what is sent.

use super::steps::*;
use crate::public_projects::steps as pages;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(
    a_project_is_rated_from_its_acceptance_for_some_days,
    async |ctx| {
        let scene = pages::voted(&ctx).await;
        let project = &scene.projects[0];
        let body = rating(&ctx, project, json!({})).await;
        submit(&ctx, body).await.expect_problem(404, "not_found");
        pages::announce(&ctx, &scene).await;
        let form = format!("{}/rating", pages::path(project));
        let body = rating(&ctx, project, json!({})).await;
        submit(&ctx, body)
            .await
            .expect_problem(409, "resident_rating_closed");
        let refused = page(&ctx, &form).await;
        assert_eq!(refused.status, 409);
        assert!(shown(&refused).contains("还没有验收"));
        assert!(
            pages::text(&ctx, &pages::path(project))
                .await
                .contains("项目验收以后，群众可以在这里评议")
        );
        pages::accepted(&ctx, &scene).await;
        rated(&ctx, project, "satisfied", None).await;
        let open = pages::text(&ctx, &pages::path(project)).await;
        assert!(open.contains("2026年5月31日截止") && open.contains("value=\"unknown\""));
        // 2 March and 90 days; the last day is one of them.
        ctx.clock.advance(TimeDelta::days(90));
        rated(&ctx, project, "satisfied", None).await;
        ctx.clock.advance(TimeDelta::days(1));
        let body = rating(&ctx, project, json!({})).await;
        submit(&ctx, body)
            .await
            .expect_problem(409, "resident_rating_closed");
        assert_eq!(page(&ctx, &form).await.status, 409);
        let closed = pages::text(&ctx, &pages::path(project)).await;
        assert!(closed.contains("群众评议已经于2026年5月31日截止") && closed.contains("共2人次"));
    }
);

db_test!(the_number_of_days_is_that_of_the_acceptance, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let county = ctx.as_account("county");
    let value = json!({"value": 7, "valid_from": "2026-03-03", "basis": "本县办法"});
    county
        .post("/parameters/project_resident_rating_days/values", value)
        .await
        .expect(201);
    let found = seen(&ctx, "town.a", &scene.projects[0]).await;
    assert_eq!(found["open_until"], "2026-05-31");
});

db_test!(what_is_not_there_is_not_rated, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let project = &scene.projects[0];
    for (fields, status) in [
        (json!({"project_id": scene.projects[2]["id"]}), 404),
        (json!({"project_id": World::UNIT_X}), 404),
        (json!({"project_id": scene.projects[1]["id"]}), 409),
    ] {
        let body = rating(&ctx, project, fields.clone()).await;
        assert_eq!(submit(&ctx, body).await.status, status, "{fields}");
    }
    let body = rating(&ctx, project, json!({"county": "999999"})).await;
    assert_eq!(
        wrong(submit(&ctx, body).await),
        ["/county resident_no_county"]
    );
    let long = "好".repeat(501);
    let body = rating(&ctx, project, json!({"comment": long})).await;
    assert_eq!(wrong(submit(&ctx, body).await), ["/comment length"]);
    let body = rating(&ctx, project, json!({"grade": "great"})).await;
    submit(&ctx, body)
        .await
        .expect_problem(400, "malformed_request");
    assert_eq!(seen(&ctx, "town.a", project).await["counts"]["total"], 0);
});

db_test!(a_challenge_is_solved_once_and_not_forged, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let project = &scene.projects[0];
    let spent = challenge(&ctx).await;
    let body = rating(&ctx, project, json!({"challenge": spent})).await;
    submit(&ctx, body).await.expect(200);
    let refused = async |challenge: serde_json::Value| {
        let body = rating(&ctx, project, json!({"challenge": challenge})).await;
        wrong(submit(&ctx, body).await)
    };
    assert_eq!(refused(spent).await, ["/challenge challenge_spent"]);
    let mut forged = challenge(&ctx).await;
    let token = forged["token"].as_str().unwrap();
    let other = if token.starts_with('A') { "B" } else { "A" };
    forged["token"] = json!(format!("{other}{}", &token[1..]));
    assert_eq!(refused(forged).await, ["/challenge challenge_invalid"]);
    let late = challenge(&ctx).await;
    ctx.clock.advance(TimeDelta::minutes(30));
    assert_eq!(refused(late).await, ["/challenge challenge_expired"]);
    let unsolved = json!({"token": challenge(&ctx).await["token"]});
    assert_eq!(refused(unsolved).await, ["/challenge challenge_unsolved"]);
});
