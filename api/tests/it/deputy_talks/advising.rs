//! Advice to resign follows talks, and a decision.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(
    d14_advice_to_resign_follows_a_talk_and_a_decision,
    async |ctx| {
        let none =
            json!({"kind": "advice", "decided_on": ctx.clock.today(), "decided_by": "主席团"});
        let early = sent(&ctx, "town.a", none).await;
        let problem = early.expect_problem(409, "deputy_talk_needed_before");
        assert!(problem["detail"].as_str().unwrap().contains('1'));
        let ahead = planned(&ctx, json!({})).await;
        let unheld = sent(&ctx, "town.a", advice(&ctx, &ahead)).await;
        assert_eq!(wrong(unheld), ["/talk_id not_a_talk_before"]);
        let other = held(&ctx, json!({"deputy_id": World::DEPUTY_A3})).await;
        let talk = held(&ctx, json!({})).await;
        let today = ctx.clock.today();
        for (fields, found) in [
            (
                json!({"talk_id": other["id"]}),
                "/talk_id not_a_talk_before",
            ),
            (json!({"talk_id": Value::Null}), "/talk_id required"),
            (json!({"decided_on": Value::Null}), "/decided_on required"),
            (json!({"decided_by": Value::Null}), "/decided_by required"),
            (
                json!({"decided_on": today - TimeDelta::days(1)}),
                "/decided_on deputy_talk_decided_before_talk",
            ),
            (
                json!({"decided_on": today + TimeDelta::days(1)}),
                "/decided_on future",
            ),
        ] {
            let mut body = advice(&ctx, &talk);
            for (name, value) in fields.as_object().unwrap() {
                body[name] = value.clone();
            }
            assert_eq!(wrong(sent(&ctx, "town.a", body).await), [found]);
        }
        let made = planned(&ctx, advice(&ctx, &talk)).await;
        assert_eq!(made["decided_by"], "镇人大主席团会议");
        // A county that asks for two talks has its way.
        let value = json!({"value": 2, "valid_from": today, "basis": "本县议事规则"});
        let target = "/parameters/talks_before_resignation_advice/values";
        ctx.as_account("county")
            .post(target, value)
            .await
            .expect(201);
        let again = sent(&ctx, "town.a", advice(&ctx, &talk)).await;
        again.expect_problem(409, "deputy_talk_needed_before");
    }
);
