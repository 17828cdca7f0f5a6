//! How many came, spoke and suggested, and the rows behind each number (A7).

use crate::meetings::steps::*;
use crate::suggestions::steps::accepted;
use crate::support::{Context, World, statements};
use serde_json::{Value, json};

/// A session of town A that is over: two of three came, one of them spoke; one of them made a suggestion.
async fn year(ctx: &Context) -> Value {
    let meeting = notified(ctx).await;
    let first = sitting(&meeting, 0);
    let speaker = person(ctx, &meeting, "甲一").await;
    let people = [speaker.clone(), person(ctx, &meeting, "甲二").await];
    come(ctx, &meeting, &first, &people).await;
    let open = format!("sittings/{first}/openings");
    let opened = act(ctx, &meeting, &open, json!({"presided_by": "王主席"})).await;
    let said = json!({"item_id": opened["agenda"][0]["id"], "person_id": speaker,
        "kind": "remark", "content": "建议抓紧修复老街的路灯。"});
    let office = ctx.as_account("town.a");
    let target = format!("{}/remarks", path(&meeting));
    office.post(&target, said).await.expect(200);
    let opened = seen(ctx, "town.a", &meeting).await;
    let close = format!("sittings/{first}/closings");
    let closed = act(ctx, &opened, &close, json!({})).await;
    let closed = act(ctx, &closed, "closings", json!({})).await;
    accepted(ctx).await;
    ctx.follow();
    closed
}

async fn rates(ctx: &Context, who: &str, query: &str) -> Value {
    let target = format!("/duty-rates?year=2026{query}");
    ctx.as_account(who).get(&target).await.expect(200)
}

fn pair(rate: &Value) -> (i64, i64) {
    let of = |name: &str| rate[name].as_i64().unwrap();
    (of("numerator"), of("denominator"))
}

db_test!(a7_each_rate_says_of_how_many, async |ctx| {
    let meeting = year(&ctx).await;
    let found = rates(&ctx, "town.a", "&level=township").await;
    let town = &found["items"][0];
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        (
            pair(&town["attendance"]),
            pair(&town["speech"]),
            pair(&town["suggestion"])
        ),
        ((2, 3), (1, 2), (1, 3)),
        "{town}"
    );
    assert_eq!(town["meetings"], 1);
    // Each number is made of the lines of the deputies, and each line of rows.
    let lines = town["deputies"].as_array().unwrap();
    let sum = |name: &str| -> i64 { lines.iter().map(|one| one[name].as_i64().unwrap()).sum() };
    assert_eq!((sum("required"), sum("attended"), sum("absent")), (3, 2, 1));
    let target = format!("/deputies/{}/duty-rates?year=2026", World::DEPUTY_A1);
    let own = ctx.as_account("deputy.a1").get(&target).await.expect(200);
    let own = own["congresses"].as_array().unwrap().iter();
    let mut own = own.filter(|one| one["level"] == "township");
    let own = own.next().unwrap();
    assert_eq!(
        (&own["required"], &own["attended"], &own["spoke"]),
        (&json!(1), &json!(1), &json!(1))
    );
    let row = &own["sittings"][0];
    assert_eq!(
        (&row["meeting_id"], &row["state"], &row["remarks"]),
        (&meeting["id"], &json!("came"), &json!(1))
    );
    assert_eq!(own["made"][0]["is_lead"], true);
    let before = ctx.as_account("town.a").get("/duty-rates?year=2025").await;
    let before = before.expect(200);
    assert_eq!(pair(&before["items"][0]["attendance"]), (0, 0));
});

db_test!(a7_who_sees_which_rates, async |ctx| {
    year(&ctx).await;
    let all = rates(&ctx, "county", "").await;
    let items = all["items"].as_array().unwrap();
    assert_eq!(items.len(), 3, "the county and two towns: {all}");
    assert_eq!(items[0]["level"], "county");
    assert!(items.iter().all(|one| one["deputies"] == json!([])));
    let query = format!("&level=township&town_id={}", World::TOWN_A);
    let one = rates(&ctx, "county", &query).await;
    assert_eq!(one["items"][0]["deputies"].as_array().unwrap().len(), 3);
    let foreign = format!("/duty-rates?year=2026{query}");
    ctx.as_account("town.b").get(&foreign).await.expect(404);
    // A deputy sees the whole, and only their own line.
    let own = rates(&ctx, "deputy.a2", &query).await;
    let lines = own["items"][0]["deputies"].as_array().unwrap();
    assert_eq!((lines.len(), &lines[0]["deputy_name"]), (1, &json!("甲二")));
    let other = format!("/deputies/{}/duty-rates", World::DEPUTY_A1);
    ctx.as_account("deputy.a2").get(&other).await.expect(404);
    ctx.as_account("town.b").get(&other).await.expect(404);
    let wrong = ctx.as_account("county").get("/duty-rates?year=12").await;
    wrong.expect_problem(400, "invalid_parameter");
});

db_test!(a7_a_county_is_read_like_one_town, async |ctx| {
    year(&ctx).await;
    let count = async |who: &str, path: &str| {
        let client = ctx.as_account(who);
        let fresh = [("Cache-Control", "no-cache")];
        let get = || client.send("GET".parse().unwrap(), path, None, &fresh);
        get().await;
        let before = statements::sent();
        get().await.expect(200);
        statements::sent() - before
    };
    let town = count("town.a", "/duty-rates?year=2026").await;
    let county = count("county", "/duty-rates?year=2026").await;
    assert_eq!(town, county);
    assert!(county <= 12, "{county} statements");
});
