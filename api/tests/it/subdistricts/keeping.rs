//! Stations, receptions and records: what the county's deputies do who are at home in the subdistrict.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::stations::steps::{opened, path};
use crate::{reception_visits, receptions};
use serde_json::json;

db_test!(row_73_a_subdistrict_keeps_its_own_stations, async |ctx| {
    let street = street(&ctx);
    let station = station(&ctx, &street).await;
    assert_eq!(
        (
            &station["level"],
            &station["town_id"],
            &station["town_name"]
        ),
        (&json!("township"), &json!(COMMITTEE), &json!("东城街道"))
    );
    let target = path(&station);
    let version = station["version"].as_i64().unwrap();
    // Only deputies of the county who are at home there.
    let others = json!({"deputy_ids": [street.far.deputy]});
    let others = clerk(&ctx).patch(&target, version, others).await;
    assert_eq!(wrong(others), ["/deputy_ids/0 not_a_deputy"]);
    let all = json!({"deputy_ids": street.ids(), "phone": "0915-7200000"});
    let station = clerk(&ctx).patch(&target, version, all).await.expect(200);
    assert_eq!(station["member_count"], 3);
    deputy(&ctx, street.near[2]).get(&target).await.expect(200);
    ctx.as_account("county").get(&target).await.expect(200);
    for who in ["town.a", "town.b"] {
        let other = ctx.as_account(who).get(&target).await;
        other.expect_problem(404, "not_found");
    }
    // And nothing of a town.
    let of_town = opened(&ctx, "老城联络站").await;
    let of_town = clerk(&ctx).get(&path(&of_town)).await;
    of_town.expect_problem(404, "not_found");
    assert_eq!(count(clerk(&ctx), "/stations").await, 1);
});

db_test!(
    row_73_its_receptions_count_for_deputies_of_the_county,
    async |ctx| {
        let street = street(&ctx);
        let station = station(&ctx, &street).await;
        let [first, second] = [street.near[0].deputy, street.near[1].deputy];
        let duty = json!({"station_id": station["id"], "deputy_ids": [first, second]});
        let body = receptions::steps::at(&ctx, 0, duty);
        let reception = clerk(&ctx).post("/receptions", body).await.expect(201);
        let late = json!({"late_reason": "临时增加一次"});
        let reception = step(
            clerk(&ctx),
            ("/receptions", "announcements"),
            &reception,
            late,
        )
        .await
        .expect(200);
        let visit = reception_visits::steps::request(&reception, json!({}));
        clerk(&ctx)
            .post("/reception-visits", visit)
            .await
            .expect(201);
        let came = json!({"present_ids": [first],
            "absences": [{"deputy_id": second, "reason": "外出学习"}]});
        step(clerk(&ctx), ("/receptions", "presences"), &reception, came)
            .await
            .expect(200);
        ctx.follow();
        let records = clerk(&ctx).get("/duty-records?kind=reception").await;
        let records = records.expect(200);
        assert_eq!(records["items"].as_array().unwrap().len(), 1);
        let record = &records["items"][0];
        assert_eq!(
            (&record["level"], &record["deputy_id"], &record["status"]),
            (&json!("county"), &json!(first), &json!("verified"))
        );
        // Figures of its own deputies, not of all of the county's.
        let figures = clerk(&ctx).get("/receptions/coverage?year=2026").await;
        let figures = figures.expect(200);
        assert_eq!(
            (&figures["level"], &figures["reached"], &figures["total"]),
            (&json!("county"), &json!(1), &json!(3))
        );
    }
);

db_test!(row_73_it_verifies_what_its_deputies_did, async |ctx| {
    let street = street(&ctx);
    let record = entered(&ctx, street.near[0]).await;
    ctx.follow();
    let inbox = clerk(&ctx).get("/inbox").await.expect(200);
    assert_eq!(inbox["items"][0]["subject_id"], record["id"]);
    let yes = json!({"decision": "verified"});
    let verify = ("/duty-records", "decisions");
    let town = step(ctx.as_account("town.a"), verify, &record, yes.clone()).await;
    town.expect_problem(404, "not_found");
    let done = step(clerk(&ctx), verify, &record, yes.clone()).await;
    assert_eq!(done.expect(200)["status"], "verified");
    // Of one at home in a town the county's own office judges it.
    let elsewhere = entered(&ctx, street.far).await;
    let other = step(clerk(&ctx), verify, &elsewhere, yes.clone()).await;
    other.expect_problem(404, "not_found");
    // What its clerk enters somebody else verifies: the county.
    let body = json!({"level": "township", "kind": "training", "title": "初任培训",
        "held_on": "2026-02-27", "deputy_id": street.near[1].deputy});
    let mut stranger = body.clone();
    stranger["deputy_id"] = json!(street.far.deputy);
    let stranger = clerk(&ctx).post("/duty-records", stranger).await;
    assert_eq!(wrong(stranger), ["/deputy_id not_a_deputy"]);
    let own = clerk(&ctx).post("/duty-records", body).await.expect(201);
    assert_eq!(own["level"], "county");
    let refused = step(clerk(&ctx), verify, &own, yes.clone()).await;
    refused.expect_problem(403, "duty_record_own");
    step(ctx.as_account("county"), verify, &own, yes)
        .await
        .expect(200);
    assert_eq!(count(clerk(&ctx), "/duty-records").await, 2);
});
