//! What is known elsewhere is not entered: it is taken from there, and follows it.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::group_activities::steps as activities;
use crate::support::World;
use crate::{inspections, motions, receptions, stations, suggestions};
use luzhi::features::duty_records::Derived;
use luzhi::platform::events;
use serde_json::{Value, json};

db_test!(a2_who_came_to_an_activity_has_a_record, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let held = activities::held(&ctx, &group).await;
    let kind = "kind=group_activity";
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[
            ("group_activity", "甲一", "verified"),
            ("group_activity", "甲二", "verified"),
        ])
    );
    let list = ctx.as_account("deputy.a1").get("/duty-records").await;
    let record = list.expect(200)["items"][0].clone();
    assert_eq!(record["source_id"], held["id"]);
    let alone = seen(&ctx, "deputy.a1", &record).await.expect(200);
    assert_eq!(
        (&alone["entered_by"], &alone["decided_by"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(record["is_by_office"], true);
    let words = changed(&ctx, "town.a", &record, json!({"title": "另一件事"})).await;
    words.expect_problem(409, "duty_record_derived");
    let own = json!({"reason": "没有参加"});
    let own = act(&ctx, "deputy.a1", &record, "withdrawals", own).await;
    own.expect_problem(409, "duty_record_derived");
    // The presence is put right: one goes, one comes.
    let body = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A3]});
    let held = activities::act(&ctx, "town.a", &held, "presences", body)
        .await
        .expect(200);
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[
            ("group_activity", "甲一", "verified"),
            ("group_activity", "甲三", "verified"),
            ("group_activity", "甲二", "withdrawn"),
        ])
    );
    let body = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    activities::act(&ctx, "town.a", &held, "presences", body)
        .await
        .expect(200);
    let again = listed(&ctx, "town.a", "kind=group_activity&status=verified").await;
    assert_eq!(again.len(), 2);
});

db_test!(j2_an_admitted_suggestion_is_a_record, async |ctx| {
    let made = suggestions::steps::submitted(&ctx).await;
    assert_eq!(listed(&ctx, "town.a", "").await, these(&[]));
    let body = json!({"decision": "accepted"});
    suggestions::steps::act(&ctx, "town.a", &made, "reviews", body).await;
    let found = listed(&ctx, "county", "kind=suggestion").await;
    assert_eq!(found, these(&[("suggestion", "甲一", "verified")]));
    suggestions::steps::withdrawn(&ctx).await;
    let all = listed(&ctx, "county", "kind=suggestion&status=verified").await;
    assert_eq!(all.len(), 1, "one that was never admitted adds none");
});

db_test!(
    j22_who_took_part_in_an_inspection_has_a_record,
    async |ctx| {
        inspections::steps::recorded(&ctx).await;
        let found = listed(&ctx, "county", "").await;
        assert!(!found.is_empty());
        let kinds = ["inspection", "research"];
        assert!(found.iter().all(|one| kinds.contains(&one.0.as_str())));
    }
);

db_test!(
    j3_a_motion_is_a_record_of_who_moved_and_who_signed,
    async |ctx| {
        motions::steps::submitted(&ctx).await;
        let found = listed(&ctx, "county", "").await;
        let of = |kind: &str| found.iter().filter(|one| one.0 == kind).count();
        assert_eq!(of("suggestion"), 1);
        assert!(of("cosigned") >= 4, "{found:?}");
    }
);

db_test!(derived_again_they_are_the_same, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    activities::held(&ctx, &group).await;
    suggestions::steps::accepted(&ctx).await;
    inspections::steps::recorded(&ctx).await;
    verified(&ctx, json!({})).await;
    ctx.follow();
    let ids = async || {
        let list = ctx.as_account("county").get("/duty-records").await;
        let list = list.expect(200);
        let items = list["items"].as_array().unwrap().iter();
        let of = |one: &Value| json!([one["id"], one["kind"], one["held_on"], one["status"]]);
        items.map(of).collect::<Vec<_>>()
    };
    let before = ids().await;
    assert!(before.len() >= 5, "{before:?}");
    events::rebuild(&ctx.db, &Derived, ctx.clock.now()).unwrap();
    ctx.clock.advance(chrono::TimeDelta::seconds(2));
    assert_eq!(ids().await, before);
});

db_test!(a3_who_received_residents_has_a_record, async |ctx| {
    let station = stations::steps::opened(&ctx, "老城联络站").await;
    let held = receptions::steps::held(&ctx, &station).await;
    let kind = "kind=reception";
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[("reception", "甲一", "verified")])
    );
    let body = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    receptions::steps::act(&ctx, "town.a", &held, "presences", body)
        .await
        .expect(200);
    assert_eq!(
        listed(&ctx, "town.a", kind).await,
        these(&[
            ("reception", "甲一", "verified"),
            ("reception", "甲二", "verified"),
        ])
    );
});
