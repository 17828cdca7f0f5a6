//! Answered on the spot, or routed to a unit and answered later.

use super::steps::*;
use crate::inspections::steps as inspection;
use crate::notices::told;
use crate::support::World;
use chrono::{NaiveDate, TimeDelta};
use luzhi::features::{reminder_sources, reminders};
use serde_json::{Value, json};

const NOTHING: [(String, Value); 0] = [];

db_test!(
    j21_what_is_answered_on_the_spot_is_not_routed,
    async |ctx| {
        let deputy = ctx.as_account("deputy.a1");
        let body = request_with(&ctx, json!({"answer": answer(&ctx)}));
        let done = deputy.post("/oral-opinions", body).await.expect(201);
        assert_eq!(
            (&done["status"], &done["on_the_spot"]),
            (&json!("answered"), &json!(true))
        );
        assert_eq!(
            (&done["answered_by"], &done["answer_recorded_by"]),
            (&json!("李局长"), &json!("deputy.a1"))
        );
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        let route = ("routings", json!({"unit_id": World::UNIT_X}));
        refused(
            &ctx,
            "town.a",
            &done,
            route,
            (409, "oral_opinion_not_in_state"),
        )
        .await;

        let made = recorded(&ctx).await;
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
        let done = act(&ctx, "town.a", &made, "answers", answer(&ctx)).await;
        assert_eq!(done["on_the_spot"], true);
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        assert_eq!(told(&ctx, "deputy.a1").await[0], "口头意见已经当场答复。");
    }
);

db_test!(
    j21_the_rest_is_routed_and_answered_within_a_month,
    async |ctx| {
        let made = recorded(&ctx).await;
        assert_eq!(
            waiting(&ctx, "town.a").await,
            [(
                "收到代表口头意见，请梳理：交有关单位办理，或者转为代表建议".to_owned(),
                Value::Null
            )]
        );
        let body = json!({"unit_id": World::UNIT_X});
        let made = act(&ctx, "town.a", &made, "routings", body).await;
        assert_eq!(
            (&made["status"], &made["due_on"]),
            (&json!("routed"), &json!("2026-04-02"))
        );
        assert_eq!(
            (&made["deadline"]["rule"], &made["unit_name"]),
            (&json!("J21"), &json!("旬阳市交通运输局"))
        );
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        assert_eq!(
            waiting(&ctx, "unit.x").await,
            [(
                "有代表口头意见交您单位，请按期答复".to_owned(),
                json!("2026-04-02")
            )]
        );
        assert!(told(&ctx, "deputy.a1").await[0].starts_with("口头意见已交旬阳市交通运输局办理"));

        ctx.clock.advance(TimeDelta::days(2));
        let again = ("routings", json!({"unit_id": World::UNIT_Y}));
        let problem = refused(&ctx, "town.a", &made, again, (422, "validation_failed")).await;
        assert_eq!(problem["errors"][0]["pointer"], "/reason");
        let body = json!({"unit_id": World::UNIT_Y, "reason": "供水由水利局负责"});
        let made = act(&ctx, "town.a", &made, "routings", body).await;
        assert_eq!(
            made["due_on"], "2026-04-07",
            "a month from the day, after the festival"
        );
        assert_eq!(made["routings"].as_array().unwrap().len(), 2);
        assert_eq!(waiting(&ctx, "unit.x").await, NOTHING);
        assert_eq!(
            told(&ctx, "unit.x").await,
            ["这件口头意见不再由您单位答复。理由：供水由水利局负责"]
        );
        ctx.as_account("unit.x")
            .get(&path(&made))
            .await
            .expect_problem(404, "not_found");

        let seen = ctx.as_account("unit.y").get(&path(&made)).await.expect(200);
        assert_eq!(
            seen["routings"].as_array().unwrap().len(),
            1,
            "its own only"
        );
        let done = act(&ctx, "unit.y", &made, "answers", answer(&ctx)).await;
        assert_eq!(
            (&done["status"], &done["on_the_spot"]),
            (&json!("answered"), &json!(false))
        );
        assert_eq!(waiting(&ctx, "unit.y").await, NOTHING);
        assert_eq!(
            told(&ctx, "deputy.a1").await[0],
            "旬阳市水利局已答复口头意见。"
        );
        assert_eq!(
            told(&ctx, "town.a").await[0],
            "旬阳市水利局已答复口头意见。"
        );
        let office = ctx.as_account("town.a");
        let timeline = office
            .get(&format!("{}/timeline", path(&done)))
            .await
            .expect(200);
        let texts: Vec<_> = timeline["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].clone())
            .collect();
        assert_eq!(
            texts[2],
            "town.a改交旬阳市水利局办理，应在2026年4月7日前答复：供水由水利局负责"
        );
        assert_eq!(texts[3], "旬阳市水利局作了答复（局长李局长）");
    }
);

db_test!(j21_the_unit_is_reminded_of_its_day, async |ctx| {
    let made = routed(&ctx).await;
    let remind = |day: &str| {
        let day: NaiveDate = day.parse().unwrap();
        let at = day.and_hms_opt(2, 0, 0).unwrap().and_utc();
        ctx.clock.advance(at - ctx.clock.now().utc());
        reminders::give(&ctx.db, &reminder_sources(), ctx.clock.now()).unwrap()
    };
    assert_eq!(remind("2026-03-26"), 1);
    let unit = ctx.as_account("unit.x");
    let list = unit.get("/reminders").await.expect(200);
    assert_eq!(list["items"][0]["text"], "答复，还有 7 天到期");
    let link = list["items"][0]["link"].as_str().unwrap().to_owned();
    unit.get(&format!("/{link}")).await.expect(200);
    assert_eq!(
        remind("2026-04-03"),
        2,
        "a day late the office is told, too"
    );
    act(&ctx, "unit.x", &made, "answers", answer(&ctx)).await;
    assert_eq!(remind("2026-04-09"), 0);
});

db_test!(what_is_said_at_an_inspection_takes_its_name, async |ctx| {
    let trip = inspection::recorded(&ctx).await;
    ctx.clock.advance(TimeDelta::minutes(1));
    let of_trip = json!({"inspection_id": trip["id"], "kind": null, "occasion": null});
    let office = ctx.as_account("town.a");
    let mut body = request_with(&ctx, of_trip.clone());
    body["deputy_id"] = json!(World::DEPUTY_A1);
    let made = office.post("/oral-opinions", body).await.expect(201);
    assert_eq!(
        (&made["kind"], &made["occasion"]),
        (&json!("inspection"), &trip["title"])
    );
    assert_eq!(told(&ctx, "deputy.a1").await[0], "您的口头意见已登记。");
    // Deputy A2 took part, A3 did not.
    let list = format!(
        "/oral-opinions?count=true&inspection_id={}",
        trip["id"].as_str().unwrap()
    );
    let seen = ctx.as_account("deputy.a2").get(&list).await.expect(200);
    assert_eq!(seen["total"], 1);
    let other = ctx.as_account("deputy.a3");
    other
        .get(&path(&made))
        .await
        .expect_problem(404, "not_found");
    let not_there = request_with(&ctx, of_trip);
    let problem = other
        .post("/oral-opinions", not_there)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/inspection_id");
    office
        .patch(&path(&made), 1, json!({"occasion": "另一次视察"}))
        .await
        .expect_problem(422, "validation_failed");
    office
        .delete(&inspection::path(&trip), Some(1))
        .await
        .expect_problem(409, "inspection_has_opinions");
    office.delete(&path(&made), Some(1)).await.expect(204);
    office
        .delete(&inspection::path(&trip), Some(1))
        .await
        .expect(204);
});
