//! Every act by the wrong person and in the wrong state, and what the refusal says.

use super::steps::*;
use crate::support::{Context, World};
use actix_web::http::Method;
use diesel::prelude::*;
use luzhi::schema::mandates;
use serde_json::{Value, json};

/// Sub-resource, body, who does it, and the states that allow it.
fn acts(ctx: &Context) -> Vec<(&'static str, Value, &'static str, &'static [&'static str])> {
    vec![
        (
            "submissions",
            json!({}),
            "deputy.a1",
            &["draft", "returned"],
        ),
        (
            "cosigners",
            json!({"deputy_ids": [World::DEPUTY_A2]}),
            "deputy.a1",
            &["draft", "submitted", "returned"],
        ),
        (
            "reviews",
            json!({"decision": "accepted"}),
            "town.a",
            &["submitted"],
        ),
        (
            "assignments",
            json!({"unit_id": World::UNIT_X}),
            "town.a",
            &["accepted"],
        ),
        ("receipts", json!({}), "unit.x", &["assigned"]),
        ("contacts", contact(ctx), "unit.x", &["handling"]),
        ("replies", reply(), "unit.x", &["handling"]),
        (
            "ratings",
            rating("satisfied", None),
            "deputy.a1",
            &["replied"],
        ),
        (
            "withdrawals",
            json!({"reason": "问题已经解决"}),
            "deputy.a1",
            &["submitted", "returned", "accepted", "assigned", "handling"],
        ),
    ]
}

async fn in_every_state(ctx: &Context) -> Vec<Value> {
    vec![
        draft(ctx).await,
        submitted(ctx).await,
        returned(ctx).await,
        accepted(ctx).await,
        assigned(ctx).await,
        contacted(ctx).await,
        replied(ctx).await,
        closed(ctx).await,
        withdrawn(ctx).await,
    ]
}

db_test!(
    an_act_in_the_wrong_state_says_whose_turn_it_is,
    async |ctx| {
        for suggestion in in_every_state(&ctx).await {
            let status = suggestion["status"].as_str().unwrap();
            for (step, body, who, allowed) in acts(&ctx) {
                if allowed.contains(&status) {
                    continue;
                }
                let is_visible = ctx
                    .as_account(who)
                    .get(&path(&suggestion))
                    .await
                    .status
                    .as_u16()
                    == 200;
                let target = format!("{}/{step}", path(&suggestion));
                let answer = ctx
                    .as_account(who)
                    .post_at(&target, version(&suggestion), body)
                    .await;
                if !is_visible {
                    answer.expect_problem(404, "not_found");
                    continue;
                }
                let problem = answer.expect_problem(409, "suggestion_not_in_state");
                assert_eq!(problem["params"]["status"], status, "{step}");
                assert_eq!(problem["params"]["turn"], suggestion["turn"], "{step}");
                let detail = problem["detail"].as_str().unwrap();
                assert!(!detail.contains('{'), "{detail}");
            }
        }
    }
);

db_test!(an_act_by_somebody_else_is_refused, async |ctx| {
    let others = [
        "county",
        "deputy.a2",
        "unit.y",
        "village.a",
        "admin",
        "auditor",
        "town.b",
    ];
    for suggestion in in_every_state(&ctx).await {
        for (step, body, who, _) in acts(&ctx) {
            for other in others.iter().filter(|other| **other != who) {
                let target = format!("{}/{step}", path(&suggestion));
                let client = ctx.as_account(other);
                let answer = client
                    .post_at(&target, version(&suggestion), body.clone())
                    .await;
                let code = answer.body["code"].as_str().unwrap_or_default();
                let known = matches!(
                    (answer.status.as_u16(), code),
                    (404, "not_found") | (403, "forbidden" | "suggestion_not_your_turn")
                );
                assert!(known, "{other} {step}: {answer:?}");
            }
        }
    }
});

db_test!(the_refusal_names_the_people, async |ctx| {
    let assigned = assigned(&ctx).await;
    let body = json!({"decision": "accepted"});
    let problem = refused(
        &ctx,
        "county",
        &assigned,
        "reviews",
        body,
        403,
        "suggestion_not_your_turn",
    )
    .await;
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("城关镇人民代表大会主席团"), "{detail}");
    assert!(detail.contains("承办单位旬阳市交通运输局"), "{detail}");
    let english = ctx
        .as_account("county")
        .send(
            Method::POST,
            &format!("{}/reviews", path(&assigned)),
            Some(json!({"decision": "accepted"})),
            &[
                ("If-Match", &format!("\"v{}\"", version(&assigned))),
                ("Accept-Language", "en"),
            ],
        )
        .await
        .expect_problem(403, "suggestion_not_your_turn");
    assert!(
        english["detail"]
            .as_str()
            .unwrap()
            .starts_with("This step belongs to")
    );
});

db_test!(an_act_needs_the_version_that_was_seen, async |ctx| {
    let made = submitted(&ctx).await;
    let target = format!("{}/reviews", path(&made));
    let body = json!({"decision": "accepted"});
    let office = ctx.as_account("town.a");
    office
        .post(&target, body.clone())
        .await
        .expect_problem(428, "precondition_required");
    let stale = office.post_at(&target, 1, body).await;
    stale.expect_problem(412, "precondition_failed");
});

db_test!(returning_needs_a_reason, async |ctx| {
    let made = submitted(&ctx).await;
    let body = json!({"decision": "returned", "reason": " "});
    let problem = refused(
        &ctx,
        "town.a",
        &made,
        "reviews",
        body,
        422,
        "validation_failed",
    )
    .await;
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
});

db_test!(only_a_working_unit_can_be_assigned, async |ctx| {
    let accepted = accepted(&ctx).await;
    for unit in [World::VILLAGE_A, World::OFFICE] {
        let body = json!({"unit_id": unit});
        let problem = refused(
            &ctx,
            "town.a",
            &accepted,
            "assignments",
            body,
            422,
            "validation_failed",
        )
        .await;
        assert_eq!(problem["errors"][0]["code"], "not_a_unit");
    }
    // One that the county does not have, of another county for instance.
    let body = json!({"unit_id": World::DEPUTY_A1});
    refused(
        &ctx,
        "town.a",
        &accepted,
        "assignments",
        body,
        404,
        "not_found",
    )
    .await;
});

db_test!(a_contact_lies_between_assignment_and_today, async |ctx| {
    let handling = handling(&ctx).await;
    for (day, code) in [
        ("2026-03-03", "future"),
        ("2026-03-01", "before_assignment"),
    ] {
        let mut body = contact(&ctx);
        body["contacted_on"] = json!(day);
        let problem = refused(
            &ctx,
            "unit.x",
            &handling,
            "contacts",
            body,
            422,
            "validation_failed",
        )
        .await;
        assert_eq!(problem["errors"][0]["code"], code);
        assert_ne!(problem["errors"][0]["detail"], code, "has a text");
    }
});

fn set_mandate(ctx: &Context, status: &'static str) {
    let ended_on = (status == "ended").then(|| "2026-03-01".parse().unwrap());
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            diesel::update(mandates::table)
                .filter(mandates::deputy_id.eq(World::DEPUTY_A1))
                .filter(mandates::term_id.eq(World::TERM_A))
                .set((
                    mandates::status.eq(status),
                    mandates::ended_on.eq::<Option<chrono::NaiveDate>>(ended_on),
                ))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
}

db_test!(a_suspended_deputy_cannot_act, async |ctx| {
    let (draft, replied) = (draft(&ctx).await, replied(&ctx).await);
    set_mandate(&ctx, "suspended");
    let deputy = ctx.as_account("deputy.a1");
    let made = deputy.post("/suggestions", request()).await;
    let problem = made.expect_problem(403, "suggestion_mandate_suspended");
    assert!(
        problem["detail"]
            .as_str()
            .unwrap()
            .contains("代表法第六十一条")
    );
    let code = "suggestion_mandate_suspended";
    refused(
        &ctx,
        "deputy.a1",
        &draft,
        "submissions",
        json!({}),
        403,
        code,
    )
    .await;
    let body = rating("satisfied", None);
    refused(&ctx, "deputy.a1", &replied, "ratings", body, 403, code).await;
});

db_test!(a_former_deputy_may_still_rate, async |ctx| {
    let (draft, replied) = (draft(&ctx).await, replied(&ctx).await);
    set_mandate(&ctx, "ended");
    let deputy = ctx.as_account("deputy.a1");
    let made = deputy.post("/suggestions", request()).await;
    made.expect_problem(403, "suggestion_mandate_ended");
    let code = "suggestion_mandate_ended";
    refused(
        &ctx,
        "deputy.a1",
        &draft,
        "submissions",
        json!({}),
        403,
        code,
    )
    .await;
    act(
        &ctx,
        "deputy.a1",
        &replied,
        "ratings",
        rating("satisfied", None),
    )
    .await;
});
