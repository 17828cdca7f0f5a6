//! What deputies do, town by town: each number with of how many, who sees which lines, as a workbook.

use crate::exchange::sheet;
use crate::support::{Context, World, statements};
use crate::{
    deputy_contacts, deputy_groups, deputy_pledges, group_activities, receptions, stations,
    voter_reports,
};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A group with an activity, a station that received, a resident, a pledge and a report of town A.
async fn year(ctx: &Context) {
    voter_reports::steps::rated(ctx).await;
    let group = deputy_groups::steps::formed(ctx, "第一代表小组").await;
    group_activities::steps::held(ctx, &group).await;
    let station = stations::steps::opened(ctx, "老城联络站").await;
    receptions::steps::held(ctx, &station).await;
    deputy_contacts::steps::added(ctx, json!({})).await;
    deputy_pledges::steps::pledged(ctx).await;
    ctx.follow();
}

async fn table(ctx: &Context, who: &str, query: &str) -> Value {
    let target = format!("/statistics/deputy-work?{query}");
    ctx.as_account(who).get(&target).await.expect(200)
}

/// The line of town A.
fn town_a(table: &Value) -> &Value {
    let rows = table["rows"].as_array().unwrap();
    let mut rows = rows.iter();
    rows.find(|row| row["town_id"] == json!(World::TOWN_A))
        .unwrap()
}

/// A number, of how many, how many are asked for, and whether that is so.
fn cell(row: &Value, key: &str) -> (i64, i64, Option<i64>, Option<bool>) {
    let cell = &row["cells"][key];
    (
        cell["numerator"].as_i64().unwrap(),
        cell["denominator"].as_i64().unwrap(),
        cell["needed"].as_i64(),
        cell["is_reached"].as_bool(),
    )
}

db_test!(each_number_says_of_how_many_and_why, async |ctx| {
    year(&ctx).await;
    let found = table(&ctx, "county", "year=2026").await;
    let town = town_a(&found);
    // A2: four a year, none due before a quarter is over.
    assert_eq!(cell(town, "group_activities"), (1, 4, None, None), "{town}");
    assert_eq!(cell(town, "groups_on_pace"), (1, 1, Some(1), Some(true)));
    // A4, A3: received today; one of three deputies came so far this year.
    assert_eq!(cell(town, "receptions_held"), (1, 1, None, None));
    assert_eq!(cell(town, "stations_overdue"), (0, 1, None, Some(true)));
    assert_eq!(cell(town, "deputies_received"), (1, 3, Some(3), None));
    let (met, of, _, is_reached) = cell(town, "ten_haves");
    assert_eq!((met, of > 0, is_reached), (0, true, Some(false)));
    // One resident is not three.
    let kept = cell(town, "contacts_of_deputies");
    assert_eq!(kept, (0, 3, Some(3), Some(false)));
    assert_eq!(cell(town, "pledged"), (1, 3, Some(3), None));
    assert_eq!(cell(town, "pledges_done"), (0, 2, Some(2), None));
    // A6: thirty per cent of three is one; in the last year of the term everybody has reported.
    assert_eq!(cell(town, "reports_of_year"), (1, 3, Some(1), Some(true)));
    assert_eq!(cell(town, "reports_of_term"), (1, 3, Some(3), Some(false)));
    assert_eq!(
        cell(town, "records_verified").1,
        cell(town, "records_pending").1
    );
    assert_eq!(cell(town, "training_hours"), (0, 24, None, None));
    // Each number has its words, and the document behind what is asked.
    let columns = found["columns"].as_array().unwrap();
    let keys = town["cells"].as_object().unwrap();
    assert_eq!(columns.len(), keys.len());
    let activities = &columns[0];
    assert_eq!(
        (&activities["key"], &activities["parameter"]),
        (
            &json!("group_activities"),
            &json!("group_activities_per_year")
        )
    );
    assert!(activities["basis"].as_str().unwrap().contains("重庆"));
    assert!(
        columns
            .iter()
            .all(|one| one["counts"].as_str().unwrap().contains('；'))
    );
    // The county's own congress first; all of them together.
    let rows = found["rows"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[0]["level"]), (3, &json!("county")));
    let all = json!({"cells": found["sum"]});
    assert_eq!(cell(&all, "group_activities").0, 1);
    assert_eq!(cell(&all, "reports_of_year").1, 5);
});

db_test!(a_town_with_a_rule_of_its_own_says_so, async |ctx| {
    year(&ctx).await;
    let value = json!({"value": 6, "valid_from": "2026-01-01", "basis": "镇人大工作规则第三条"});
    ctx.as_account("town.a")
        .post("/parameters/group_activities_per_year/values", value)
        .await
        .expect(201);
    let found = table(&ctx, "county", "").await;
    let town = town_a(&found);
    assert_eq!(cell(town, "group_activities").1, 6);
    let basis = &town["cells"]["group_activities"]["basis"];
    assert_eq!(basis, "镇人大工作规则第三条");
    let other = &found["rows"][0]["cells"]["group_activities"]["basis"];
    assert_eq!(other, &Value::Null);
});

db_test!(
    a2_a4_what_is_late_stands_in_the_lists_and_in_the_table,
    async |ctx| {
        deputy_groups::steps::formed(&ctx, "第一代表小组").await;
        stations::steps::opened(&ctx, "老城联络站").await;
        let first = async |path: &str| {
            let list = ctx.as_account("town.a").get(path).await.expect(200);
            list["items"][0].clone()
        };
        let group = first("/deputy-groups").await;
        assert_eq!(
            (
                &group["held_this_year"],
                &group["asked_this_year"],
                &group["pace"]
            ),
            (&json!(0), &json!(4), &json!("on_time"))
        );
        // There since January, nobody received in February.
        let station = first("/stations").await;
        assert_eq!(
            (
                &station["receives_every"],
                &station["last_reception_on"],
                &station["is_reception_overdue"]
            ),
            (&json!("monthly"), &Value::Null, &json!(true))
        );
        ctx.clock.advance(TimeDelta::days(31));
        let group = first("/deputy-groups").await;
        assert_eq!(group["pace"], "behind");
        let found = table(&ctx, "town.a", "year=2026").await;
        let town = town_a(&found);
        let pace = cell(town, "groups_on_pace");
        assert_eq!(pace, (0, 1, Some(1), Some(false)));
        let late = cell(town, "stations_overdue");
        assert_eq!(late, (1, 1, None, Some(false)));
        // Of the first quarter as it was: one activity is asked.
        let quarter = table(&ctx, "town.a", "year=2026&quarter=1").await;
        let town = town_a(&quarter);
        assert_eq!(cell(town, "group_activities"), (0, 1, None, None));
        assert_eq!(cell(town, "groups_on_pace"), (0, 1, Some(1), Some(false)));
    }
);

db_test!(who_sees_which_lines, async |ctx| {
    let own = table(&ctx, "town.a", "").await;
    let rows = own["rows"].as_array().unwrap();
    assert_eq!((rows.len(), &own["sum"]), (1, &Value::Null));
    assert_eq!(rows[0]["town_id"], json!(World::TOWN_A));
    let path = "/statistics/deputy-work";
    for who in ["deputy.a1", "unit.x", "village.a"] {
        ctx.as_account(who).get(path).await.expect(403);
    }
    let county = ctx.as_account("county");
    for wrong in ["year=1999", "year=2027", "quarter=2", "quarter=5"] {
        let answer = county.get(&format!("{path}?{wrong}")).await;
        answer.expect_problem(400, "invalid_parameter");
    }
});

db_test!(a_county_is_read_like_one_town_here_too, async |ctx| {
    year(&ctx).await;
    let count = async |who: &str| {
        let client = ctx.as_account(who);
        let fresh = [("Cache-Control", "no-cache")];
        let path = "/statistics/deputy-work?year=2026";
        let get = || client.send("GET".parse().unwrap(), path, None, &fresh);
        get().await;
        let before = statements::sent();
        get().await.expect(200);
        statements::sent() - before
    };
    let (town, county) = (count("town.a").await, count("county").await);
    assert_eq!(town, county);
    assert!(county <= 36, "{county} statements");
});

db_test!(the_table_is_taken_out, async |ctx| {
    year(&ctx).await;
    let county = ctx.as_account("county");
    let answer = county.get("/exports/deputy-work.xlsx?year=2026").await;
    let taken = sheet(&answer);
    assert_eq!(taken.header[..4], ["指标", "单位", "完成数", "基数"]);
    let columns = table(&ctx, "county", "").await["columns"]
        .as_array()
        .unwrap()
        .len();
    // The county, two towns, all together.
    assert_eq!(taken.rows.len(), columns * 4);
    let rows = i64::try_from(columns * 4).unwrap();
    assert_eq!(
        ctx.event_data("export.made"),
        json!({"kind": "deputy_work", "rows": rows})
    );
    let deputy = ctx.as_account("deputy.a1");
    deputy.get("/exports/deputy-work.xlsx").await.expect(403);
});

db_test!(a6_the_county_sees_whose_share_is_reached, async |ctx| {
    voter_reports::steps::rated(&ctx).await;
    let target = "/voter-reports/coverage?year=2026";
    let found = ctx.as_account("county").get(target).await.expect(200);
    let towns = found["towns"].as_array().unwrap().iter();
    let mut towns = towns.filter(|one| one["town_id"] == json!(World::TOWN_A));
    let town = towns.next().unwrap();
    assert_eq!(
        (&town["needed"], &town["is_reached"], &town["term_needed"]),
        (&json!(1), &json!(true), &json!(3)),
        "{town}"
    );
    assert_eq!(town["is_term_reached"], false);
    let sum = &found["towns_sum"];
    // Three of one town, one of the other: one each.
    assert_eq!(
        (&sum["reported"], &sum["needed"], &sum["total"]),
        (&json!(1), &json!(2), &json!(4))
    );
    assert_eq!(sum["is_reached"], false);
});
