//! What goes wrong between people: two at once, too late, twice, too long, odd characters, odd days.

use super::steps::*;
use crate::support::World;
use chrono::{Days, TimeDelta};
use serde_json::{Value, json};

db_test!(the_slower_of_two_clerks_is_told_what_changed, async |ctx| {
    let seen = submitted(&ctx).await;
    let accepted = json!({"decision": "accepted"});
    act(&ctx, "town.a", &seen, "reviews", accepted).await;
    let other = json!({"decision": "returned", "reason": "请写明具体路段。"});
    let problem = refused(
        &ctx,
        "town.a",
        &seen,
        "reviews",
        other,
        412,
        "precondition_failed",
    )
    .await;
    let changes = problem["params"]["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "{problem}");
    assert!(
        changes[0]["text"].as_str().unwrap().contains("审查通过"),
        "{problem}"
    );
    assert!(changes[0]["at"].is_string());
    // Nothing of the second act was written.
    let now = ctx.as_account("town.a").get(&path(&seen)).await.expect(200);
    assert_eq!(now["status"], "accepted");
    // A version that never was tells nothing, and is refused all the same.
    let never = ctx.as_account("town.a");
    let body = json!({"decision": "accepted"});
    let answer = never
        .post_at(&format!("{}/reviews", path(&seen)), 99, body)
        .await;
    let problem = answer.expect_problem(412, "precondition_failed");
    assert_eq!(problem["params"]["changes"], json!([]));
});

db_test!(
    j7_a_reply_after_the_suggestion_went_to_another_unit_is_refused,
    async |ctx| {
        let mut one = assigned(&ctx).await;
        one = act(
            &ctx,
            "unit.x",
            &one,
            "return-requests",
            json!({"reason": "不属于我局职责"}),
        )
        .await;
        one = act(
            &ctx,
            "town.a",
            &one,
            "return-answers",
            json!({"answer": "agreed"}),
        )
        .await;
        one = act(
            &ctx,
            "town.a",
            &one,
            "assignments",
            json!({"unit_id": World::UNIT_Y}),
        )
        .await;
        // The former unit no longer knows it.
        let target = format!("{}/replies", path(&one));
        let answer = ctx
            .as_account("unit.x")
            .post_at(&target, version(&one), reply())
            .await;
        answer.expect_problem(404, "not_found");
        let now = ctx.as_account("town.a").get(&path(&one)).await.expect(200);
        assert_eq!(
            (&now["status"], &now["replies"]),
            (&json!("assigned"), &json!([]))
        );
    }
);

db_test!(j5_what_is_merged_is_not_merged_again, async |ctx| {
    let mut made = Vec::new();
    for _ in 0..3 {
        made.push(accepted(&ctx).await);
    }
    let into = |one: &Value| json!({"suggestion_ids": [one["id"]], "note": "同一件事"});
    let head = act(&ctx, "town.a", &made[0], "mergers", into(&made[1])).await;
    let merged = ctx
        .as_account("town.a")
        .get(&path(&made[1]))
        .await
        .expect(200);
    // Neither into another one, nor another one into it, nor into itself.
    for (target, what) in [(&made[2], &merged), (&merged, &made[2]), (&head, &head)] {
        let answer = ctx
            .as_account("town.a")
            .post_at(
                &format!("{}/mergers", path(target)),
                version(target),
                into(what),
            )
            .await;
        let status = answer.status.as_u16();
        assert!([409, 422].contains(&status), "{}", answer.body);
        assert!(answer.body["code"].is_string(), "{}", answer.body);
    }
    let untouched = ctx
        .as_account("town.a")
        .get(&path(&made[2]))
        .await
        .expect(200);
    assert_eq!(untouched["version"], made[2]["version"]);
});

db_test!(j12_a_rating_is_given_once, async |ctx| {
    let one = replied(&ctx).await;
    let done = act(
        &ctx,
        "deputy.a1",
        &one,
        "ratings",
        rating("satisfied", None),
    )
    .await;
    let again = rating("dissatisfied", Some("改主意了"));
    refused(
        &ctx,
        "deputy.a1",
        &done,
        "ratings",
        again,
        409,
        "suggestion_not_in_state",
    )
    .await;
});

db_test!(rare_characters_live_and_long_titles_do_not, async |ctx| {
    // Beyond the basic plane, as names of people and places have them (GB 18030).
    let title = "关于𬶍鱼沟村𠮷利桥的建议";
    let content = "𬶍鱼沟村𠮷利桥的桥面开裂，𬒈石护栏松动，建议修缮加固并明确管护单位和责任人。";
    let made = ctx
        .as_account("deputy.a1")
        .post(
            "/suggestions",
            request_with(json!({"title": title, "content": content})),
        )
        .await
        .expect(201);
    assert_eq!(
        (&made["title"], &made["content"]),
        (&json!(title), &json!(content))
    );
    let found = ctx.as_account("town.a");
    let query = "/suggestions?view=all&q=%F0%A0%AE%B7";
    ctx.follow();
    let found = found.get(query).await.expect(200);
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "{found}");
    let titled = |title: String| request_with(json!({"title": title}));
    let lead = ctx.as_account("deputy.a1");
    let long = lead.post("/suggestions", titled("长".repeat(10_000))).await;
    let problem = long.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/title", "{problem}");
    let nul = lead.post("/suggestions", titled("\u{0}空".repeat(5))).await;
    nul.expect_problem(400, "malformed_request");
    let all = ctx
        .as_account("town.a")
        .get("/suggestions?view=all&count=true")
        .await
        .expect(200);
    assert_eq!(all["total"], 1);
});

db_test!(
    n5_the_day_of_the_hand_over_is_the_day_in_china,
    async |ctx| {
        // A suggestion handed over just before midnight in China, and one just after it: in Greenwich both
        // lie in the afternoon of one day.
        let accepted = [accepted(&ctx).await, accepted(&ctx).await];
        let midnight = (ctx.clock.today() + Days::new(1))
            .and_hms_opt(0, 0, 0)
            .unwrap();
        let left = midnight
            - ctx
                .clock
                .now()
                .utc()
                .with_timezone(&chrono_tz::Asia::Shanghai)
                .naive_local();
        ctx.clock.advance(left - TimeDelta::minutes(2));
        let body = json!({"unit_id": World::UNIT_X});
        let mut starts = Vec::new();
        for one in &accepted {
            ctx.clock.advance(TimeDelta::seconds(30));
            let done = act(&ctx, "town.a", one, "assignments", body.clone()).await;
            starts.push(done["deadline"]["start_on"].clone());
        }
        let days = |value: &Value| {
            value
                .as_str()
                .unwrap()
                .parse::<chrono::NaiveDate>()
                .unwrap()
        };
        assert_eq!(
            days(&starts[1]) - days(&starts[0]),
            TimeDelta::days(1),
            "{starts:?}"
        );
    }
);
