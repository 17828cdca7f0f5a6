//! V2: by which ways ideas come, and to whom.

use super::steps::*;
use crate::notices::told;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use serde_json::{Value, json};

db_test!(v2_deputies_units_and_the_office_give_ideas, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let one = given(&ctx, "deputy.a1", &round).await;
    assert_eq!(one["number"], "〔2026〕城关镇人民意第001号");
    assert_eq!(
        (&one["channel"], &one["giver_name"], &one["status"]),
        (&json!("deputy"), &json!("甲一"), &json!("new"))
    );
    let other = given(&ctx, "unit.x", &round).await;
    assert_eq!(
        (&other["channel"], &other["giver_name"]),
        (&json!("unit"), &json!("旬阳市交通运输局"))
    );
    let resident = entered(&ctx, &round, "硬化三组道路", "希望硬化三组的道路。").await;
    assert_eq!(
        (&resident["number"], &resident["giver_name"]),
        (&json!("〔2026〕城关镇人民意第003号"), &Value::Null)
    );
    let on_paper = json!({"channel": "deputy", "deputy_id": World::DEPUTY_A2});
    entered_with(&ctx, &round, on_paper).await;
    let office = told(&ctx, "town.a").await;
    assert_eq!(office, ["收到一条民生实事意见，请梳理。"; 2]);
    let noted = "工作机构登记了您提出的民生实事意见。";
    assert_eq!(told(&ctx, "deputy.a2").await[0], noted);
});

db_test!(v2_the_permanent_channel_leads_into_the_pool, async |ctx| {
    let mut body = request(&Value::Null);
    let deputy = ctx.as_account("deputy.a1");
    let idea = deputy
        .post("/project-ideas", body.clone())
        .await
        .expect(201);
    assert_eq!(
        (&idea["status"], &idea["round_id"]),
        (&json!("pooled"), &Value::Null)
    );
    // A unit of the county gives to the county, or to the round of a town.
    let unit = ctx.as_account("unit.x");
    let refused = unit.post("/project-ideas", body.clone()).await;
    refused.expect_problem(409, "congress_none");
    body["level"] = json!("county");
    let idea = unit.post("/project-ideas", body).await.expect(201);
    assert_eq!(idea["organ_id"], json!(World::COMMITTEE));
    // The deputy of town and county sits in both.
    let list = deputy
        .get("/project-ideas?pool=true&count=true")
        .await
        .expect(200);
    assert_eq!(list["total"], 2);
});

db_test!(who_gives_and_where_must_fit, async |ctx| {
    let prepared = rounds::begun(&ctx).await;
    let office = ctx.as_account("town.a");
    let refused = async |who: &str, round: &Value, fields: Value| {
        let mut body = request(round);
        for (name, value) in fields.as_object().unwrap() {
            body[name] = value.clone();
        }
        wrong(ctx.as_account(who).post("/project-ideas", body).await)
    };
    let staff = json!({"channel": "staff"});
    let closed = refused("town.a", &prepared, staff.clone()).await;
    assert_eq!(closed, ["/round_id project_round_closed"]);
    // What is prepared is not known to deputies yet.
    let unknown = refused("deputy.a1", &prepared, json!({})).await;
    assert_eq!(unknown, ["/round_id not_a_project_round"]);
    let round = rounds::act(&ctx, &prepared, "solicitations", json!({})).await;
    let elsewhere = refused("deputy.b1", &round, json!({})).await;
    assert_eq!(elsewhere, ["/round_id not_a_project_round"]);
    for (fields, expected) in [
        (json!({}), "/channel required"),
        (json!({"channel": "deputy"}), "/deputy_id required"),
        (json!({"channel": "unit"}), "/unit_id required"),
        (
            json!({"channel": "staff", "deputy_id": World::DEPUTY_A1}),
            "/deputy_id project_idea_other_channel",
        ),
        (
            json!({"channel": "deputy", "deputy_id": World::DEPUTY_B1}),
            "/deputy_id not_a_deputy",
        ),
        (
            json!({"channel": "unit", "unit_id": World::TOWN_B}),
            "/unit_id not_a_unit",
        ),
        (
            json!({"channel": "staff", "received_on": "2026-03-03"}),
            "/received_on future",
        ),
        (
            json!({"channel": "staff", "received_on": "1999-12-31"}),
            "/received_on project_idea_day_out_of_range",
        ),
        (
            json!({"channel": "staff", "contact": {}}),
            "/contact required",
        ),
        (
            json!({"channel": "staff", "contact": {"phone": "13812345x78"}}),
            "/contact/phone phone",
        ),
    ] {
        assert_eq!(refused("town.a", &round, fields).await, [expected]);
    }
    let own = refused("deputy.a1", &round, json!({"channel": "staff"})).await;
    assert_eq!(own, ["/channel choice"]);
    let contact = json!({"contact": {"name": "李四"}});
    let own = refused("unit.x", &round, contact).await;
    assert_eq!(own, ["/contact project_idea_contact_by_office"]);
    // On paper it is still entered while the office sorts, by deputies no more.
    rounds::act(&ctx, &round, "endings", json!({"reason": "各村均已入户"})).await;
    let late = refused("deputy.a1", &round, json!({})).await;
    assert_eq!(late, ["/round_id project_round_closed"]);
    let mut body = request(&round);
    body["channel"] = json!("station");
    let made = office
        .post("/project-ideas", body.clone())
        .await
        .expect(201);
    body["id"] = made["id"].clone();
    let twice = office.post("/project-ideas", body).await;
    twice.expect_problem(409, "already_exists");
});
