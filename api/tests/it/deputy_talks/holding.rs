//! A talk is planned, held, answered, looked at again and closed.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

const KIND: &str = "deputy_talk";

db_test!(d14_a_talk_is_held_answered_and_checked_off, async |ctx| {
    let talk = planned(&ctx, json!({"year": 2025, "quarter": 4})).await;
    assert_eq!(
        (&talk["status"], &talk["quarter"]),
        (&json!("planned"), &json!(4))
    );
    let office = waiting(&ctx, "town.a", KIND).await;
    assert_eq!(office[0].1, talk["planned_on"]);
    assert!(waiting(&ctx, "deputy.a2", KIND).await.is_empty());
    let later = ctx.clock.today() + TimeDelta::days(9);
    let talk = changed(&ctx, "town.a", &talk, json!({"planned_on": later}))
        .await
        .expect(200);
    let early = act(&ctx, "town.a", &talk, "reviews", review(&ctx)).await;
    early.expect_problem(409, "deputy_talk_not_in_state");
    let held = act(&ctx, "town.a", &talk, "records", record(&ctx))
        .await
        .expect(200);
    assert_eq!(held["status"], "held");
    assert_eq!(waiting(&ctx, "town.a", KIND).await[0].1, held["improve_by"]);
    assert_eq!(waiting(&ctx, "deputy.a2", KIND).await.len(), 1);
    let open = act(&ctx, "town.a", &held, "closings", json!({})).await;
    open.expect_problem(409, "deputy_talk_not_checked");
    let answer = json!({"answer": "今后一定按时参加。"});
    let other = act(&ctx, "deputy.a1", &held, "answers", answer.clone()).await;
    other.expect_problem(404, "not_found");
    let office = act(&ctx, "town.a", &held, "answers", answer.clone()).await;
    office.expect_problem(403, "forbidden");
    let answered = act(&ctx, "deputy.a2", &held, "answers", answer)
        .await
        .expect(200);
    assert_eq!(answered["answer"], "今后一定按时参加。");
    assert!(waiting(&ctx, "deputy.a2", KIND).await.is_empty());
    let better = act(&ctx, "town.a", &answered, "reviews", review(&ctx))
        .await
        .expect(200);
    assert_eq!(
        (&better["status"], &better["is_improved"]),
        (&json!("followed_up"), &json!(true))
    );
    let closed = act(
        &ctx,
        "town.a",
        &better,
        "closings",
        json!({"reason": "已经改进"}),
    )
    .await
    .expect(200);
    assert_eq!(closed["status"], "closed");
    assert!(waiting(&ctx, "town.a", KIND).await.is_empty());
    assert_eq!(
        ctx.events(KIND),
        [
            "deputy_talk.planned",
            "deputy_talk.updated",
            "deputy_talk.held",
            "deputy_talk.answered",
            "deputy_talk.improved",
            "deputy_talk.closed",
        ]
    );
});

/// It is better.
fn review(ctx: &crate::support::Context) -> Value {
    json!({"followed_up_on": ctx.clock.today(), "follow_up": "参加了两次活动", "is_improved": true})
}

db_test!(d14_what_is_wrong_with_a_talk_is_named, async |ctx| {
    for (fields, found) in [
        (
            json!({"deputy_id": World::DEPUTY_B1}),
            "/deputy_id not_a_deputy",
        ),
        (json!({"facts": "无"}), "/facts length"),
        (json!({"year": 2025}), "/quarter required"),
        (json!({"quarter": 4}), "/year required"),
        (
            json!({"planned_on": "2027-04-01"}),
            "/planned_on deputy_talk_day_out_of_range",
        ),
        (
            json!({"duty_record_ids": [World::UNIT_X]}),
            "/duty_record_ids/0 not_their_duty_record",
        ),
        (
            json!({"decided_by": "主席团"}),
            "/decided_by not_applicable",
        ),
        (json!({"talk_id": World::UNIT_X}), "/talk_id not_applicable"),
    ] {
        let answer = sent(&ctx, "town.a", fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    let county = sent(&ctx, "county", json!({})).await;
    county.expect_problem(409, "congress_none");
    let deputy = sent(&ctx, "deputy.a1", json!({})).await;
    deputy.expect_problem(403, "forbidden");
    let talk = planned(&ctx, json!({})).await;
    let (today, next) = (ctx.clock.today(), ctx.clock.today() + TimeDelta::days(1));
    for (fields, found) in [
        (json!({"held_on": next}), "/held_on future"),
        (json!({"improve_by": Value::Null}), "/improve_by required"),
        (json!({"improvement": Value::Null}), "/improvement required"),
        (
            json!({"improve_by": today - TimeDelta::days(1)}),
            "/improve_by deputy_talk_before_held",
        ),
    ] {
        let mut body = record(&ctx);
        for (name, value) in fields.as_object().unwrap() {
            body[name] = value.clone();
        }
        let answer = act(&ctx, "town.a", &talk, "records", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let why = act(&ctx, "town.a", &talk, "cancellations", json!({})).await;
    assert_eq!(wrong(why), ["/reason required"]);
    let off = act(
        &ctx,
        "town.a",
        &talk,
        "cancellations",
        json!({"reason": "已经说明情况"}),
    )
    .await
    .expect(200);
    assert_eq!(off["status"], "cancelled");
    let old = act(&ctx, "town.a", &talk, "records", record(&ctx)).await;
    old.expect_problem(412, "precondition_failed");
});

db_test!(
    d14_the_county_reads_the_talks_of_its_towns_and_holds_none,
    async |ctx| {
        let talk = planned(&ctx, json!({})).await;
        seen(&ctx, "county", &talk).await.expect(200);
        let county = act(&ctx, "county", &talk, "records", record(&ctx)).await;
        county.expect_problem(403, "deputy_talk_not_your_turn");
    }
);
