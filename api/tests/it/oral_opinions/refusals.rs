//! What is refused: other people's parts, days and units that cannot be, the same twice.

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(only_those_whose_part_it_is_act, async |ctx| {
    let made = recorded(&ctx).await;
    let unit = ctx.as_account("unit.x");
    unit.post("/oral-opinions", request(&ctx))
        .await
        .expect_problem(403, "forbidden");
    let turn = (403, "oral_opinion_not_your_turn");
    let words = json!({"content": "另外说了一件事情。"});
    let route = json!({"unit_id": World::UNIT_X});
    // What the deputy said, nobody else rewords.
    ctx.as_account("town.a")
        .patch(&path(&made), 1, words.clone())
        .await
        .expect_problem(turn.0, turn.1);
    ctx.as_account("town.a")
        .delete(&path(&made), Some(1))
        .await
        .expect_problem(turn.0, turn.1);
    refused(
        &ctx,
        "deputy.a1",
        &made,
        ("routings", route.clone()),
        (403, "forbidden"),
    )
    .await;
    refused(&ctx, "county", &made, ("routings", route.clone()), turn).await;
    refused(&ctx, "county", &made, ("answers", answer(&ctx)), turn).await;
    for who in ["town.b", "deputy.b1", "deputy.a2"] {
        let client = ctx.as_account(who);
        let answer = client.get(&path(&made)).await;
        answer.expect_problem(404, "not_found");
    }
    refused(
        &ctx,
        "town.b",
        &made,
        ("routings", route),
        (404, "not_found"),
    )
    .await;
    refused(
        &ctx,
        "unit.x",
        &made,
        ("answers", answer(&ctx)),
        (404, "not_found"),
    )
    .await;
    let made = ctx
        .as_account("deputy.a1")
        .patch(&path(&made), 1, words)
        .await
        .expect(200);
    let body = json!({"unit_id": World::UNIT_X});
    let made = act(&ctx, "town.a", &made, "routings", body).await;
    // Once routed, the unit or the office records the answer.
    refused(&ctx, "deputy.a1", &made, ("answers", answer(&ctx)), turn).await;
    refused(
        &ctx,
        "unit.y",
        &made,
        ("answers", answer(&ctx)),
        (404, "not_found"),
    )
    .await;
});

db_test!(nothing_is_done_twice_or_to_an_old_version, async |ctx| {
    let made = routed(&ctx).await;
    let stale = json!({"version": 1, "id": made["id"]});
    refused(
        &ctx,
        "unit.x",
        &stale,
        ("answers", answer(&ctx)),
        (412, "precondition_failed"),
    )
    .await;
    let same = (
        "routings",
        json!({"unit_id": World::UNIT_X, "reason": "再交一次"}),
    );
    let problem = refused(&ctx, "town.a", &made, same, (422, "validation_failed")).await;
    assert_eq!(problem["errors"][0]["pointer"], "/unit_id");
    let done = act(&ctx, "unit.x", &made, "answers", answer(&ctx)).await;
    let state = (409, "oral_opinion_not_in_state");
    refused(&ctx, "unit.x", &done, ("answers", answer(&ctx)), state).await;
    let route = (
        "routings",
        json!({"unit_id": World::UNIT_Y, "reason": "改交"}),
    );
    refused(&ctx, "town.a", &done, route, state).await;
    refused(&ctx, "town.a", &done, ("suggestions", suggestion()), state).await;
    let deputy = ctx.as_account("deputy.a1");
    deputy
        .delete(&path(&done), Some(version(&done)))
        .await
        .expect_problem(409, "oral_opinion_not_in_state");
});

db_test!(
    days_people_and_units_that_cannot_be_are_refused,
    async |ctx| {
        let deputy = ctx.as_account("deputy.a1");
        let mut said = answer(&ctx);
        said["answered_on"] = json!("2026-03-01");
        for (fields, at) in [
            (json!({"raised_on": "2026-03-03"}), "/raised_on"),
            (json!({"kind": null}), "/kind"),
            (json!({"occasion": null}), "/occasion"),
            (
                json!({"addressed_unit_id": World::VILLAGE_A}),
                "/addressed_unit_id",
            ),
            (json!({"deputy_id": World::DEPUTY_A2}), "/deputy_id"),
            (json!({"inspection_id": World::UNIT_X}), "/inspection_id"),
            (json!({"answer": said}), "/answer/answered_on"),
            (json!({"id": "0195a000-0000-4000-8000-000000000001"}), "/id"),
        ] {
            let body = request_with(&ctx, fields);
            let problem = deputy
                .post("/oral-opinions", body)
                .await
                .expect_problem(422, "validation_failed");
            assert_eq!(problem["errors"][0]["pointer"], at);
        }
        let county = request_with(&ctx, json!({"level": "county"}));
        let no_seat = ctx
            .as_account("deputy.a2")
            .post("/oral-opinions", county)
            .await;
        no_seat.expect_problem(403, "congress_mandate_ended");
        let made = recorded(&ctx).await;
        let village = ("routings", json!({"unit_id": World::VILLAGE_A}));
        refused(&ctx, "town.a", &made, village, (422, "validation_failed")).await;
        let mut early = answer(&ctx);
        early["answered_on"] = json!("2026-03-01");
        let problem = refused(
            &ctx,
            "town.a",
            &made,
            ("answers", early),
            (422, "validation_failed"),
        )
        .await;
        assert_eq!(problem["errors"][0]["pointer"], "/answered_on");
    }
);
