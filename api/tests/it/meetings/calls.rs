//! A meeting out of its turn: who called for it, and how many that takes.

use super::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn extraordinary(ctx: &Context) -> Value {
    planned_as(ctx, json!({"is_extraordinary": true})).await
}

async fn call(ctx: &Context, on: &Value, body: Value) -> crate::support::Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/call", path(on));
    let office = ctx.as_account("town.a");
    office.put(&target, version(on), body).await
}

/// Sets a parameter of town A from today on.
async fn parameter(ctx: &Context, key: &str, value: Value) {
    let body = json!({"value": value, "valid_from": ctx.clock.today(), "basis": "本镇主席团决定"});
    let target = format!("/parameters/{key}/values");
    let office = ctx.as_account("town.a");
    office.post(&target, body).await.expect(201);
}

db_test!(
    m2_q5_an_extraordinary_session_is_called_by_the_presidium_or_a_fifth,
    async |ctx| {
        let made = extraordinary(&ctx).await;
        assert!(made["title"].as_str().unwrap().contains("临时"), "{made}");
        let asked = &made["call"];
        assert_eq!(
            (&asked["called_by"], &asked["counted"], &asked["required"]),
            (&Value::Null, &json!(3), &json!(1)),
            "{asked}"
        );
        assert_eq!(asked["article"], "地方组织法第十四条");
        assert_eq!(asked["lines"].as_array().unwrap().len(), 2, "{asked}");
        for step in [
            ("notices", json!({})),
            ("publications", json!({"decided_on": "2026-03-01"})),
        ] {
            let refusal = (409, "meeting_call_missing");
            refused(&ctx, "town.a", &made, step, refusal).await;
        }
        for (body, pointer) in [
            (json!({"called_by": "members"}), "/called_by"),
            (
                json!({"called_by": "presidium", "deputy_ids": [World::DEPUTY_A1]}),
                "/deputy_ids",
            ),
            (
                json!({"called_by": "deputies", "deputy_ids": [World::DEPUTY_B1]}),
                "/deputy_ids",
            ),
        ] {
            let answer = call(&ctx, &made, body).await;
            let problem = answer.expect_problem(422, "validation_failed");
            assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
        }
        let unknown = call(&ctx, &made, json!({"called_by": "everybody"})).await;
        unknown.expect_problem(400, "malformed_request");
        let nobody = json!({"called_by": "deputies", "deputy_ids": []});
        let answer = call(&ctx, &made, nobody).await;
        let few = answer.expect_problem(422, "meeting_too_few_callers");
        assert_eq!(
            (&few["params"]["signed"], &few["params"]["required"]),
            (&json!(0), &json!(1))
        );
        assert_eq!(ctx.events("meeting"), ["meeting.created"], "no half write");

        let body =
            json!({"called_by": "deputies", "deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A2]});
        let called = call(&ctx, &made, body).await.expect(200);
        let of = &called["call"];
        assert_eq!(
            (&of["called_by"], &of["counted"], &of["required"]),
            (&json!("deputies"), &json!(3), &json!(1))
        );
        assert_eq!(of["callers"].as_array().unwrap().len(), 1, "signed once");
        let called = call(&ctx, &called, json!({"called_by": "presidium"})).await;
        let called = called.expect(200);
        assert_eq!(called["call"]["callers"], json!([]));
        let body = json!({"decided_on": "2026-03-01"});
        let published = act(&ctx, &called, "publications", body).await;
        let told = act(&ctx, &published, "notices", json!({})).await;
        assert_eq!(told["status"], "notified");
        assert_eq!(
            ctx.events("meeting"),
            [
                "meeting.created",
                "meeting.called_for",
                "meeting.called_by_presidium",
                "meeting.published",
                "meeting.notified"
            ]
        );
    }
);

db_test!(who_may_record_who_called, async |ctx| {
    let made = extraordinary(&ctx).await;
    let target = format!("{}/call", path(&made));
    let body = json!({"called_by": "presidium"});
    for (who, status, code) in [
        ("deputy.a1", 403, "forbidden"),
        ("unit.x", 403, "forbidden"),
        ("town.b", 404, "not_found"),
    ] {
        let client = ctx.as_account(who);
        let answer = client.put(&target, version(&made), body.clone()).await;
        answer.expect_problem(status, code);
    }
    let usual = planned_as(&ctx, json!({"ordinal": 9})).await;
    assert_eq!(usual["call"], Value::Null);
    let answer = call(&ctx, &usual, body.clone()).await;
    answer.expect_problem(422, "validation_failed");
    let talk = planned_as(&ctx, json!({"kind": "symposium", "title": "座谈会"})).await;
    let answer = call(&ctx, &talk, body).await;
    answer.expect_problem(409, "meeting_not_for_kind");
});

db_test!(
    p7_members_call_a_meeting_where_a_local_rule_lets_them,
    async |ctx| {
        presidium(&ctx).await;
        let made = planned_as(&ctx, json!({"kind": "presidium_meeting"})).await;
        assert_eq!(made["call"], Value::Null, "off by default");
        let both = json!({
            "called_by": "members",
            "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2],
        });
        let answer = call(&ctx, &made, both.clone()).await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["code"], "members_may_not_call");
        parameter(&ctx, "presidium_extra_meeting_callers", json!(2)).await;
        let made = seen(&ctx, "town.a", &made).await;
        assert_eq!(
            (&made["call"]["counted"], &made["call"]["required"]),
            (&json!(2), &json!(2))
        );
        let one = json!({"called_by": "members", "deputy_ids": [World::DEPUTY_A1]});
        let answer = call(&ctx, &made, one).await;
        answer.expect_problem(422, "meeting_too_few_callers");
        let other = json!({
            "called_by": "members",
            "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A3],
        });
        let answer = call(&ctx, &made, other).await;
        answer.expect_problem(422, "validation_failed");
        let called = call(&ctx, &made, both).await.expect(200);
        assert_eq!(called["call"]["called_by"], "members");
    }
);

db_test!(p7_twice_away_without_leave_shows_in_the_year, async |ctx| {
    presidium(&ctx).await;
    let target = format!("/organs/{}/presidium/members", World::TOWN_A);
    let third = json!({"deputy_id": World::DEPUTY_A3, "post": "member", "since": "2021-10-16"});
    let office = ctx.as_account("town.a");
    office.post(&target, third).await.expect(201);
    let away = seen_name(&ctx).await;
    for n in 1..=2 {
        held_without(&ctx, &away).await;
        assert_eq!(
            absent(&ctx).await,
            Vec::<Value>::new(),
            "off by default: {n}"
        );
    }
    parameter(&ctx, "presidium_absent_twice_loses_seat", json!(true)).await;
    let found = absent(&ctx).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["light"], "red");
    let text = found[0]["text"].as_str().unwrap();
    assert!(text.starts_with(&format!("{away}本届已2次")), "{text}");
    assert_eq!(found[0]["meeting_ids"].as_array().unwrap().len(), 2);
});

/// What the third deputy is called.
async fn seen_name(ctx: &Context) -> String {
    let target = format!("/deputies/{}", World::DEPUTY_A3);
    let found = ctx.as_account("town.a").get(&target).await.expect(200);
    found["name"].as_str().unwrap().to_owned()
}

/// A meeting of the presidium to which one did not come.
async fn held_without(ctx: &Context, away: &str) {
    let meeting = planned_as(ctx, json!({"kind": "presidium_meeting"})).await;
    let roll = roll(ctx, &meeting).await;
    let there = roll.into_iter().filter(|one| one.0 != away);
    let there: Vec<String> = there.map(|one| one.1).collect();
    let only = sitting(&meeting, 0);
    come(ctx, &meeting, &only, &there).await;
    for step in ["openings", "closings"] {
        let now = seen(ctx, "town.a", &meeting).await;
        act(ctx, &now, &format!("sittings/{only}/{step}"), json!({})).await;
    }
    let now = seen(ctx, "town.a", &meeting).await;
    act(ctx, &now, "closings", json!({})).await;
}

/// What the year says of members who stayed away.
async fn absent(ctx: &Context) -> Vec<Value> {
    let office = ctx.as_account("town.a");
    let year = office.get("/meeting-years/2026").await.expect(200);
    let checks = year["checks"].as_array().unwrap().iter();
    checks.filter(|one| one["rule"] == "P7").cloned().collect()
}
