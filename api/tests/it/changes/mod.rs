//! What changed for a caller since a cursor: theirs, nobody else's, in order, up to the end.

mod day;
mod steps;

use crate::suggestions::steps as suggestion;
use crate::support::{Context, World, statements};
use crate::{bulletins, diary_entries, meetings, stations};
use chrono::TimeDelta;
use luzhi::platform::auth::Acting;
use luzhi::platform::db::Id;
use luzhi::platform::events::{self, NewEvent};
use luzhi::platform::ids::new_id;
use serde_json::{Value, json};
use steps::Phone;

const NONE: [&str; 0] = [];

async fn phones<const N: usize>(ctx: &Context, who: [&'static str; N]) -> Vec<Phone> {
    let mut found = Vec::new();
    for one in who {
        found.push(Phone::begin(ctx, one).await);
    }
    found
}

db_test!(a_diary_is_seen_by_its_deputy_alone, async |ctx| {
    let mut own = Phone::begin(&ctx, "deputy.a1").await;
    let others = [
        "deputy.a2",
        "deputy.b1",
        "town.a",
        "town.b",
        "county",
        "unit.x",
    ];
    let mut others = phones(&ctx, others).await;
    let entry = diary_entries::steps::written(&ctx, "deputy.a1", json!({})).await;
    let seen = own.ask(&ctx).await;
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert_eq!(seen[0]["kind"], "diary_entry");
    assert_eq!(seen[0]["id"], entry["id"]);
    assert!(seen[0]["gone"].is_null());
    diary_entries::steps::deleted(&ctx, "deputy.a1", &entry)
        .await
        .expect(204);
    let seen = own.ask(&ctx).await;
    assert_eq!(seen[0]["event"], "diary_entry.deleted");
    assert_eq!(seen[0]["gone"], true);
    assert_eq!(own.kinds(&ctx).await, NONE, "told once");
    for other in &mut others {
        assert_eq!(other.kinds(&ctx).await, NONE, "{}", other.who);
    }
});

db_test!(a_suggestion_is_seen_by_those_it_concerns, async |ctx| {
    let mut concerned = phones(&ctx, ["deputy.a1", "town.a", "unit.x"]).await;
    let others = [
        "deputy.a2",
        "deputy.b1",
        "town.b",
        "unit.y",
        "village.a",
        "auditor",
    ];
    let mut others = phones(&ctx, others).await;
    let drafted = suggestion::draft(&ctx).await;
    assert_eq!(concerned[0].kinds(&ctx).await, ["suggestion"]);
    assert_eq!(concerned[1].kinds(&ctx).await, NONE, "a draft");
    let made = suggestion::assigned(&ctx).await;
    for one in &mut concerned {
        let seen = one.ask(&ctx).await;
        assert_eq!(seen.len(), 1, "{}: {seen:?}", one.who);
        assert_eq!(seen[0]["id"], made["id"]);
        assert_eq!(seen[0]["event"], "suggestion.assigned");
    }
    for other in &mut others {
        assert_eq!(other.kinds(&ctx).await, NONE, "{}", other.who);
    }
    assert_eq!(drafted["status"], "draft");
});

db_test!(what_left_the_hands_of_a_unit_is_gone, async |ctx| {
    let mut unit = Phone::begin(&ctx, "unit.x").await;
    let made = suggestion::assigned(&ctx).await;
    let reason = json!({"reason": "不属于本单位职责"});
    let asked = suggestion::act(&ctx, "unit.x", &made, "return-requests", reason).await;
    assert_eq!(unit.kinds(&ctx).await, ["suggestion"]);
    let yes = json!({"answer": "agreed"});
    let back = suggestion::act(&ctx, "town.a", &asked, "return-answers", yes).await;
    let other = json!({"unit_id": World::UNIT_Y});
    suggestion::act(&ctx, "town.a", &back, "assignments", other).await;
    let seen = unit.ask(&ctx).await;
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert_eq!(seen[0]["id"], made["id"]);
    assert_eq!(seen[0]["gone"], true);
    let mut other = Phone::begin(&ctx, "unit.y").await;
    let now = ctx.as_account("unit.y").get(&suggestion::path(&made)).await;
    suggestion::act(&ctx, "unit.y", &now.expect(200), "receipts", json!({})).await;
    assert_eq!(unit.kinds(&ctx).await, NONE, "others work on it");
    assert_eq!(other.kinds(&ctx).await, ["suggestion"]);
});

db_test!(a_place_sees_its_own_records, async |ctx| {
    let mut here = phones(&ctx, ["deputy.a1", "deputy.a2", "town.a", "county"]).await;
    let mut elsewhere = phones(&ctx, ["deputy.b1", "town.b", "unit.x", "village.a"]).await;
    stations::steps::opened(&ctx, "老城联络站").await;
    for one in &mut here {
        let kinds = one.kinds(&ctx).await;
        assert!(
            kinds.contains(&"station".to_owned()),
            "{}: {kinds:?}",
            one.who
        );
    }
    for one in &mut elsewhere {
        assert_eq!(one.kinds(&ctx).await, NONE, "{}", one.who);
    }
});

db_test!(
    what_deputies_do_beside_each_other_is_not_told,
    async |ctx| {
        let meeting = meetings::steps::notified(&ctx).await;
        let mut second = Phone::begin(&ctx, "deputy.a2").await;
        let mut office = Phone::begin(&ctx, "town.a").await;
        let bulletin = bulletins::steps::sent(&ctx).await;
        assert_eq!(second.kinds(&ctx).await, ["bulletin"]);
        office.ask(&ctx).await;
        bulletins::steps::read(&ctx, "deputy.a1", &bulletin).await;
        let path = format!("/meetings/{}/answers", meeting["id"].as_str().unwrap());
        let attend = json!({"answer": "attend"});
        let first = ctx.as_account("deputy.a1");
        first.post(&path, attend).await.expect(200);
        assert_eq!(second.kinds(&ctx).await, NONE, "who reads, who comes");
        assert!(office.kinds(&ctx).await.contains(&"meeting".to_owned()));
    }
);

/// Events of as many stations of town A, in one transaction.
fn happened(ctx: &Context, n: usize) -> Vec<Id> {
    let acting = Acting::system(World::COUNTY, ctx.clock.now());
    let ids: Vec<Id> = (0..n).map(|_| new_id()).collect();
    ctx.db
        .write_now(|tx| {
            for id in &ids {
                let event = NewEvent {
                    organ_id: Some(World::PRESIDIUM_A),
                    kind: "station.updated",
                    subject_kind: "station",
                    subject_id: *id,
                    data: json!({}),
                };
                events::record(tx, &acting, event)?;
            }
            Ok(())
        })
        .unwrap();
    ids
}

db_test!(a_full_page_goes_on_in_order, async |ctx| {
    let mut phone = Phone::begin(&ctx, "deputy.a1").await;
    let mut paging = Phone::begin(&ctx, "deputy.a1").await;
    happened(&ctx, 1);
    ctx.follow();
    let before = statements::sent();
    paging.get(&ctx).await.expect(200);
    let one = statements::sent() - before;
    let ids = happened(&ctx, 204);
    ctx.follow();
    let before = statements::sent();
    let page = paging.get(&ctx).await.expect(200);
    assert_eq!(statements::sent() - before, one, "no query per row");
    assert_eq!(page["items"].as_array().unwrap().len(), 200);
    assert_eq!(page["more"], true);
    let seen = phone.ask(&ctx).await;
    let seen: Vec<&Value> = seen.iter().skip(1).map(|item| &item["id"]).collect();
    let ids: Vec<Value> = ids.iter().map(|id| json!(id)).collect();
    assert_eq!(seen, ids.iter().collect::<Vec<_>>());
    assert_eq!(phone.kinds(&ctx).await, NONE);
    // Of a record that changed twice, the last is told, in its place.
    let ids = happened(&ctx, 2);
    let acting = Acting::system(World::COUNTY, ctx.clock.now());
    let again = NewEvent {
        organ_id: Some(World::PRESIDIUM_A),
        kind: "station.closed",
        subject_kind: "station",
        subject_id: ids[0],
        data: json!({}),
    };
    ctx.db
        .write_now(|tx| events::record(tx, &acting, again.clone()).map(drop))
        .unwrap();
    let seen = phone.ask(&ctx).await;
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[1]["id"], json!(ids[0]));
    assert_eq!(seen[1]["event"], "station.closed");
});

db_test!(a_cursor_outlives_the_service, async |ctx| {
    let mut phone = Phone::begin(&ctx, "deputy.a1").await;
    happened(&ctx, 1);
    assert_eq!(phone.kinds(&ctx).await, ["station"]);
    assert_eq!(phone.kinds(&ctx).await, NONE);
    let again = ctx.reconfigured(|_| {}).await;
    ctx.follow();
    let answer = phone.get(&again).await;
    assert_eq!(answer.status.as_u16(), 304, "nothing new");
    assert!(answer.raw.is_empty());
    happened(&ctx, 1);
    assert_eq!(phone.kinds(&again).await, ["station"]);
});

db_test!(who_was_away_too_long_loads_everything_again, async |ctx| {
    happened(&ctx, 1);
    let mut phone = Phone::begin(&ctx, "deputy.a1").await;
    let good = phone.since.clone();
    for wrong in [String::new(), "x".into(), format!("B{}", &good[1..])] {
        let path = format!("/changes?since={wrong}");
        let answer = ctx.as_account("deputy.a1").get(&path).await;
        answer.expect_problem(410, "changes_too_old");
    }
    ctx.clock.advance(TimeDelta::days(40));
    assert_eq!(phone.kinds(&ctx).await, NONE, "nothing happened meanwhile");
    happened(&ctx, 1);
    ctx.clock.advance(TimeDelta::days(29));
    ctx.follow();
    phone.get(&ctx).await.expect(200);
    ctx.clock.advance(TimeDelta::days(2));
    let answer = phone.get(&ctx).await;
    answer.expect_problem(410, "changes_too_old");
    let mut phone = Phone::begin(&ctx, "deputy.a1").await;
    happened(&ctx, 1);
    assert_eq!(phone.kinds(&ctx).await, ["station"]);
});
