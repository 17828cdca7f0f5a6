//! Every number leads to as many rows, for whoever asks; deriving again changes nothing.

use super::{count, query, story};
use crate::suggestions::steps::*;
use crate::support::{Client, World, statements};
use diesel::prelude::*;
use luzhi::features::statistics::Outcomes;
use luzhi::platform::events;
use luzhi::schema::suggestion_outcomes as outcomes;
use serde_json::{Value, json};

/// Asks for the list behind a number.
async fn listed(client: &Client<'_>, list: &Value) -> i64 {
    let path = format!("/suggestions?count=true&limit=200&{}", query(list));
    let page = client.get(&path).await.expect(200);
    assert_eq!(page["total"], page["items"].as_array().unwrap().len());
    page["total"].as_i64().unwrap()
}

/// A row with the names of all together, and their lists narrowed to it, as a page shows it.
fn complete(row: &Value, total: &Value) -> Value {
    let narrowed = |list: &Value| match (list.as_object(), row["list"].as_object()) {
        (Some(list), Some(narrow)) => {
            let pairs = list.clone().into_iter().chain(narrow.clone());
            Value::Object(pairs.collect())
        }
        _ => Value::Null,
    };
    let mut group = total.clone();
    group["key"] = row["key"].clone();
    group["name"] = row["name"].clone();
    for one in group["counts"].as_array_mut().unwrap() {
        one["count"] = row["counts"][one["key"].as_str().unwrap()].clone();
        one["list"] = narrowed(&one["list"]);
    }
    for one in group["indicators"].as_array_mut().unwrap() {
        let share = row["indicators"][one["key"].as_str().unwrap()].clone();
        for name in ["numerator", "denominator", "rate"] {
            one[name] = share[name].clone();
        }
        for name in ["numerator_list", "denominator_list"] {
            one[name] = narrowed(&one[name]);
        }
    }
    group
}

db_test!(every_number_is_the_length_of_its_list, async |ctx| {
    story(&ctx).await;
    // Of two units, the second counts what it has a part in (J6).
    let two =
        json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_Y], "how": "together"});
    act(&ctx, "town.a", &accepted(&ctx).await, "assignments", two).await;
    ctx.follow();
    let assisting = ctx
        .as_account("unit.y")
        .get("/statistics/suggestions")
        .await;
    assert_eq!(count(&assisting.expect(200)["total"], "assigned"), 1);
    let mut checked = 0;
    for who in [
        "county",
        "town.a",
        "deputy.a1",
        "deputy.a2",
        "unit.x",
        "unit.y",
    ] {
        let client = ctx.as_account(who);
        for asked in [
            "group_by=town",
            "group_by=unit",
            "group_by=result_class",
            "group_by=level",
            "group_by=year",
            "group_by=year&status=closed,replied&submitted_at_from=2025-12-10T00:00:00Z",
            "group_by=town&result_class=A,B&level=township",
        ] {
            let found = client
                .get(&format!("/statistics/suggestions?{asked}"))
                .await;
            let found = found.expect(200);
            let total = &found["total"];
            let groups = found["groups"].as_array().unwrap().iter();
            let groups = groups.map(|row| complete(row, total));
            for group in groups.chain([total.clone()]) {
                let place = format!("{who} {asked} {}", group["name"]);
                let counts = group["counts"].as_array().unwrap().iter();
                let counts = counts.map(|one| (one, &one["count"], &one["list"]));
                let indicators = group["indicators"].as_array().unwrap().iter();
                let both = indicators.flat_map(|one| {
                    [
                        (one, &one["numerator"], &one["numerator_list"]),
                        (one, &one["denominator"], &one["denominator_list"]),
                    ]
                });
                for (one, number, list) in counts.chain(both) {
                    if list.is_null() {
                        // A list that cannot be told belongs to those without town or unit, or to none.
                        let without = group["key"].is_null() && group != *total;
                        assert!(without || *number == 0, "{place} {}", one["key"]);
                    } else if *number != 0 || group == *total {
                        let rows = listed(&client, list).await;
                        assert_eq!(number, rows, "{place} {} {list}", one["key"]);
                        checked += 1;
                    }
                }
            }
        }
    }
    assert!(checked > 500, "{checked}");
});

db_test!(groups_add_up_and_are_named, async |ctx| {
    story(&ctx).await;
    let county = ctx.as_account("county");
    for (group_by, names) in [
        ("town", json!(["城关镇人", "棕溪镇人"])),
        ("unit", json!(["旬阳市交", "还没有交办"])),
        ("year", json!(["2026年", "2025年"])),
        (
            "result_class",
            json!([
                "A类：已经解决或者基本解决",
                "B类：正在解决",
                "C类：列入计划逐步解决",
                "还没有答复"
            ]),
        ),
        ("level", json!(["乡镇人民代表大会"])),
    ] {
        let path = format!("/statistics/suggestions?group_by={group_by}");
        let found = county.get(&path).await.expect(200);
        let groups = found["groups"].as_array().unwrap();
        let named: Vec<&Value> = groups.iter().map(|group| &group["name"]).collect();
        assert_eq!(json!(named), names);
        for (index, one) in found["total"]["counts"]
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
        {
            let parts = groups
                .iter()
                .map(|group| complete(group, &found["total"]))
                .map(|group| group["counts"][index]["count"].as_i64().unwrap());
            assert_eq!(
                one["count"],
                parts.sum::<i64>(),
                "{group_by} {}",
                one["key"]
            );
        }
    }
});

db_test!(deriving_again_gives_the_same, async |ctx| {
    story(&ctx).await;
    let gone = draft(&ctx).await;
    ctx.as_account("deputy.a1")
        .delete(&path(&gone), Some(1))
        .await
        .expect(204);
    ctx.follow();
    let path = "/statistics/suggestions?group_by=town";
    let before = ctx.as_account("county").get(path).await.expect(200);
    events::rebuild(&ctx.db, &Outcomes, ctx.clock.now()).unwrap();
    let after = ctx.as_account("county").get(path).await.expect(200);
    assert_eq!(before, after);
    let rows: i64 = ctx
        .db
        .read_now(|conn| {
            let here = outcomes::county_id.eq(World::COUNTY);
            Ok(outcomes::table.filter(here).count().get_result(conn)?)
        })
        .unwrap();
    assert_eq!(rows, 9, "drafts have no outcome");
});

db_test!(more_groups_need_no_more_statements, async |ctx| {
    let fresh = [("Cache-Control", "no-cache")];
    let ask = async || {
        let county = ctx.as_account("county");
        let path = "/statistics/suggestions?group_by=town";
        county
            .send("GET".parse().unwrap(), path, None, &fresh)
            .await;
        let before = statements::sent();
        let found = county
            .send("GET".parse().unwrap(), path, None, &fresh)
            .await;
        let groups = found.expect(200)["groups"].as_array().unwrap().len();
        (groups, statements::sent() - before)
    };
    submitted(&ctx).await;
    ctx.follow();
    let (one, few) = ask().await;
    story(&ctx).await;
    let (two, many) = ask().await;
    assert_eq!((one, two), (1, 2));
    assert_eq!(few, many);
    assert!(many <= 5, "{many} statements");
});
