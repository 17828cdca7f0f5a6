//! What deputies alone said waits for the office; what is untrue is refused and stays so; days on which somebody was not in
//! office do not count.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::group_activities::steps as activities;
use crate::project_ideas::steps::wrong;
use crate::support::world::id;
use crate::support::{Context, World};
use crate::{awards, deputy_visits, inspections, receptions, stations, suggestions};
use luzhi::features::duty_records::Derived;
use luzhi::platform::events;
use serde_json::{Value, json};

/// The record of a deputy of a kind, as the county sees it.
pub async fn of(ctx: &Context, kind: &str, name: &str) -> Value {
    ctx.follow();
    let target = format!("/duty-records?limit=200&kind={kind}");
    let list = ctx.as_account("county").get(&target).await.expect(200);
    let mut items = list["items"].as_array().unwrap().iter();
    let one = items.find(|one| one["deputy_name"] == name);
    one.unwrap().clone()
}

/// Derived anew, they are as they were.
pub async fn again(ctx: &Context, filter: &str) {
    let before = listed(ctx, "county", filter).await;
    events::rebuild(&ctx.db, &Derived, ctx.clock.now()).unwrap();
    ctx.clock.advance(chrono::TimeDelta::seconds(2));
    assert_eq!(listed(ctx, "county", filter).await, before);
}

db_test!(
    a9_what_a_deputy_recorded_alone_waits_for_the_office,
    async |ctx| {
        let group = groups::formed(&ctx, "第一代表小组").await;
        let planned = activities::planned(&ctx, &group).await;
        let body = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
        let held = activities::act(&ctx, "deputy.a1", &planned, "presences", body.clone()).await;
        let held = held.expect(200);
        let kind = "kind=group_activity";
        let pending = [
            ("group_activity", "甲一", "pending"),
            ("group_activity", "甲二", "pending"),
        ];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&pending));
        let home = ctx.as_account("town.a").get("/home").await.expect(200);
        assert!(home["asked"].to_string().contains("有2条由代表自行记录"));
        // Nobody verifies what they did; the office verifies one and refuses the other.
        let own = of(&ctx, "group_activity", "甲一").await;
        assert_eq!(own["is_by_office"], false);
        let verify = json!({"decision": "verified"});
        let by_deputy = act(&ctx, "deputy.a1", &own, "decisions", verify.clone()).await;
        by_deputy.expect_problem(403, "forbidden");
        act(&ctx, "town.a", &own, "decisions", verify)
            .await
            .expect(200);
        let other = of(&ctx, "group_activity", "甲二").await;
        let refuse = json!({"decision": "refused", "reason": "没有参加"});
        act(&ctx, "town.a", &other, "decisions", refuse)
            .await
            .expect(200);
        // The leader says the same once more: what the office said stands.
        let held = activities::act(&ctx, "deputy.a1", &held, "presences", body.clone()).await;
        let held = held.expect(200);
        let judged = [
            ("group_activity", "甲一", "verified"),
            ("group_activity", "甲二", "refused"),
        ];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&judged));
        again(&ctx, kind).await;
        // The office says who came: that verifies.
        activities::act(&ctx, "town.a", &held, "presences", body)
            .await
            .expect(200);
        let verified = [
            ("group_activity", "甲一", "verified"),
            ("group_activity", "甲二", "verified"),
        ];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&verified));
        again(&ctx, kind).await;
    }
);

db_test!(
    a9_receivers_visitors_and_inspectors_wait_for_the_office,
    async |ctx| {
        let station = stations::steps::opened(&ctx, "老城联络站").await;
        let reception = receptions::steps::today(&ctx, &station).await;
        let body = json!({"present_ids": [World::DEPUTY_A1],
            "absences": [{"deputy_id": World::DEPUTY_A2, "reason": "外出学习"}]});
        receptions::steps::act(&ctx, "deputy.a1", &reception, "presences", body)
            .await
            .expect(200);
        deputy_visits::steps::held(&ctx, json!({})).await;
        let states = async || {
            let mut all = listed(&ctx, "town.a", "origin=derived").await;
            all.retain(|one| one.1 == "甲一");
            all
        };
        assert_eq!(
            states().await,
            these(&[
                ("inspection", "甲一", "pending"),
                ("reception", "甲一", "pending"),
            ])
        );
        // An inspection that deputies recorded is confirmed by handing its report over.
        let body = inspections::steps::request_with(&ctx, json!({"kind": "research"}));
        let made = ctx.as_account("deputy.a1").post("/inspections", body).await;
        let made = made.expect(201);
        let research = "kind=research&status=pending";
        assert_eq!(listed(&ctx, "town.a", research).await.len(), 2);
        let decision = inspections::steps::decision(&ctx);
        inspections::steps::act(&ctx, "town.a", &made, "handovers", decision).await;
        assert_eq!(listed(&ctx, "town.a", research).await.len(), 0);
        let verified = listed(&ctx, "town.a", "kind=research&status=verified").await;
        assert_eq!(verified.len(), 2);
        again(&ctx, "origin=derived").await;
    }
);

db_test!(
    a9_the_office_refuses_a_derived_record_and_it_stays_refused,
    async |ctx| {
        let group = groups::formed(&ctx, "第一代表小组").await;
        let held = activities::held(&ctx, &group).await;
        let record = of(&ctx, "group_activity", "甲二").await;
        assert_eq!(record["status"], "verified");
        let again_verified = json!({"decision": "verified"});
        let twice = act(&ctx, "town.a", &record, "decisions", again_verified.clone()).await;
        twice.expect_problem(409, "duty_record_not_in_state");
        let silent = json!({"decision": "refused"});
        let silent = act(&ctx, "town.a", &record, "decisions", silent).await;
        assert_eq!(wrong(silent), ["/reason required"]);
        let body = json!({"decision": "refused", "reason": "签到表没有此人"});
        let refused = act(&ctx, "town.a", &record, "decisions", body)
            .await
            .expect(200);
        assert_eq!(
            (&refused["status"], &refused["reason"]),
            (&json!("refused"), &json!("签到表没有此人"))
        );
        ctx.follow();
        let told = ctx.as_account("deputy.a2").get("/notices").await;
        assert!(
            told.expect(200)["items"]
                .to_string()
                .contains("签到表没有此人")
        );
        // The office corrects somebody else: what it said of this one stands.
        let body = json!({"present_ids":
            [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3]});
        activities::act(&ctx, "town.a", &held, "presences", body)
            .await
            .expect(200);
        let states = these(&[
            ("group_activity", "甲一", "verified"),
            ("group_activity", "甲三", "verified"),
            ("group_activity", "甲二", "refused"),
        ]);
        let kind = "kind=group_activity";
        assert_eq!(listed(&ctx, "town.a", kind).await, states);
        again(&ctx, kind).await;
        // It was mistaken: verified again, then taken back.
        let refused = of(&ctx, "group_activity", "甲二").await;
        let verified = act(&ctx, "town.a", &refused, "decisions", again_verified).await;
        let verified = verified.expect(200);
        let body = json!({"reason": "重复"});
        act(&ctx, "town.a", &verified, "withdrawals", body)
            .await
            .expect(200);
        again(&ctx, kind).await;
        let gone = listed(&ctx, "town.a", "kind=group_activity&status=withdrawn").await;
        assert_eq!(gone, these(&[("group_activity", "甲二", "withdrawn")]));
    }
);

/// An act on a mandate of the world.
async fn changed_mandate(ctx: &Context, mandate: u128, version: i64, what: &str, body: Value) {
    ctx.clock.advance(chrono::TimeDelta::minutes(1));
    let target = format!("/mandates/{}/{what}", id(mandate));
    let town = ctx.as_account("town.a");
    town.post_at(&target, version, body).await.expect(201);
}

db_test!(d13_days_of_a_suspension_do_not_count, async |ctx| {
    // Entered for a day in February, not verified yet.
    let early = json!({"deputy_id": World::DEPUTY_A2, "held_on": "2026-02-20"});
    let early = sent(&ctx, "deputy.a2", early).await.expect(201);
    let group = groups::formed(&ctx, "第一代表小组").await;
    activities::held(&ctx, &group).await;
    let two = [
        ("group_activity", "甲一", "verified"),
        ("group_activity", "甲二", "verified"),
    ];
    let kind = "kind=group_activity";
    assert_eq!(listed(&ctx, "town.a", kind).await, these(&two));
    let stop = json!({"reason": "criminal_custody", "effective_on": "2026-02-10"});
    changed_mandate(&ctx, 41, 1, "suspensions", stop).await;
    // It was suspended on that day: no duty was performed.
    let one = [
        ("group_activity", "甲一", "verified"),
        ("group_activity", "甲二", "withdrawn"),
    ];
    assert_eq!(listed(&ctx, "town.a", kind).await, these(&one));
    let verify = json!({"decision": "verified"});
    let refused = act(&ctx, "town.a", &early, "decisions", verify.clone()).await;
    refused.expect_problem(409, "duty_record_not_in_office");
    let before = json!({"deputy_id": World::DEPUTY_A2, "held_on": "2026-02-09"});
    sent(&ctx, "town.a", before).await.expect(201);
    // Once it is over, its days are still those of a suspension.
    ctx.clock.advance(chrono::TimeDelta::days(3));
    let go_on = json!({"effective_on": "2026-03-04"});
    changed_mandate(&ctx, 41, 2, "restorations", go_on).await;
    let within = json!({"held_on": "2026-02-25", "title": "另一次培训"});
    let within = sent(&ctx, "deputy.a2", within).await;
    assert_eq!(wrong(within), ["/held_on duty_mandate_suspended"]);
    let refused = act(&ctx, "town.a", &early, "decisions", verify).await;
    refused.expect_problem(409, "duty_record_not_in_office");
    assert_eq!(listed(&ctx, "town.a", kind).await, these(&one));
    let after = json!({"held_on": "2026-03-04", "title": "恢复后的培训"});
    sent(&ctx, "deputy.a2", after).await.expect(201);
});

db_test!(a9_an_awarded_suggestion_is_excellent, async |ctx| {
    let suggestion = suggestions::steps::accepted(&ctx).await;
    let fields = json!({"kind": "suggestion", "subject_id": suggestion["id"],
        "title": "年度优秀建议", "awarded_on": ctx.clock.today()});
    let award = awards::steps::entered(&ctx, fields).await;
    let kind = "kind=excellent_suggestion";
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[("excellent_suggestion", "甲一", "verified")])
    );
    let record = of(&ctx, "excellent_suggestion", "甲一").await;
    assert_eq!(
        (
            &record["source_kind"],
            &record["source_id"],
            &record["title"]
        ),
        (&json!("award"), &award["id"], &suggestion["title"])
    );
    again(&ctx, kind).await;
    let body = json!({"reason": "内容失实"});
    awards::steps::act(&ctx, "town.a", &award, "withdrawals", body)
        .await
        .expect(200);
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[("excellent_suggestion", "甲一", "withdrawn")])
    );
});
