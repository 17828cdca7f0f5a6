//! Stars (§6.3): fewer after a whole session missed without leave, none while suspended; asked for the year that is
//! looked at.

use super::steps::*;
use crate::duty_records::steps as records;
use crate::meetings::steps as meetings;
use crate::support::world::id;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A sitting of a session of town A that lasts so many hours, with those who came.
async fn sat(ctx: &Context, meeting: &Value, n: usize, (came, hours): (&[&str], i64)) -> Value {
    let one = meetings::sitting(meeting, n);
    let mut people = Vec::new();
    for name in came {
        people.push(meetings::person(ctx, meeting, name).await);
    }
    meetings::come(ctx, meeting, &one, &people).await;
    let meeting = meetings::seen(ctx, "town.a", meeting).await;
    let step = format!("sittings/{one}/openings");
    let body = json!({"presided_by": "王主席"});
    let opened = meetings::act(ctx, &meeting, &step, body).await;
    ctx.clock.advance(TimeDelta::hours(hours));
    let step = format!("sittings/{one}/closings");
    meetings::act(ctx, &opened, &step, json!({})).await
}

async fn over(ctx: &Context, meeting: &Value) {
    meetings::act(ctx, meeting, "closings", json!({})).await;
    ctx.follow();
}

/// Stars of a deputy in town A in a year, and why.
async fn stars(ctx: &Context, deputy: impl std::fmt::Display, year: i32) -> (Value, Value) {
    ctx.follow();
    let target = format!("/deputies/{deputy}/points?year={year}");
    let all = ctx.as_account("town.a").get(&target).await.expect(200);
    let one = &all["congresses"][0];
    (one["stars"].clone(), one["star_why"].clone())
}

/// The template, under which nobody has less than five stars: what is left is what takes them away.
async fn generous(ctx: &Context) {
    let rules = drafted(ctx, "ruzhou").await;
    let mut changed = rules["rules"].clone();
    changed["base"] = json!(100);
    let body = json!({"rules": changed});
    let target = rules_path(&rules);
    let rules = at(
        ctx,
        "town.a",
        "PATCH".parse().unwrap(),
        &target,
        &rules,
        body,
    )
    .await;
    let rules = rules.expect(200);
    decided(ctx, &rules, "2025-01-01").await.expect(200);
}

const TWO: [&str; 2] = ["甲一", "甲二"];

db_test!(
    rule_6_3_two_stars_after_a_whole_session_missed_without_leave,
    async |ctx| {
        generous(&ctx).await;
        let meeting = meetings::notified(&ctx).await;
        let meeting = sat(&ctx, &meeting, 0, (&TWO, 1)).await;
        // The second sitting is missed by another one, who was at the first.
        let meeting = sat(&ctx, &meeting, 1, (&["甲一", "甲三"], 1)).await;
        over(&ctx, &meeting).await;
        for deputy in [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3] {
            let found = stars(&ctx, deputy, 2026).await;
            assert_eq!(found, (json!(5), json!("total")), "{deputy}");
        }
        let next = meetings::notified(&ctx).await;
        let next = sat(&ctx, &next, 0, (&TWO, 1)).await;
        let next = sat(&ctx, &next, 1, (&TWO, 1)).await;
        over(&ctx, &next).await;
        let found = stars(&ctx, World::DEPUTY_A3, 2026).await;
        assert_eq!(found, (json!(2), json!("absent")));
        let found = stars(&ctx, World::DEPUTY_A2, 2026).await;
        assert_eq!(found, (json!(5), json!("total")));
    }
);

db_test!(
    rule_6_3_leave_that_is_not_decided_is_no_absence,
    async |ctx| {
        generous(&ctx).await;
        let meeting = meetings::notified(&ctx).await;
        let leave = json!({"answer": "leave", "leave_kind": "illness", "leave_reason": "住院手术"});
        let target = format!("{}/answers", meetings::path(&meeting));
        let deputy = ctx.as_account("deputy.a3");
        deputy.post(&target, leave).await.expect(200);
        let meeting = meetings::seen(&ctx, "town.a", &meeting).await;
        let meeting = sat(&ctx, &meeting, 0, (&TWO, 1)).await;
        over(&ctx, &meeting).await;
        let found = stars(&ctx, World::DEPUTY_A3, 2026).await;
        assert_eq!(found, (json!(5), json!("total")));
        let list = records::listed(&ctx, "town.a", "kind=session_leave").await;
        assert_eq!(
            list,
            records::these(&[("session_leave", "甲三", "verified")])
        );
    }
);

db_test!(
    rule_6_3_no_star_while_suspended_and_those_of_other_years_stay,
    async |ctx| {
        generous(&ctx).await;
        let mandate = format!("/mandates/{}/suspensions", id(41));
        let body = json!({"reason": "criminal_custody", "effective_on": "2026-03-02"});
        let town = ctx.as_account("town.a");
        town.post_at(&mandate, 1, body).await.expect(201);
        let found = stars(&ctx, World::DEPUTY_A2, 2026).await;
        assert_eq!(found, (Value::Null, json!("suspended")));
        let before = stars(&ctx, World::DEPUTY_A2, 2025).await;
        assert_eq!(before, (json!(5), json!("total")));
        // Restored, they have them again.
        until(&ctx, "2026-05-10");
        let mandate = format!("/mandates/{}/restorations", id(41));
        let body = json!({"effective_on": "2026-05-09"});
        let town = ctx.as_account("town.a");
        town.post_at(&mandate, 2, body).await.expect(201);
        let found = stars(&ctx, World::DEPUTY_A2, 2026).await;
        assert_eq!(found, (json!(5), json!("total")));
    }
);

db_test!(
    rule_6_3_a_whole_day_of_a_session_counts_as_two_half_days,
    async |ctx| {
        in_force(&ctx, "jiangbei").await;
        let meeting = meetings::notified(&ctx).await;
        let others = ["甲二", "甲三"];
        let meeting = sat(&ctx, &meeting, 0, (&others, 3)).await;
        let meeting = sat(&ctx, &meeting, 1, (&others, 7)).await;
        over(&ctx, &meeting).await;
        let account = points(&ctx, "deputy.a1", 2026).await;
        assert_eq!(account["total"], -3, "{account}");
        assert_eq!(account["star_why"], "no_rules");
    }
);
