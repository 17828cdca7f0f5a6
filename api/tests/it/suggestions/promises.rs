//! J12, J13, J15, J16: promises and their second answer, key items, dissatisfied twice, and answers that
//! nobody rates.

use super::steps::*;
use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn reply_of(class: &str, promise: Value) -> Value {
    let mut body = reply();
    body["result_class"] = json!(class);
    body["promise"] = promise;
    body
}

async fn inbox(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let items = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = items["items"].as_array().unwrap().iter();
    items
        .map(|item| item["text"].as_str().unwrap().to_owned())
        .collect()
}

async fn listed(ctx: &Context, who: &str, view: &str) -> usize {
    let client = ctx.as_account(who);
    let list = client.get(&format!("/suggestions?view={view}")).await;
    list.expect(200)["items"].as_array().unwrap().len()
}

db_test!(j15_a_promise_is_kept_with_a_second_answer, async |ctx| {
    let contacted = contacted(&ctx).await;
    let bare = reply_of("B", Value::Null);
    let code = "validation_failed";
    let problem = refused(&ctx, "unit.x", &contacted, "replies", bare, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/promise");
    let today = json!({"content": "更换东段全部路灯", "due_on": ctx.clock.today()});
    let late = reply_of("B", today);
    let problem = refused(&ctx, "unit.x", &contacted, "replies", late, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/promise/due_on");
    let promise = json!({"content": "更换东段全部路灯", "due_on": "2026-06-30"});
    let replied = act(
        &ctx,
        "unit.x",
        &contacted,
        "replies",
        reply_of("B", promise),
    )
    .await;
    assert_eq!(replied["promises"][0]["state"], "open");
    assert_eq!(
        inbox(&ctx, "unit.x").await,
        ["有承诺事项待兑现，请按期办理并再次答复"]
    );
    let closed = act(
        &ctx,
        "deputy.a1",
        &replied,
        "ratings",
        rating("satisfied", None),
    )
    .await;
    assert_eq!(closed["status"], "closed");
    // It waits on, whatever the rating.
    assert_eq!(inbox(&ctx, "unit.x").await.len(), 1);
    assert_eq!(
        (
            listed(&ctx, "unit.x", "promises").await,
            listed(&ctx, "town.a", "promises").await
        ),
        (1, 1)
    );
    let id = closed["promises"][0]["id"].clone();
    let body = |kind, content| json!({"promise_id": id, "kind": kind, "content": content});
    let now = act(
        &ctx,
        "unit.x",
        &closed,
        "promise-entries",
        body("progress", "已经完成招标"),
    )
    .await;
    assert_eq!(now["promises"][0]["state"], "open");
    ctx.clock.advance(TimeDelta::days(150));
    let late = ctx.as_account("unit.x").get(&path(&now)).await.expect(200);
    assert_eq!(late["promises"][0]["is_overdue"], true);
    let kept = body("kept", "东段路灯已全部更换并亮灯，特此再次答复。");
    let done = act(&ctx, "unit.x", &now, "promise-entries", kept.clone()).await;
    assert_eq!(done["promises"][0]["state"], "kept");
    assert_eq!(done["promises"][0]["entries"].as_array().unwrap().len(), 2);
    assert_eq!(inbox(&ctx, "unit.x").await, Vec::<String>::new());
    assert_eq!(listed(&ctx, "unit.x", "promises").await, 0);
    refused(
        &ctx,
        "unit.x",
        &done,
        "promise-entries",
        kept,
        409,
        "suggestion_no_promise",
    )
    .await;
    let told = ctx
        .as_account("deputy.a1")
        .get(&format!("{}/timeline", path(&done)))
        .await;
    let told = told.expect(200).to_string();
    assert!(
        told.contains("兑现承诺，再次答复：东段路灯已全部更换"),
        "{told}"
    );
});

db_test!(
    j13_dissatisfied_twice_opens_special_supervision,
    async |ctx| {
        let mut now = replied(&ctx).await;
        let bad = rating("dissatisfied", Some("路灯还是不亮"));
        now = act(&ctx, "deputy.a1", &now, "ratings", bad.clone()).await;
        assert_eq!(now["supervisions"], json!([]));
        now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
        now = act(&ctx, "unit.x", &now, "replies", reply()).await;
        let outcome =
            json!({"outcome": "商定由住建局两周内更换电缆", "held_on": ctx.clock.today()});
        let code = "suggestion_not_supervised";
        refused(
            &ctx,
            "town.a",
            &now,
            "supervision-outcomes",
            outcome.clone(),
            409,
            code,
        )
        .await;
        now = act(&ctx, "deputy.a1", &now, "ratings", bad).await;
        assert_eq!(
            (now["round"].clone(), now["supervisions"][0]["kind"].clone()),
            (json!(3), json!("special"))
        );
        assert_eq!(
            inbox(&ctx, "town.a").await,
            ["代表两次不满意，请组织代表与承办单位会商"]
        );
        let future = json!({"outcome": "商定由住建局两周内更换电缆", "held_on": "2099-01-01"});
        let problem = refused(
            &ctx,
            "town.a",
            &now,
            "supervision-outcomes",
            future,
            422,
            "validation_failed",
        )
        .await;
        assert_eq!(problem["errors"][0]["pointer"], "/held_on");
        now = act(&ctx, "town.a", &now, "supervision-outcomes", outcome).await;
        assert_eq!(
            now["supervisions"][0]["outcome"],
            "商定由住建局两周内更换电缆"
        );
        assert_eq!(inbox(&ctx, "town.a").await, Vec::<String>::new());
        assert_eq!(
            now["replies"].as_array().unwrap().len(),
            2,
            "every round is kept"
        );
    }
);

db_test!(j16_key_items_are_answered_face_to_face, async |ctx| {
    let body = json!({"supervisor": "镇人大主席 演示甲", "leading_official": "副镇长 演示乙",
        "reason": "群众反映集中", "decided_on": ctx.clock.today()});
    let handling = handling(&ctx).await;
    let key = act(&ctx, "town.a", &handling, "key-designations", body.clone()).await;
    assert_eq!(
        (
            key["is_key"].clone(),
            key["supervisions"][0]["kind"].clone()
        ),
        (json!(true), json!("key"))
    );
    refused(
        &ctx,
        "town.a",
        &key,
        "key-designations",
        body,
        409,
        "suggestion_already_key",
    )
    .await;
    assert_eq!(
        (
            listed(&ctx, "town.a", "key").await,
            listed(&ctx, "unit.x", "key").await
        ),
        (1, 1)
    );
    let mut by_phone = contact(&ctx);
    by_phone["mode"] = json!("phone");
    let called = act(&ctx, "unit.x", &key, "contacts", by_phone).await;
    refused(
        &ctx,
        "unit.x",
        &called,
        "replies",
        reply(),
        409,
        "suggestion_meeting_required",
    )
    .await;
    let met = act(&ctx, "unit.x", &called, "contacts", contact(&ctx)).await;
    act(&ctx, "unit.x", &met, "replies", reply()).await;
});

db_test!(j12_reminded_and_then_closed_without_a_rating, async |ctx| {
    let replied = replied(&ctx).await;
    let closing = json!({"reason": "两次提醒后仍未评价"});
    let code = "suggestion_rating_in_time";
    refused(
        &ctx,
        "town.a",
        &replied,
        "rating-reminders",
        json!({}),
        409,
        code,
    )
    .await;
    ctx.clock.advance(TimeDelta::days(35));
    refused(
        &ctx,
        "town.a",
        &replied,
        "unrated-closings",
        closing.clone(),
        409,
        code,
    )
    .await;
    let reminded = act(&ctx, "town.a", &replied, "rating-reminders", json!({})).await;
    refused(
        &ctx,
        "town.a",
        &reminded,
        "rating-reminders",
        json!({}),
        409,
        code,
    )
    .await;
    ctx.clock.advance(TimeDelta::days(35));
    let closed = act(&ctx, "town.a", &reminded, "unrated-closings", closing).await;
    assert_eq!(
        (closed["status"].clone(), closed["ratings"].clone()),
        (json!("closed"), json!([]))
    );
    // It does not count for satisfaction.
    ctx.follow();
    let told = ctx
        .as_account("town.a")
        .get("/statistics/suggestions")
        .await
        .expect(200);
    let indicators = told["total"]["indicators"].as_array().unwrap();
    let of = |key: &str| indicators.iter().find(|i| i["key"] == key).unwrap().clone();
    assert_eq!(of("satisfied")["denominator"], 0);
    assert_eq!(of("answered")["numerator"], 1);
});

db_test!(
    j11_everybody_who_signed_rates_where_the_county_says_so,
    async |ctx| {
        let value =
            json!({"value": "all", "valid_from": "2026-01-01", "basis": "本县代表建议办理办法"});
        let set = ctx
            .as_account("county")
            .post("/parameters/lead_or_all_rate/values", value)
            .await;
        set.expect(201);
        let accepted = accepted(&ctx).await;
        let mut now = act(&ctx, "deputy.a2", &accepted, "cosigner-joins", json!({})).await;
        let body = json!({"unit_id": crate::support::World::UNIT_X});
        now = act(&ctx, "town.a", &now, "assignments", body).await;
        now = act(&ctx, "unit.x", &now, "receipts", json!({})).await;
        now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
        now = act(&ctx, "unit.x", &now, "replies", reply()).await;
        assert_eq!(
            (
                inbox(&ctx, "deputy.a1").await.len(),
                inbox(&ctx, "deputy.a2").await.len()
            ),
            (1, 1)
        );
        now = act(
            &ctx,
            "deputy.a1",
            &now,
            "ratings",
            rating("satisfied", None),
        )
        .await;
        assert_eq!(now["status"], "replied", "the other has not rated");
        let code = "suggestion_already_rated";
        refused(
            &ctx,
            "deputy.a1",
            &now,
            "ratings",
            rating("satisfied", None),
            409,
            code,
        )
        .await;
        now = act(
            &ctx,
            "deputy.a2",
            &now,
            "ratings",
            rating("basically_satisfied", None),
        )
        .await;
        assert_eq!(now["status"], "closed");
        assert_eq!(now["ratings"].as_array().unwrap().len(), 2);
        assert_eq!(inbox(&ctx, "deputy.a2").await, Vec::<String>::new());
    }
);

db_test!(
    j15_a_promise_of_several_years_is_reported_on_each_year,
    async |ctx| {
        let contacted = contacted(&ctx).await;
        let promise = json!({"content": "更换全镇路灯", "due_on": "2028-10-31"});
        let body = reply_of("C", promise);
        let now = act(&ctx, "unit.x", &contacted, "replies", body).await;
        let asked = async |on: &Value| {
            ctx.follow();
            let items = ctx.as_account("unit.x").get("/inbox").await.expect(200);
            let seen = ctx.as_account("unit.x").get(&path(on)).await.expect(200);
            let days: Vec<Value> = items["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["due_on"].clone())
                .collect();
            (days, seen["promises"][0]["report_by"].clone())
        };
        let first = json!("2027-03-02");
        assert_eq!(asked(&now).await, (vec![first.clone()], first));
        ctx.clock.advance(TimeDelta::days(360));
        let id = now["promises"][0]["id"].clone();
        let progress =
            json!({"promise_id": id, "kind": "progress", "content": "已经更换完一期路灯。"});
        let now = act(&ctx, "unit.x", &now, "promise-entries", progress.clone()).await;
        let second = json!("2028-02-25");
        assert_eq!(asked(&now).await, (vec![second.clone()], second));
        ctx.clock.advance(TimeDelta::days(360));
        let now = act(&ctx, "unit.x", &now, "promise-entries", progress).await;
        // Not after its own day.
        let last = json!("2028-10-31");
        assert_eq!(asked(&now).await, (vec![last.clone()], last));
    }
);

db_test!(j13_j15_how_often_and_how_long_are_parameters, async |ctx| {
    let set = async |key: &str, value: i64| {
        let body = json!({"value": value, "valid_from": "2026-03-01", "basis": "本县建议办理办法"});
        let path = format!("/parameters/{key}/values");
        ctx.as_account("county").post(&path, body).await.expect(201);
    };
    set("special_supervision_after", 1).await;
    set("promise_max_months", 12).await;
    let contacted = contacted(&ctx).await;
    let long = json!({"content": "更换全镇路灯", "due_on": "2027-06-01"});
    let code = "validation_failed";
    let body = reply_of("C", long);
    let problem = refused(&ctx, "unit.x", &contacted, "replies", body, 422, code).await;
    assert_eq!(problem["errors"][0]["code"], "promise_day");
    let now = act(&ctx, "unit.x", &contacted, "replies", reply()).await;
    let bad = rating("dissatisfied", Some("路灯还是不亮"));
    let now = act(&ctx, "deputy.a1", &now, "ratings", bad).await;
    assert_eq!(now["supervisions"][0]["kind"], "special");
});
