//! What the suggestions come to (J19): every number is the length of the list that it leads to.

mod export;
mod numbers;

use crate::suggestions::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Suggestions of town A in many states, and one of town B: one closed satisfied (class A), one closed
/// basically satisfied after a dissatisfied round (class B), one answered too late after a telephone
/// call (class C), one withdrawn, one returned, one admitted, one assigned, one late, one draft.
pub async fn story(ctx: &Context) {
    ctx.clock.advance(TimeDelta::days(-90));
    let late = handling(ctx).await;
    assigned(ctx).await;
    ctx.clock.advance(TimeDelta::days(100));
    let phone = json!({"mode": "phone", "contacted_on": ctx.clock.today(), "content": "电话沟通了办理情况。"});
    let late = act(ctx, "unit.x", &late, "contacts", phone).await;
    let mut class_c = reply();
    class_c["result_class"] = "C".into();
    class_c["promise"] = json!({"content": "列入明年计划", "due_on": "2027-06-30"});
    act(ctx, "unit.x", &late, "replies", class_c).await;
    closed(ctx).await;
    let first = replied(ctx).await;
    let again = rating("dissatisfied", Some("路灯只修了一半，另一半没有动。"));
    let again = act(ctx, "deputy.a1", &first, "ratings", again).await;
    let again = act(ctx, "unit.x", &again, "contacts", contact(ctx)).await;
    let mut class_b = reply();
    class_b["result_class"] = "B".into();
    class_b["promise"] = json!({"content": "完成另一半路灯", "due_on": "2027-06-30"});
    let again = act(ctx, "unit.x", &again, "replies", class_b).await;
    act(
        ctx,
        "deputy.a1",
        &again,
        "ratings",
        rating("basically_satisfied", None),
    )
    .await;
    withdrawn(ctx).await;
    returned(ctx).await;
    accepted(ctx).await;
    assigned(ctx).await;
    draft(ctx).await;
    let of_town_b = ctx
        .as_account("deputy.b1")
        .post("/suggestions", request())
        .await;
    of_town_b.expect(201);
    ctx.follow();
}

/// The count of a key.
pub fn count(group: &Value, key: &str) -> i64 {
    let found = group["counts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["key"] == key);
    found.unwrap_or_else(|| panic!("no {key}"))["count"]
        .as_i64()
        .unwrap()
}

/// Numerator and denominator of an indicator.
pub fn share(group: &Value, key: &str) -> (i64, i64) {
    let indicators = group["indicators"].as_array().unwrap();
    let found = indicators.iter().find(|one| one["key"] == key).unwrap();
    (
        found["numerator"].as_i64().unwrap(),
        found["denominator"].as_i64().unwrap(),
    )
}

/// The query string of a list.
pub fn query(list: &Value) -> String {
    let pairs = list.as_object().unwrap().iter();
    let pairs = pairs.map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()));
    serde_urlencoded::to_string(pairs.collect::<Vec<_>>()).unwrap()
}

db_test!(shares_are_made_of_what_they_say, async |ctx| {
    story(&ctx).await;
    let county = ctx.as_account("county");
    let found = county.get("/statistics/suggestions").await.expect(200);
    let total = &found["total"];
    assert_eq!(found["groups"], json!([]));
    for (key, expected) in [
        ("submitted", 9),
        ("admitted", 6),
        ("assigned", 5),
        ("answered", 3),
        ("unanswered", 2),
        ("rated", 2),
        ("dissatisfied", 0),
        ("class_a", 1),
        ("class_b", 1),
        ("class_c", 1),
        ("closed", 2),
        ("withdrawn", 1),
        ("overdue", 1),
    ] {
        assert_eq!(count(total, key), expected, "{key}");
    }
    for (key, expected) in [
        ("answered", (3, 5)),
        ("in_time", (2, 3)),
        ("met_in_person", (2, 3)),
        ("contacted", (3, 3)),
        ("satisfied", (1, 2)),
        ("satisfied_or_basically", (2, 2)),
        ("solved", (1, 3)),
    ] {
        assert_eq!(share(total, key), expected, "{key}");
    }
    assert_eq!(total["indicators"][0]["rate"], 0.6);
    assert_eq!(total["indicators"][0]["rule"], "J19");
    assert_eq!(total["indicators"][0]["name"], "办复率");
});

db_test!(of_nothing_there_is_no_share, async |ctx| {
    let found = ctx
        .as_account("county")
        .get("/statistics/suggestions?group_by=town")
        .await;
    let found = found.expect(200);
    assert_eq!(found["groups"], json!([]));
    for indicator in found["total"]["indicators"].as_array().unwrap() {
        assert_eq!(indicator["denominator"], 0);
        assert!(indicator["rate"].is_null(), "{indicator}");
    }
});

db_test!(a_filter_narrows_the_numbers, async |ctx| {
    story(&ctx).await;
    let county = ctx.as_account("county");
    let submitted = async |query: String| {
        let found = county
            .get(&format!("/statistics/suggestions?{query}"))
            .await;
        count(&found.expect(200)["total"], "submitted")
    };
    assert_eq!(submitted(format!("town_id={}", World::TOWN_B)).await, 1);
    assert_eq!(submitted(format!("unit_id={}", World::UNIT_X)).await, 5);
    assert_eq!(submitted("status=withdrawn,returned".into()).await, 2);
    assert_eq!(submitted("level=county".into()).await, 0);
    assert_eq!(submitted("result_class=B,C".into()).await, 2);
    assert_eq!(
        submitted("submitted_at_to=2026-01-01T00:00:00Z".into()).await,
        2
    );
    assert_eq!(
        submitted("submitted_at_from=2026-01-01T00:00:00Z".into()).await,
        7
    );
    for (query, code) in [
        ("colour=red", "unknown_parameter"),
        ("group_by=moon", "invalid_parameter"),
    ] {
        let refused = county
            .get(&format!("/statistics/suggestions?{query}"))
            .await;
        refused.expect_problem(400, code);
    }
});

db_test!(everybody_counts_what_they_may_see, async |ctx| {
    story(&ctx).await;
    for (who, submitted) in [
        ("county", 9),
        ("town.a", 8),
        ("town.b", 1),
        ("deputy.a1", 8),
        ("deputy.a2", 6),
        ("deputy.b1", 1),
        ("unit.x", 5),
        ("unit.y", 0),
    ] {
        let found = ctx.as_account(who).get("/statistics/suggestions").await;
        assert_eq!(
            count(&found.expect(200)["total"], "submitted"),
            submitted,
            "{who}"
        );
    }
    for who in ["village.a", "admin", "auditor"] {
        let refused = ctx.as_account(who).get("/statistics/suggestions").await;
        refused.expect_problem(403, "forbidden");
    }
});
