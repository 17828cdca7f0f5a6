//! What is refused: other people's parts, days, bodies and units that cannot be, the same twice.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(only_those_whose_part_it_is_act, async |ctx| {
    let made = handed_over(&ctx).await;
    for who in ["unit.x", "deputy.a1"] {
        let client = ctx.as_account(who);
        client
            .post("/decisions", request())
            .await
            .expect_problem(403, "forbidden");
        refused(
            &ctx,
            who,
            &made,
            ("closings", closing(&ctx)),
            (403, "forbidden"),
        )
        .await;
    }
    // The county reads what a town does; the town's office acts.
    let county = (403, "decision_not_your_turn");
    refused(&ctx, "county", &made, ("handovers", to_units(&ctx)), county).await;
    refused(
        &ctx,
        "town.b",
        &made,
        ("handovers", to_units(&ctx)),
        (404, "not_found"),
    )
    .await;
    let (own, other) = (on_unit(&made, 0, "reports"), on_unit(&made, 1, "reports"));
    refused(
        &ctx,
        "unit.x",
        &made,
        (&other, report(&ctx)),
        (404, "not_found"),
    )
    .await;
    refused(
        &ctx,
        "unit.x",
        &made,
        ("handovers/x/reports", report(&ctx)),
        (404, "not_found"),
    )
    .await;
    let stale = json!({"version": 1, "id": made["id"]});
    refused(
        &ctx,
        "unit.x",
        &stale,
        (&own, report(&ctx)),
        (412, "precondition_failed"),
    )
    .await;
    let now = act(&ctx, "unit.x", &made, &own, report(&ctx)).await;
    let twice = (409, "decision_already_reported");
    refused(&ctx, "unit.x", &now, (&own, report(&ctx)), twice).await;
    refused(&ctx, "town.a", &now, (&own, report(&ctx)), twice).await;
    let judge = on_unit(&made, 1, "judgements");
    let nothing = (409, "decision_nothing_to_judge");
    refused(&ctx, "town.a", &now, (&judge, accepted(&ctx)), nothing).await;
});

db_test!(
    a_draft_is_changed_or_thrown_away_and_what_was_adopted_is_not,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let made = recorded(&ctx).await;
        let words = json!({"title": "关于供水保障工作的审议意见", "content": "建议加快更换主管网，明确责任。"});
        let made = office.patch(&path(&made), 1, words).await.expect(200);
        assert_eq!(made["content"], "建议加快更换主管网，明确责任。");
        assert_eq!(made["version"], 2);
        // What was written is taken away again by null, and stays when it is left out.
        let basis = json!({"basis": "地方组织法第十二条"});
        let made = office.patch(&path(&made), 2, basis).await.expect(200);
        assert_eq!(made["basis"], "地方组织法第十二条");
        let without = json!({"basis": null});
        let made = office.patch(&path(&made), 3, without).await.expect(200);
        assert_eq!(made["basis"], Value::Null);
        let early = (409, "decision_not_in_state");
        refused(&ctx, "town.a", &made, ("handovers", to_units(&ctx)), early).await;
        refused(
            &ctx,
            "town.a",
            &made,
            ("publications", json!({"published_on": "2026-03-02"})),
            early,
        )
        .await;
        let paper = json!({"adopted_on": "2026-03-01", "number": "甲人发〔2026〕7号"});
        let made = act(&ctx, "town.a", &made, "adoptions", paper.clone()).await;
        assert_eq!(made["number"], "甲人发〔2026〕7号");
        refused(&ctx, "town.a", &made, ("adoptions", adoption(&ctx)), early).await;
        let words = json!({"title": "另一个题目"});
        let changed = office.patch(&path(&made), version(&made), words).await;
        changed.expect_problem(409, "decision_not_in_state");
        let gone = office.delete(&path(&made), Some(version(&made))).await;
        gone.expect_problem(409, "decision_not_in_state");
        // S3: an opinion is handed over before it is closed.
        let close = ("closings", closing(&ctx));
        refused(
            &ctx,
            "town.a",
            &made,
            close,
            (409, "decision_not_handed_over"),
        )
        .await;
        let other = recorded(&ctx).await;
        let taken = ("adoptions", paper);
        let problem = refused(&ctx, "town.a", &other, taken, (422, "validation_failed")).await;
        assert_eq!(problem["errors"][0]["pointer"], "/number");
        office.delete(&path(&other), Some(1)).await.expect(204);
        office
            .get(&path(&other))
            .await
            .expect_problem(404, "not_found");
    }
);

db_test!(
    bodies_days_and_units_that_cannot_be_are_refused,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let pointer = |problem: &Value| problem["errors"][0]["pointer"].clone();
        for (fields, at) in [
            (json!({"body": "standing_committee"}), "/body"),
            (json!({"title": "短"}), "/title"),
            (json!({"content": "太短"}), "/content"),
            (
                json!({"attachment_ids": [World::UNIT_X]}),
                "/attachment_ids",
            ),
        ] {
            let answer = office.post("/decisions", request_with(fields)).await;
            assert_eq!(
                pointer(&answer.expect_problem(422, "validation_failed")),
                at
            );
        }
        let county = request_with(json!({"level": "county"}));
        office
            .post("/decisions", county)
            .await
            .expect_problem(409, "congress_none");
        let made = recorded(&ctx).await;
        for day in ["2026-03-03", "1900-01-01"] {
            let step = ("adoptions", json!({"adopted_on": day}));
            let problem = refused(&ctx, "town.a", &made, step, (422, "validation_failed")).await;
            assert_eq!(pointer(&problem), "/adopted_on");
        }
        let made = act(&ctx, "town.a", &made, "adoptions", adoption(&ctx)).await;
        let unit = |id: Value, due_on: Value| json!([{"unit_id": id, "request": "研究处理", "due_on": due_on}]);
        let x = json!(World::UNIT_X);
        for (name, value, at) in [
            ("decided_on", json!("2026-03-03"), "/decided_on"),
            ("decided_on", json!("2026-03-01"), "/decided_on"),
            ("units", json!([]), "/units"),
            (
                "units",
                unit(json!(World::VILLAGE_A), Value::Null),
                "/units/0/unit_id",
            ),
            (
                "units",
                unit(x.clone(), json!("2026-03-02")),
                "/units/0/due_on",
            ),
            ("units", unit(x, json!("2036-03-02")), "/units/0/due_on"),
        ] {
            let mut body = to_units(&ctx);
            body[name] = value;
            let problem = refused(
                &ctx,
                "town.a",
                &made,
                ("handovers", body),
                (422, "validation_failed"),
            )
            .await;
            assert_eq!(pointer(&problem), at);
        }
        let made = act(&ctx, "town.a", &made, "handovers", to_units(&ctx)).await;
        let step = on_unit(&made, 0, "reports");
        for day in ["2026-03-03", "2026-03-01"] {
            let mut body = report(&ctx);
            body["reported_on"] = json!(day);
            let problem = refused(
                &ctx,
                "unit.x",
                &made,
                (&step, body),
                (422, "validation_failed"),
            )
            .await;
            assert_eq!(pointer(&problem), "/reported_on");
        }
        let made = act(&ctx, "town.a", &made, &step, report(&ctx)).await;
        let step = on_unit(&made, 0, "judgements");
        for (name, value, at) in [
            ("judged_on", json!("2026-03-01"), "/judged_on"),
            ("remarks", Value::Null, "/remarks"),
            ("due_on", Value::Null, "/due_on"),
            ("due_on", json!("2026-03-02"), "/due_on"),
            ("verdict", json!("accepted"), "/due_on"),
        ] {
            let mut body = improve(&ctx);
            body[name] = value;
            let problem = refused(
                &ctx,
                "town.a",
                &made,
                (&step, body),
                (422, "validation_failed"),
            )
            .await;
            assert_eq!(pointer(&problem), at);
        }
    }
);
