//! The county draws verified records at random and looks at them again.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::group_activities::steps as activities;
use crate::project_ideas::steps::wrong;
use crate::support::{Answer, Context, World};
use serde_json::{Value, json};

async fn drawn(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(chrono::TimeDelta::minutes(1));
    let mut body = json!({"year": 2026, "quarter": 1, "number": 2, "town_id": World::TOWN_A});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    ctx.as_account(who).post("/duty-records/draws", body).await
}

/// The figures of town A.
async fn figures(ctx: &Context) -> (Value, Value) {
    ctx.follow();
    let target = "/duty-records/sampling?year=2026&quarter=1";
    let found = ctx.as_account("county").get(target).await.expect(200);
    let congresses = found["congresses"].as_array().unwrap().iter();
    let mut own = congresses.filter(|one| one["town_id"] == json!(World::TOWN_A));
    let own = own.next().cloned().unwrap_or_default();
    (own, found["draws"].clone())
}

db_test!(a9_the_county_draws_and_finds_wrong, async |ctx| {
    let nothing = drawn(&ctx, "county", json!({})).await;
    assert_eq!(wrong(nothing), ["/number duty_draw_of_nothing"]);
    let group = groups::formed(&ctx, "第一代表小组").await;
    activities::held(&ctx, &group).await;
    verified(&ctx, json!({})).await;
    // One that waits is not drawn.
    entered(&ctx, json!({"title": "另一次培训"})).await;
    ctx.follow();
    let by_town = drawn(&ctx, "town.a", json!({})).await;
    by_town.expect_problem(403, "forbidden");
    let early = drawn(&ctx, "county", json!({"quarter": 2})).await;
    assert_eq!(wrong(early), ["/quarter future"]);
    let odd = drawn(&ctx, "county", json!({"town_id": World::UNIT_X})).await;
    assert_eq!(wrong(odd), ["/town_id unknown"]);
    let draw = drawn(&ctx, "county", json!({})).await.expect(201);
    assert_eq!((&draw["number"], &draw["pool"]), (&json!(2), &json!(3)));
    let records = draw["records"].as_array().unwrap();
    assert_eq!(records.len(), 2);
    assert_eq!(
        listed(&ctx, "county", "drawn=true&sampled=false")
            .await
            .len(),
        2
    );
    assert_eq!(listed(&ctx, "county", "drawn=false").await.len(), 2);
    // Who was drawn is not drawn again.
    let rest = drawn(&ctx, "county", json!({"number": 50, "town_id": null})).await;
    let rest = rest.expect(201);
    assert_eq!((&rest["number"], &rest["pool"]), (&json!(1), &json!(1)));
    assert_ne!(rest["seed"], draw["seed"]);
    let (own, draws) = figures(&ctx).await;
    let of = |own: &Value| {
        let of = |name: &str| own[name].as_i64().unwrap();
        (of("total"), of("drawn"), of("sampled"), of("wrong"))
    };
    assert_eq!(of(&own), (3, 3, 0, 0));
    assert_eq!(draws[0]["id"], rest["id"]);
    assert_eq!(draws[1]["seed"], draw["seed"]);
    // One is right; a derived one is wrong, and stays so.
    let all: Vec<Value> = records
        .iter()
        .chain(rest["records"].as_array().unwrap())
        .cloned()
        .collect();
    let is_derived = |one: &&Value| one["origin"] == "derived";
    let untrue = all.iter().find(is_derived).unwrap();
    let other = all.iter().find(|one| one["id"] != untrue["id"]).unwrap();
    let body = json!({"result": "right"});
    act(&ctx, "county", other, "samplings", body)
        .await
        .expect(200);
    let body = json!({"result": "wrong", "note": "签到表没有此人"});
    let found = act(&ctx, "county", untrue, "samplings", body)
        .await
        .expect(200);
    assert_eq!(
        (&found["status"], &found["reason"], &found["sample_result"]),
        (&json!("refused"), &json!("签到表没有此人"), &json!("wrong"))
    );
    let (own, _) = figures(&ctx).await;
    assert_eq!(of(&own), (3, 3, 2, 1));
    ctx.follow();
    let told = ctx.as_account("town.a").get("/notices").await.expect(200);
    assert!(told["items"].to_string().contains("签到表没有此人"));
    // The office does not put right what the county found; the county may.
    let body = json!({"decision": "verified"});
    let by_town = act(&ctx, "town.a", &found, "decisions", body.clone()).await;
    by_town.expect_problem(409, "duty_record_not_in_state");
    let put_right = act(&ctx, "county", &found, "decisions", body).await;
    let put_right = put_right.expect(200);
    assert_eq!(
        (&put_right["status"], &put_right["sample_result"]),
        (&json!("verified"), &Value::Null)
    );
    assert_eq!(
        ctx.events("duty_draw"),
        ["duty_draw.drawn", "duty_draw.drawn"]
    );
});
