//! What is refused: other people's parts, days and units that cannot be, the same twice.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(only_those_whose_part_it_is_act, async |ctx| {
    let made = recorded(&ctx).await;
    let unit = ctx.as_account("unit.x");
    unit.post("/inspections", request(&ctx))
        .await
        .expect_problem(403, "forbidden");
    let deputy = ctx.as_account("deputy.a2");
    let words = json!({"title": "另一个题目"});
    deputy
        .patch(&path(&made), 1, words.clone())
        .await
        .expect_problem(403, "inspection_not_your_turn");
    refused(
        &ctx,
        "deputy.a1",
        &made,
        ("handovers", decision(&ctx)),
        (403, "forbidden"),
    )
    .await;
    // The county reads what a town does; the town's office acts.
    let county = (403, "inspection_not_your_turn");
    refused(&ctx, "county", &made, ("handovers", decision(&ctx)), county).await;
    for who in ["town.b", "deputy.b1", "deputy.a3"] {
        let client = ctx.as_account(who);
        let answer = client.patch(&path(&made), 1, words.clone()).await;
        answer.expect_problem(404, "not_found");
    }
    refused(
        &ctx,
        "unit.x",
        &made,
        ("handovers/x/answers", answer(&ctx)),
        (404, "not_found"),
    )
    .await;
    let lead = ctx.as_account("deputy.a1");
    lead.delete(&path(&made), Some(1))
        .await
        .expect_problem(403, "inspection_not_your_turn");
    let other = request_with(&ctx, json!({"lead_deputy_id": World::DEPUTY_A2}));
    lead.post("/inspections", other)
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(a_unit_answers_for_itself_once, async |ctx| {
    let made = handed_over(&ctx).await;
    let (own, other) = (answers(&made, 0), answers(&made, 1));
    refused(
        &ctx,
        "unit.x",
        &made,
        (&other, answer(&ctx)),
        (404, "not_found"),
    )
    .await;
    let stale = json!({"version": 1, "id": made["id"]});
    refused(
        &ctx,
        "unit.x",
        &stale,
        (&own, answer(&ctx)),
        (412, "precondition_failed"),
    )
    .await;
    let now = act(&ctx, "unit.x", &made, &own, answer(&ctx)).await;
    let twice = (409, "inspection_already_answered");
    refused(&ctx, "unit.x", &now, (&own, answer(&ctx)), twice).await;
    refused(&ctx, "town.a", &now, (&own, answer(&ctx)), twice).await;
    let edit = ctx.as_account("town.a");
    edit.patch(
        &path(&made),
        version(&now),
        json!({"report": REPORT.repeat(2)}),
    )
    .await
    .expect_problem(409, "inspection_not_in_state");
    edit.delete(&path(&made), Some(version(&now)))
        .await
        .expect_problem(409, "inspection_not_in_state");
});

db_test!(
    days_people_and_units_that_cannot_be_are_refused,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let pointer = |problem: &Value| problem["errors"][0]["pointer"].clone();
        for (fields, at) in [
            (
                json!({"begins_on": "2026-03-03", "ends_on": "2026-03-04"}),
                "/begins_on",
            ),
            (json!({"ends_on": "2026-02-25"}), "/ends_on"),
            (json!({"deputy_ids": [World::DEPUTY_B1]}), "/deputy_ids/0"),
            (
                json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A2]}),
                "/deputy_ids/1",
            ),
            (
                json!({"lead_deputy_id": World::DEPUTY_B1}),
                "/lead_deputy_id",
            ),
            (json!({"lead_deputy_id": null}), "/lead_deputy_id"),
            (json!({"report": "太短"}), "/report"),
        ] {
            let body = request_with(&ctx, fields);
            let answer = office.post("/inspections", body).await;
            assert_eq!(
                pointer(&answer.expect_problem(422, "validation_failed")),
                at
            );
        }
        let county = request_with(&ctx, json!({"level": "county"}));
        office
            .post("/inspections", county)
            .await
            .expect_problem(409, "congress_none");
        let made = recorded(&ctx).await;
        for (name, value, at) in [
            ("decided_on", json!("2026-03-03"), "/decided_on"),
            ("decided_on", json!("2026-03-01"), "/decided_on"),
            ("units", json!([]), "/units"),
            (
                "units",
                json!([{"unit_id": World::VILLAGE_A, "request": "研究处理"}]),
                "/units/0/unit_id",
            ),
            (
                "units",
                json!([{"unit_id": made["id"], "request": "研究处理"}]),
                "/units/0/unit_id",
            ),
        ] {
            let mut body = decision(&ctx);
            body[name] = value;
            let step = ("handovers", body);
            let problem = refused(&ctx, "town.a", &made, step, (422, "validation_failed")).await;
            assert_eq!(pointer(&problem), at);
        }
        let made = act(&ctx, "town.a", &made, "handovers", decision(&ctx)).await;
        for day in ["2026-03-03", "2026-03-01"] {
            let mut body = answer(&ctx);
            body["answered_on"] = json!(day);
            let step = answers(&made, 0);
            let step = (step.as_str(), body);
            let problem = refused(&ctx, "unit.x", &made, step, (422, "validation_failed")).await;
            assert_eq!(pointer(&problem), "/answered_on");
        }
    }
);

db_test!(
    the_result_is_fed_back_once_and_not_before_the_answers,
    async |ctx| {
        let made = answered(&ctx).await;
        for day in ["2026-03-03", "2026-03-01"] {
            let mut body = feedback(&ctx);
            body["fed_back_on"] = json!(day);
            let step = ("feedbacks", body);
            let problem = refused(&ctx, "town.a", &made, step, (422, "validation_failed")).await;
            assert_eq!(problem["errors"][0]["pointer"], "/fed_back_on");
        }
        refused(
            &ctx,
            "unit.x",
            &made,
            ("feedbacks", feedback(&ctx)),
            (403, "forbidden"),
        )
        .await;
        let done = act(&ctx, "town.a", &made, "feedbacks", feedback(&ctx)).await;
        let twice = (409, "inspection_not_in_state");
        refused(&ctx, "town.a", &done, ("feedbacks", feedback(&ctx)), twice).await;
    }
);
