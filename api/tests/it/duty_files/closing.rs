//! Files are closed after the mandate, stay as they were, and are handed over.

use super::steps::*;
use crate::duty_records::steps as records;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use diesel::prelude::*;
use luzhi::schema::{duty_files, terms};
use serde_json::json;

db_test!(a8_a_closed_file_stays_as_it_was, async |ctx| {
    let running = closed(&ctx, "town.a", Some(&file_a1())).await;
    running.expect_problem(409, "duty_file_running");
    let record = records::entered(&ctx, json!({"held_on": "2026-02-20"})).await;
    ended(&ctx, &file_a1()).await;
    let waits = closed(&ctx, "town.a", Some(&file_a1())).await;
    let waits = waits.expect_problem(409, "duty_file_pending");
    assert_eq!(waits["params"]["count"], 1);
    let body = json!({"decision": "verified"});
    let record = records::act(&ctx, "town.a", &record, "decisions", body).await;
    let record = record.expect(200);
    let foreign = closed(&ctx, "county", Some(&file_a1())).await;
    foreign.expect_problem(403, "duty_file_not_your_turn");
    let before = seen(&ctx, "town.a", &file_a1()).await;
    assert_eq!(before["state"], "over");
    let done = closed(&ctx, "town.a", Some(&file_a1())).await.expect(200);
    assert_eq!(done["done"], json!([file_a1()]));
    let twice = closed(&ctx, "town.a", Some(&file_a1())).await;
    twice.expect_problem(409, "duty_file_closed");
    // What happens afterwards does not reach it.
    let withdrawn = json!({"result": "wrong", "note": "签到表没有此人"});
    let sampled = records::act(&ctx, "county", &record, "samplings", withdrawn).await;
    sampled.expect(200);
    let late = said(&ctx, "town.a", &file_a1(), json!({})).await;
    late.expect_problem(409, "duty_file_closed");
    let after = seen(&ctx, "town.a", &file_a1()).await;
    assert_eq!(after["content"], before["content"]);
    assert_eq!(after["closing"]["is_intact"], true);
    let told = ctx.event_data("duty_file.closed");
    assert_eq!(told["title"], "甲一");
    // Who changes it behind the service's back is found out.
    ctx.db
        .write_now(|tx| {
            tx.without_event("somebody changes a closed file");
            let file = duty_files::table.filter(duty_files::county_id.eq(World::COUNTY));
            let content: String = file.select(duty_files::content).first(&mut **tx)?;
            let content = content.replace("甲一", "甲二");
            diesel::update(duty_files::table.filter(duty_files::county_id.eq(World::COUNTY)))
                .set(duty_files::content.eq(content))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
    ctx.clock.advance(chrono::TimeDelta::minutes(1));
    let fresh = [("Cache-Control", "no-cache")];
    let target = format!("/duty-files/{}", file_a1());
    let town = ctx.as_account("town.a");
    let changed = town
        .send("GET".parse().unwrap(), &target, None, &fresh)
        .await
        .expect(200);
    assert_eq!(changed["closing"]["is_intact"], false);
});

db_test!(
    a8_the_files_of_a_term_are_closed_and_handed_over_at_once,
    async |ctx| {
        let none = closed(&ctx, "town.a", None).await;
        none.expect_problem(409, "duty_files_none");
        // The term ends with the first session of the next; one record of the second deputy waits.
        let waits = json!({"deputy_id": World::DEPUTY_A2});
        records::sent(&ctx, "town.a", waits).await.expect(201);
        ctx.db
            .write_now(|tx| {
                tx.without_event("the term is over");
                let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 2);
                diesel::update(terms::table.find((World::COUNTY, World::TERM_A)))
                    .set(terms::ends_on.eq(today))
                    .execute(&mut **tx)?;
                Ok(())
            })
            .unwrap();
        let done = closed(&ctx, "town.a", None).await.expect(200);
        assert_eq!(done["done"].as_array().unwrap().len(), 2);
        assert_eq!(
            (
                &done["skipped"][0]["deputy_name"],
                &done["skipped"][0]["code"]
            ),
            (&json!("甲二"), &json!("duty_file_pending"))
        );
        let early = handed(&ctx, None, "2026-03-01").await;
        assert_eq!(wrong(early), ["/handed_on duty_file_not_closed_then"]);
        let open = handed(&ctx, Some(&file_a2()), "2026-03-02").await;
        open.expect_problem(409, "duty_file_not_closed");
        let done = handed(&ctx, None, "2026-03-02").await.expect(200);
        assert_eq!(done["done"].as_array().unwrap().len(), 2);
        let again = handed(&ctx, Some(&file_a1()), "2026-03-02").await;
        again.expect_problem(409, "duty_file_handed_over");
        let file = seen(&ctx, "deputy.a1", &file_a1()).await;
        assert_eq!(
            (&file["state"], &file["handover"]["to"]),
            (&json!("handed_over"), &json!("县档案馆"))
        );
        let foreign = json!({"term_id": World::TERM_A});
        let foreign = ctx
            .as_account("town.b")
            .post("/duty-file-closings", foreign)
            .await;
        assert_eq!(wrong(foreign), ["/term_id not_a_duty_file_term"]);
    }
);
