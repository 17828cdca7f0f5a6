//! Check-in: by the rotating code of the hall, six digits, the staff, or by hand with a reason.

use super::steps::*;
use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn code(ctx: &Context, meeting: &Value, sitting: &str) -> Value {
    let target = format!("{}/sittings/{sitting}/check-in-code", path(meeting));
    ctx.as_account("town.a").get(&target).await.expect(200)
}

async fn check_in(ctx: &Context, who: &str, body: Value) -> crate::support::Answer {
    ctx.as_account(who).post("/check-ins", body).await
}

db_test!(a_deputy_checks_in_with_the_code_of_the_hall, async |ctx| {
    let made = notified(&ctx).await;
    let first = sitting(&made, 0);
    ctx.clock.advance(TimeDelta::days(21));
    let shown = code(&ctx, &made, &first).await;
    assert!((1..=15).contains(&shown["refresh_in"].as_i64().unwrap()));
    let token = json!({"token": shown["token"]});
    let done = check_in(&ctx, "deputy.a1", token.clone()).await.expect(200);
    assert_eq!(
        (
            &done["sitting_title"],
            &done["direction"],
            &done["is_repeated"]
        ),
        (&json!("预备会议"), &json!("in"), &json!(false))
    );
    let again = check_in(&ctx, "deputy.a1", token.clone()).await.expect(200);
    assert_eq!(again["is_repeated"], true);
    let digits = json!({"digits": shown["digits"]});
    check_in(&ctx, "deputy.a2", digits).await.expect(200);
    let stranger = check_in(&ctx, "deputy.b1", token.clone()).await;
    stranger.expect_problem(403, "meeting_not_on_roll");
    let office = check_in(&ctx, "town.a", token.clone()).await;
    office.expect_problem(403, "forbidden");

    // Each sees whether they are in.
    let is_in = async |who: &str| seen(&ctx, who, &made).await["mine"]["is_present"].clone();
    assert_eq!(
        (is_in("deputy.a1").await, is_in("deputy.a3").await),
        (json!(true), json!(false))
    );

    // Out for a while: the history keeps it.
    let shown = code(&ctx, &made, &first).await;
    let out = json!({"token": shown["token"], "direction": "out", "is_scanned": true});
    check_in(&ctx, "deputy.a1", out).await.expect(200);
    assert_eq!(is_in("deputy.a1").await, json!(false));
    let target = format!("{}/sittings/{first}/presences", path(&made));
    let history = ctx.as_account("town.a").get(&target).await.expect(200);
    let told: Vec<(&str, &str)> = history["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["direction"].as_str().unwrap(),
                one["way"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(told.len(), 3);
    assert!(
        told.contains(&("out", "scan"))
            && told.contains(&("in", "qr"))
            && told.contains(&("in", "code"))
    );
    let own = ctx.as_account("deputy.a2").get(&target).await.expect(200);
    assert_eq!(own["items"].as_array().unwrap().len(), 1, "their own only");
    let here = format!("{}/people?sitting_id={first}", path(&made));
    let list = ctx.as_account("deputy.a1").get(&here).await.expect(200);
    let here: Vec<&Value> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["is_present"])
        .collect();
    assert_eq!(here, [&json!(false), &json!(false), &json!(true)]);
});

db_test!(an_old_picture_of_the_code_is_refused, async |ctx| {
    let made = notified(&ctx).await;
    let first = sitting(&made, 0);
    let shown = code(&ctx, &made, &first).await;
    ctx.clock.advance(TimeDelta::seconds(46));
    let token = json!({"token": shown["token"]});
    // A phone whose clock is wrong cannot make it fresh.
    for noted_at in [
        Value::Null,
        json!("2026-03-02T02:01:00Z"),
        json!("2031-01-01T00:00:00Z"),
    ] {
        let mut body = token.clone();
        body["noted_at"] = noted_at;
        let problem = check_in(&ctx, "deputy.a1", body).await;
        let problem = problem.expect_problem(409, "meeting_check_in_expired");
        assert!(
            problem["detail"]
                .as_str()
                .unwrap()
                .contains("照片和截图不能使用")
        );
    }
    ctx.clock.advance(TimeDelta::minutes(3));
    for body in [
        json!({"token": "AAAAAAAAAAAAAAAAAAAAAAAA"}),
        json!({"digits": "abcdef"}),
    ] {
        let problem = check_in(&ctx, "deputy.a1", body).await;
        problem.expect_problem(409, "meeting_check_in_invalid");
    }
    for body in [
        json!({}),
        json!({"token": "AAAAAAAAAAAA", "digits": "123456"}),
        json!({"digits": "12"}),
    ] {
        let problem = check_in(&ctx, "deputy.a1", body).await;
        problem.expect_problem(422, "validation_failed");
    }
    // In time, with a clock that is years off.
    let shown = code(&ctx, &made, &first).await;
    let body = json!({"token": shown["token"], "noted_at": "2031-01-01T00:00:00Z"});
    check_in(&ctx, "deputy.a1", body).await.expect(200);
});

db_test!(
    the_staff_records_who_came_also_without_network,
    async |ctx| {
        let made = open(&ctx).await;
        let first = sitting(&made, 0);
        let (a, b) = (
            person(&ctx, &made, "甲一").await,
            person(&ctx, &made, "甲二").await,
        );
        let step = format!("sittings/{first}/presences");
        for (body, pointer) in [
            (
                json!({"person_ids": [a], "direction": "out", "way": "manual"}),
                "/reason",
            ),
            (
                json!({"person_ids": [a], "direction": "out", "way": "qr"}),
                "/way",
            ),
            (
                json!({"person_ids": [], "direction": "out", "way": "staff"}),
                "/person_ids",
            ),
            (
                json!({"person_ids": [made["id"]], "direction": "out", "way": "staff"}),
                "/person_ids",
            ),
        ] {
            let wrong = (step.as_str(), body);
            let problem = refused(&ctx, "town.a", &made, wrong, (422, "validation_failed")).await;
            assert_eq!(problem["errors"][0]["pointer"], pointer);
        }
        let target = format!("{}/{step}", path(&made));
        let office = ctx.as_account("town.a");
        let body = json!({"person_ids": [a, b], "direction": "out", "way": "manual", "reason": "参加防汛会商"});
        let done = office.post(&target, body.clone()).await.expect(200);
        assert_eq!(
            (&done["recorded"], &done["voters_present"]),
            (&json!(2), &json!(1))
        );
        // The phone did not hear the answer and sends it again.
        let key = [("Idempotency-Key", "offline-1")];
        let back = json!({"person_ids": [a], "direction": "in", "way": "staff", "noted_at": "2026-03-02T02:30:00Z"});
        for replayed in [None, Some("true")] {
            let answer = office
                .send("POST".parse().unwrap(), &target, Some(back.clone()), &key)
                .await;
            assert_eq!(answer.header("idempotency-replayed"), replayed);
            assert_eq!(answer.expect(200)["recorded"], 1);
        }
        let other = ctx.as_account("county").post(&target, body.clone()).await;
        other.expect_problem(403, "meeting_not_your_turn");
        ctx.as_account("town.b")
            .post(&target, body.clone())
            .await
            .expect_problem(404, "not_found");
        // After the sitting only what was noted during it.
        let made = act(
            &ctx,
            &made,
            &format!("sittings/{first}/closings"),
            json!({}),
        )
        .await;
        let late = (step.as_str(), body);
        refused(
            &ctx,
            "town.a",
            &made,
            late,
            (409, "meeting_sitting_not_in_state"),
        )
        .await;
        let synced = json!({"person_ids": [b], "direction": "in", "way": "staff", "noted_at": "2026-03-02T02:40:00Z"});
        let done = office.post(&target, synced).await.expect(200);
        assert_eq!(done["recorded"], 1);
        let code = format!("{}/sittings/{first}/check-in-code", path(&made));
        office
            .get(&code)
            .await
            .expect_problem(409, "meeting_sitting_not_in_state");
        ctx.as_account("deputy.a1")
            .get(&code)
            .await
            .expect_problem(403, "forbidden");
    }
);

db_test!(the_staff_scans_the_code_of_a_deputy, async |ctx| {
    let made = notified(&ctx).await;
    let first = sitting(&made, 0);
    ctx.clock.advance(TimeDelta::days(21));
    let own = async |who: &str| {
        let client = ctx.as_account(who);
        client.get("/me/check-in-code").await.expect(200)
    };
    let office = ctx.as_account("town.a");
    let target = format!("{}/sittings/{first}/presences", path(&made));
    let scan = |code: &Value| json!({"token": code["token"], "direction": "in", "way": "scan"});
    let code = own("deputy.a1").await;
    assert!((1..=60).contains(&code["refresh_in"].as_i64().unwrap()));
    for recorded in [1, 0] {
        let done = office.post(&target, scan(&code)).await.expect(200);
        assert_eq!(
            (&done["recorded"], &done["names"]),
            (&json!(recorded), &json!(["甲一"]))
        );
    }
    let history = office.get(&target).await.expect(200);
    assert_eq!(history["items"][0]["way"], "scan");
    assert_eq!(
        seen(&ctx, "deputy.a1", &made).await["mine"]["is_present"],
        true
    );

    // Only the staff of this meeting scans, only deputies on its roll come, and nothing else is chosen beside it.
    let other = ctx.as_account("county").post(&target, scan(&code)).await;
    other.expect_problem(403, "meeting_not_your_turn");
    let other = ctx.as_account("deputy.a2").post(&target, scan(&code)).await;
    other.expect_problem(403, "forbidden");
    let stranger = own("deputy.b1").await;
    let mut staff = scan(&code);
    staff["way"] = json!("staff");
    let mut both = scan(&code);
    both["person_ids"] = json!([made["id"]]);
    for (body, told) in [
        (scan(&stranger), "not_on_the_roll"),
        (staff, "token_or_people"),
        (both, "token_or_people"),
        (json!({"direction": "in", "way": "scan"}), "required"),
    ] {
        let wrong = office.post(&target, body).await;
        let problem = wrong.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/token");
        assert_eq!(problem["errors"][0]["code"], told);
    }
    let none = office.get("/me/check-in-code").await;
    none.expect_problem(403, "forbidden");

    // The code of the hall is none of a deputy, and the other way round; an old picture of one is worth nothing.
    let hall = self::code(&ctx, &made, &first).await;
    let wrong = office.post(&target, scan(&hall)).await;
    wrong.expect_problem(409, "meeting_person_code_invalid");
    let wrong = check_in(&ctx, "deputy.a2", json!({"token": code["token"]})).await;
    wrong.expect_problem(409, "meeting_check_in_invalid");
    let second = own("deputy.a2").await;
    ctx.clock.advance(TimeDelta::minutes(5));
    let late = office.post(&target, scan(&second)).await;
    late.expect_problem(409, "meeting_person_code_expired");
    let fresh = own("deputy.a2").await;
    let done = office.post(&target, scan(&fresh)).await.expect(200);
    assert_eq!(done["names"], json!(["甲二"]));
});
