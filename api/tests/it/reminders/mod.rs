//! Who must keep a day is reminded of it before, on and after it: once per step, in one digest a day.

use crate::notices::told;
use crate::suggestions::steps::*;
use crate::support::{Context, World};
use chrono::{NaiveDate, TimeDelta};
use luzhi::features::{reminder_sources, reminders};
use serde_json::{Value, json};

/// Lets the daily job run now; gives the digests made.
fn run(ctx: &Context) -> usize {
    let given = reminders::give(&ctx.db, &reminder_sources(), ctx.clock.now()).unwrap();
    ctx.follow();
    given
}

/// Ten o'clock of a day.
fn go_to(ctx: &Context, day: &str) {
    let day: NaiveDate = day.parse().unwrap();
    let at = day.and_hms_opt(2, 0, 0).unwrap().and_utc();
    let by = at - ctx.clock.now().utc();
    assert!(by > TimeDelta::zero(), "time does not go back");
    ctx.clock.advance(by);
}

/// The job on a day: how many digests it gave.
pub fn run_on(ctx: &Context, day: &str) -> usize {
    go_to(ctx, day);
    run(ctx)
}

/// What somebody was reminded of, newest first.
pub async fn reminded(ctx: &Context, who: &str) -> Vec<String> {
    let list = ctx.as_account(who).get("/reminders").await.expect(200);
    let items = list["items"].as_array().unwrap();
    let text = |item: &Value| item["text"].as_str().unwrap().to_owned();
    items.iter().map(text).collect()
}

const NOTHING: [&str; 0] = [];

db_test!(n6_the_circle_widens_step_by_step, async |ctx| {
    let made = handling(&ctx).await;
    assert_eq!(made["due_on"], "2026-06-02");
    assert_eq!(run(&ctx), 0);
    // Thirty days before lies in the May holiday: given on the last working day before it.
    assert_eq!(run_on(&ctx, "2026-04-29"), 0);
    assert_eq!(run_on(&ctx, "2026-04-30"), 1);
    assert_eq!(reminded(&ctx, "unit.x").await, ["答复，还有 33 天到期"]);
    assert_eq!(run_on(&ctx, "2026-05-25"), 0, "each step once");
    assert_eq!(run_on(&ctx, "2026-05-26"), 1);
    assert_eq!(reminded(&ctx, "town.a").await, NOTHING);
    assert_eq!(
        run_on(&ctx, "2026-06-02"),
        1,
        "nobody leads the unit in the system"
    );
    assert_eq!(reminded(&ctx, "unit.x").await[0], "答复，今日到期");
    assert_eq!(run_on(&ctx, "2026-06-03"), 2);
    assert_eq!(reminded(&ctx, "town.a").await, ["答复，已逾期 1 天"]);
    assert_eq!(run_on(&ctx, "2026-06-09"), 2);
    assert_eq!(run_on(&ctx, "2026-07-09"), 0, "the last step was the last");
    assert_eq!(reminded(&ctx, "unit.x").await.len(), 5);
    for who in ["unit.y", "town.b", "county"] {
        assert_eq!(reminded(&ctx, who).await, NOTHING, "{who}");
    }
    assert_eq!(reminded(&ctx, "deputy.a1").await, NOTHING);
    let answer = ctx.as_account("village.a").get("/reminders").await;
    answer.expect_problem(403, "forbidden");
    let wrong = ctx.as_account("unit.x").get("/reminders?sort=title").await;
    wrong.expect_problem(400, "invalid_parameter");
});

db_test!(a_digest_lists_its_matters_and_links_to_them, async |ctx| {
    let first = handling(&ctx).await;
    let second = handling(&ctx).await;
    assert_eq!(run_on(&ctx, "2026-05-26"), 1, "one digest for both");
    assert_eq!(
        told(&ctx, "unit.x").await,
        ["2 件事项请留意期限：即将到期 2 件，今日到期 0 件，已经逾期 0 件。"]
    );
    let unit = ctx.as_account("unit.x");
    let notices = unit.get("/notices").await.expect(200);
    let notice = &notices["items"][0];
    let digest = notice["subject_id"].as_str().unwrap();
    assert_eq!(notice["link"], format!("reminders/{digest}"));
    let list = unit.get(&format!("/reminders?digest_id={digest}")).await;
    let list = list.expect(200);
    let links: Vec<&Value> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| &i["link"])
        .collect();
    for made in [&first, &second] {
        let link = json!(format!("suggestions/{}", made["id"].as_str().unwrap()));
        assert!(links.contains(&&link), "{links:?}");
    }
    let other = ctx
        .as_account("unit.y")
        .get(&format!("/reminders?digest_id={digest}"))
        .await;
    assert_eq!(other.expect(200)["items"], json!([]));
});

db_test!(
    leaders_of_a_unit_are_told_from_the_last_day_on,
    async |ctx| {
        let list = ctx
            .as_account("security")
            .get("/accounts?q=unit.x")
            .await
            .expect(200);
        let account = &list["items"][0];
        assert_eq!(account["is_leader"], false);
        let target = format!("/accounts/{}/leadership", account["id"].as_str().unwrap());
        let body = json!({"is_leader": true});
        let seen = account["version"].as_i64().unwrap();
        for (who, code) in [("admin", "forbidden"), ("county", "forbidden")] {
            let answer = ctx
                .as_account(who)
                .post_at(&target, seen, body.clone())
                .await;
            answer.expect_problem(403, code);
        }
        let security = ctx.as_account("security");
        let changed = security
            .post_at(&target, seen, body.clone())
            .await
            .expect(200);
        assert_eq!(changed["is_leader"], true);
        let stale = security.post_at(&target, seen, body).await;
        stale.expect_problem(412, "precondition_failed");
        handling(&ctx).await;
        assert_eq!(run_on(&ctx, "2026-05-26"), 1);
        assert_eq!(run_on(&ctx, "2026-06-02"), 2, "the unit and its leaders");
        assert_eq!(reminded(&ctx, "unit.x").await.len(), 3, "as one of both");
    }
);

db_test!(
    after_a_standstill_the_newest_step_is_given_once,
    async |ctx| {
        handling(&ctx).await;
        assert_eq!(run_on(&ctx, "2026-06-08"), 2);
        assert_eq!(reminded(&ctx, "unit.x").await, ["答复，已逾期 6 天"]);
        assert_eq!(reminded(&ctx, "town.a").await.len(), 1);
        assert_eq!(run(&ctx), 0, "the day is taken");
        assert_eq!(run_on(&ctx, "2026-06-09"), 2, "the step of this day");
    }
);

db_test!(nobody_is_reminded_on_a_day_off_or_at_night, async |ctx| {
    handling(&ctx).await;
    go_to(&ctx, "2026-06-02");
    ctx.clock.advance(TimeDelta::hours(21));
    // Seven in the morning of 3 June; the parameter says eight.
    assert_eq!(run(&ctx), 0);
    ctx.clock.advance(TimeDelta::hours(1));
    assert_eq!(run(&ctx), 2);
    assert_eq!(run_on(&ctx, "2026-06-13"), 0, "a Saturday");
    assert_eq!(run_on(&ctx, "2026-06-15"), 2, "the step of the week before");
});

db_test!(n6_an_extension_starts_a_series_of_its_own, async |ctx| {
    let made = handling(&ctx).await;
    assert_eq!(run_on(&ctx, "2026-05-26"), 1);
    let body = json!({"reason": "涉及三个部门，需要报上级立项"});
    let asked = act(&ctx, "unit.x", &made, "extension-requests", body).await;
    let yes = json!({"answer": "granted"});
    let granted = act(&ctx, "town.a", &asked, "extension-answers", yes).await;
    assert_eq!(granted["due_on"], "2026-09-02");
    assert_eq!(run_on(&ctx, "2026-06-02"), 0, "not due any longer");
    assert_eq!(run_on(&ctx, "2026-06-09"), 0);
    assert_eq!(
        run_on(&ctx, "2026-08-03"),
        1,
        "thirty days before the new day"
    );
    assert_eq!(run_on(&ctx, "2026-09-02"), 1);
    assert_eq!(reminded(&ctx, "unit.x").await.len(), 3);
});

db_test!(
    what_was_given_back_or_answered_runs_no_longer,
    async |ctx| {
        let body = json!({"reason": "不属于本单位职责"});
        let asked = act(
            &ctx,
            "unit.x",
            &assigned(&ctx).await,
            "return-requests",
            body,
        )
        .await;
        let yes = json!({"answer": "agreed"});
        let back = act(&ctx, "town.a", &asked, "return-answers", yes).await;
        replied(&ctx).await;
        assert_eq!(run_on(&ctx, "2026-06-03"), 0);
        // Handed over anew, it runs anew.
        let body = json!({"unit_id": World::UNIT_Y});
        let again = act(&ctx, "town.a", &back, "assignments", body).await;
        assert_eq!(again["due_on"], "2026-09-03");
        assert_eq!(run_on(&ctx, "2026-08-27"), 1);
        assert_eq!(reminded(&ctx, "unit.y").await, ["答复，还有 7 天到期"]);
        assert_eq!(reminded(&ctx, "unit.x").await, NOTHING);
    }
);

db_test!(j13_another_round_has_its_own_reminders, async |ctx| {
    let body = rating("dissatisfied", Some("没有修好"));
    let again = act(&ctx, "deputy.a1", &replied(&ctx).await, "ratings", body).await;
    assert_eq!(again["due_on"], "2026-04-02");
    assert_eq!(run_on(&ctx, "2026-03-26"), 1);
    assert_eq!(
        reminded(&ctx, "unit.x").await,
        ["重新办理并答复代表，还有 7 天到期"]
    );
});

db_test!(j8_j15_views_and_promises_are_reminded_of_too, async |ctx| {
    let body =
        json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_Y], "how": "together"});
    act(&ctx, "town.a", &accepted(&ctx).await, "assignments", body).await;
    let mut body = reply();
    body["result_class"] = json!("B");
    body["promise"] = json!({"content": "更换东段全部路灯", "due_on": "2026-04-10"});
    act(&ctx, "unit.x", &contacted(&ctx).await, "replies", body).await;
    assert_eq!(
        run_on(&ctx, "2026-04-01"),
        2,
        "the day of the view, and the missed thirty days"
    );
    assert_eq!(reminded(&ctx, "unit.y").await, ["提交会办意见，今日到期"]);
    assert_eq!(
        run_on(&ctx, "2026-04-03"),
        3,
        "the view is late, the promise is near"
    );
    assert_eq!(
        reminded(&ctx, "unit.x").await,
        [
            "兑现承诺并再次答复，还有 7 天到期",
            "兑现承诺并再次答复，还有 9 天到期"
        ]
    );
    assert_eq!(
        run_on(&ctx, "2026-04-13"),
        3,
        "and the last step of the view"
    );
    let late = "兑现承诺并再次答复，已逾期 3 天";
    assert_eq!(
        reminded(&ctx, "town.a").await[0],
        late,
        "an overdue promise"
    );
});

db_test!(a_county_sets_its_own_days, async |ctx| {
    let county = ctx.as_account("county");
    let set = |key: &str, value: Value| {
        let body = json!({"value": value, "valid_from": "2026-03-02", "basis": "本县议事规则"});
        let path = format!("/parameters/{key}/values");
        let county = &county;
        async move { county.post(&path, body).await }
    };
    for wrong in [
        json!([]),
        json!([0, 0]),
        json!([7, -7]),
        json!([-400]),
        json!(["x"]),
        json!(7),
    ] {
        let answer = set("reminder_days", wrong.clone()).await;
        answer.expect_problem(422, "validation_failed");
    }
    set("reminder_days", json!([-3, 5])).await.expect(201);
    set("reminder_office_from_day", json!(-5)).await.expect(201);
    handling(&ctx).await;
    assert_eq!(run_on(&ctx, "2026-05-26"), 0);
    assert_eq!(
        run_on(&ctx, "2026-05-29"),
        2,
        "three days before, brought forward"
    );
    assert_eq!(reminded(&ctx, "town.a").await.len(), 1);
});
