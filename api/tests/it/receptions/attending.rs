//! Who of those on duty came.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::stations::steps::opened;
use crate::support::World;
use serde_json::json;

db_test!(a4_who_came_and_who_did_not_with_the_reason, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let all = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    let quiet = planned(&ctx, &station, 0).await;
    let quiet = act(&ctx, "town.a", &quiet, "presences", all.clone()).await;
    quiet.expect_problem(409, "reception_not_in_state");
    let ahead = announced(&ctx, &station, 5).await;
    let early = act(&ctx, "town.a", &ahead, "presences", all.clone()).await;
    early.expect_problem(409, "reception_not_yet");
    ctx.clock.advance(chrono::TimeDelta::days(5));
    for (body, found) in [
        (
            json!({"present_ids": [World::DEPUTY_A1]}),
            "/absences reception_absence_reason",
        ),
        (
            json!({"present_ids": []}),
            "/present_ids reception_nobody_came",
        ),
        (
            json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A3]}),
            "/present_ids/1 reception_not_on_duty",
        ),
        (
            json!({"present_ids": [World::DEPUTY_A1],
            "absences": [{"deputy_id": World::DEPUTY_A3, "reason": "外出"}]}),
            "/absences/0/deputy_id reception_not_on_duty",
        ),
        (
            json!({"present_ids": [World::DEPUTY_A1],
            "absences": [{"deputy_id": World::DEPUTY_A1, "reason": "外出"}]}),
            "/absences/0/deputy_id duplicate",
        ),
        (
            json!({"present_ids": [World::DEPUTY_A1],
            "absences": [{"deputy_id": World::DEPUTY_A2, "reason": " "}]}),
            "/absences/0/reason length",
        ),
    ] {
        let answer = act(&ctx, "town.a", &ahead, "presences", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    // A deputy records on their own day.
    let other = act(&ctx, "deputy.a3", &ahead, "presences", all.clone()).await;
    other.expect_problem(403, "reception_not_your_turn");
    let some = json!({"present_ids": [World::DEPUTY_A1],
        "absences": [{"deputy_id": World::DEPUTY_A2, "reason": "外出学习"}]});
    let held = act(&ctx, "deputy.a1", &ahead, "presences", some)
        .await
        .expect(200);
    assert_eq!(held["status"], "held");
    let away = &held["duties"][1];
    assert_eq!(
        (&away["is_present"], &away["reason"]),
        (&json!(false), &json!("外出学习"))
    );
    assert!(waiting(&ctx, "deputy.a2").await.is_empty());
    let corrected = act(&ctx, "town.a", &held, "presences", all)
        .await
        .expect(200);
    assert_eq!(
        (
            &corrected["duties"][1]["is_present"],
            &corrected["duties"][1]["reason"]
        ),
        (&json!(true), &serde_json::Value::Null)
    );
    let moved = at(&ctx, 9, json!({"reason": "汛期改期"}));
    let moved = act(&ctx, "town.a", &corrected, "moves", moved).await;
    moved.expect_problem(409, "reception_not_in_state");
});

db_test!(a4_a_suspended_deputy_receives_nobody, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    suspended(&ctx, 41).await;
    let all = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    let refused = act(&ctx, "deputy.a2", &reception, "presences", all).await;
    refused.expect_problem(403, "congress_mandate_suspended");
    // Nor are they put on the roster.
    let planned = sent(&ctx, "town.a", request(&ctx, &station, 6)).await;
    assert_eq!(wrong(planned), ["/deputy_ids/1 station_not_a_member"]);
});
