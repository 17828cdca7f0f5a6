//! Meetings and decisions for everybody: who publishes them, what is no part of them, how they are read.

use super::{page, shown};
use crate::decisions::steps as decided;
use crate::decisions::voted::{announce, of_vote, voted};
use crate::meetings::steps::{
    self as held, act, notified, open, path, planned, planned_as, version,
};
use crate::support::{Context, statements};
use actix_web::http::Method;
use serde_json::{Value, json};

async fn preview(ctx: &Context, who: &str, on: &str) -> Value {
    let target = format!("{on}/public-copy");
    ctx.as_account(who).get(&target).await.expect(200)
}

/// The texts as they are proposed.
fn texts(preview: &Value) -> Value {
    let texts = preview["texts"].as_array().unwrap().iter();
    json!({"texts": texts.map(|one| one["text"].clone()).collect::<Vec<Value>>()})
}

/// Published by the office of town A as it is proposed.
async fn publish(ctx: &Context, on: &str, version: i64) -> Value {
    let body = texts(&preview(ctx, "town.a", on).await);
    let target = format!("{on}/public-copies");
    let office = ctx.as_account("town.a");
    office.post_at(&target, version, body).await.expect(200)
}

async fn withdraw(ctx: &Context, on: &str) {
    let target = format!("{on}/public-copy-withdrawals");
    let body = json!({"reason": "内容需要更正"});
    ctx.as_account("town.a")
        .post(&target, body)
        .await
        .expect(200);
}

fn link(public: &Value) -> String {
    public["link"].as_str().unwrap().to_owned()
}

fn day(ctx: &Context) -> String {
    ctx.clock.today().format("%Y").to_string()
}

db_test!(a_meeting_is_public_until_it_is_taken_back, async |ctx| {
    let made = planned_as(&ctx, json!({"with_template": false})).await;
    let body = json!({"title": "听取张某（13812345678）<script>反映", "kind": "report", "reporter": "李镇长"});
    let made = act(&ctx, &made, "items", body).await;
    let shown_early = preview(&ctx, "town.a", &path(&made)).await;
    assert_eq!(shown_early["code"], "act_not_announced");
    let target = format!("{}/public-copies", path(&made));
    let office = ctx.as_account("town.a");
    let early = office.post_at(&target, version(&made), texts(&shown_early));
    early.await.expect_problem(409, "act_not_announced");

    let made = act(&ctx, &made, "notices", json!({})).await;
    let proposed = preview(&ctx, "town.a", &path(&made)).await;
    assert_eq!(proposed["code"], Value::Null);
    assert_eq!(
        proposed["findings"],
        json!([{"kind": "phone", "text": "13812345678"}])
    );
    for (who, status, code) in [
        ("county", 403, "act_not_yours"),
        ("deputy.a1", 403, "forbidden"),
        ("town.b", 404, "not_found"),
    ] {
        let client = ctx.as_account(who);
        let tried = client.post_at(&target, version(&made), texts(&proposed));
        tried.await.expect_problem(status, code);
    }
    let few = json!({"texts": ["只有标题"]});
    let few = office.post_at(&target, version(&made), few).await;
    few.expect_problem(409, "act_changed");
    let mut short = texts(&proposed);
    short["texts"][1] = json!(" ");
    let short = office.post_at(&target, version(&made), short).await;
    let short = short.expect_problem(422, "validation_failed");
    assert_eq!(short["errors"][0]["pointer"], "/texts/1");

    let public = publish(&ctx, &path(&made), version(&made)).await;
    let found = page(&ctx, &link(&public)).await;
    assert_eq!(found.header("cache-control"), Some("public, max-age=300"));
    let etag = found.header("etag").unwrap().to_owned();
    let html = shown(&found);
    assert!(
        html.contains("［已隐去］") && html.contains("&lt;script&gt;反映"),
        "{html}"
    );
    for never in ["13812345678", "李镇长", "甲一"] {
        assert!(!html.contains(never), "{never}");
    }
    let known = [("If-None-Match", etag.as_str())];
    let again = ctx.anonymous();
    let again = again
        .send_raw(Method::GET, &link(&public), None, &known)
        .await;
    assert_eq!(again.status, 304);
    let title = made["title"].as_str().unwrap();
    for (path, has) in [
        ("/p/610981/meetings/".to_owned(), true),
        (
            format!(
                "/p/610981/meetings/?of={}&year={}",
                made["town_id"].as_str().unwrap(),
                day(&ctx)
            ),
            true,
        ),
        ("/p/610981/meetings/?of=county".to_owned(), false),
        ("/p/610981/meetings/?year=1999".to_owned(), false),
        ("/p/610981/data/meetings.csv".to_owned(), true),
        ("/p/610981/data/meetings.json".to_owned(), true),
        ("/p/610981/feed.atom".to_owned(), true),
    ] {
        let found = page(&ctx, &path).await;
        assert_eq!(found.status, 200, "{path}");
        assert_eq!(shown(&found).contains(title), has, "{path}");
    }
    assert!(shown(&page(&ctx, "/p/610981/").await).contains("/p/610981/meetings/"));
    // An act is read under its own kind only.
    let other = link(&public).replace("/meetings/", "/decisions/");
    assert_eq!(page(&ctx, &other).await.status, 404);

    withdraw(&ctx, &path(&made)).await;
    assert_eq!(page(&ctx, &link(&public)).await.status, 404);
    assert!(!shown(&page(&ctx, "/p/610981/meetings/").await).contains(title));
    assert!(!shown(&page(&ctx, "/p/610981/data/meetings.json").await).contains(title));
    let twice = format!("{}/public-copy-withdrawals", path(&made));
    let twice = office.post(&twice, json!({"reason": "再撤一次"})).await;
    twice.expect_problem(409, "act_not_public");
    // Published again it has the address it had.
    let anew = publish(&ctx, &path(&made), version(&made)).await;
    assert_eq!(link(&anew), link(&public));
    let told = office.get(&format!("{}/timeline", path(&made))).await;
    assert!(
        told.expect(200)
            .to_string()
            .contains("撤下公开内容：内容需要更正")
    );
});

db_test!(what_is_closed_is_never_public, async |ctx| {
    let made = notified(&ctx).await;
    let target = format!("{}/publicity", path(&made));
    let office = ctx.as_account("town.a");
    let closing = json!({"closed_reason": "涉及国家秘密"});
    for (who, status, code) in [
        ("county", 403, "act_not_yours"),
        ("town.b", 404, "not_found"),
    ] {
        let client = ctx.as_account(who);
        let tried = client.put(&target, version(&made), closing.clone()).await;
        tried.expect_problem(status, code);
    }
    let stale = office
        .put(&target, version(&made) + 1, closing.clone())
        .await;
    stale.expect_problem(412, "precondition_failed");
    let now = office
        .put(&target, version(&made), closing)
        .await
        .expect(200);
    assert_eq!(
        (&now["code"], &now["closed_reason"]),
        (&json!("act_closed"), &json!("涉及国家秘密"))
    );
    let copies = format!("{}/public-copies", path(&made));
    let tried = office.post_at(&copies, version(&made), texts(&now)).await;
    let tried = tried.expect_problem(409, "act_closed");
    assert!(tried["detail"].as_str().unwrap().contains("涉及国家秘密"));

    // Only an item, with all that belongs to it; the others are numbered without it.
    let first = &now["items"][0];
    let wrong = json!({"closed_items": [made["id"]]});
    let wrong = office.put(&target, version(&made), wrong).await;
    let wrong = wrong.expect_problem(422, "validation_failed");
    assert_eq!(wrong["errors"][0]["pointer"], "/closed_items/0");
    let some = json!({"closed_items": [first["id"]]});
    let now = office
        .put(&target, version(&made), some.clone())
        .await
        .expect(200);
    assert_eq!(
        (&now["code"], &now["items"][0]["is_closed"]),
        (&Value::Null, &json!(true))
    );
    let public = publish(&ctx, &path(&made), version(&made)).await;
    let html = shown(&page(&ctx, &link(&public)).await);
    assert!(!html.contains(first["title"].as_str().unwrap()), "{html}");
    assert!(html.contains("<span class=\"number\">1</span>"), "{html}");
    let late = office.put(&target, version(&made), some).await;
    late.expect_problem(409, "act_is_public");
});

db_test!(
    a_meeting_that_was_held_is_shown_with_numbers_only,
    async |ctx| {
        let meeting = open(&ctx).await;
        let before = publish(&ctx, &path(&meeting), version(&meeting)).await;
        assert!(!shown(&page(&ctx, &link(&before)).await).contains("应到"));
        let first = held::sitting(&meeting, 0);
        let meeting = act(
            &ctx,
            &meeting,
            &format!("sittings/{first}/closings"),
            json!({}),
        )
        .await;
        let now = preview(&ctx, "town.a", &path(&meeting)).await;
        assert_eq!(now["is_outdated"], true);
        let anew = publish(&ctx, &path(&meeting), version(&meeting)).await;
        let html = shown(&page(&ctx, &link(&anew)).await);
        assert!(html.contains("应到") && html.contains("实到"), "{html}");
        for (name, _) in held::roll(&ctx, &meeting).await {
            assert!(!html.contains(&name), "{name}");
        }
        let now = preview(&ctx, "town.a", &path(&meeting)).await;
        assert_eq!(now["is_outdated"], false);
    }
);

db_test!(a_decision_is_public_once_it_was_adopted, async |ctx| {
    let ballot = voted(&ctx, (3, 0)).await;
    announce(&ctx, &ballot).await;
    let made = decided::drafted(&ctx, of_vote(&ballot)).await;
    let early = preview(&ctx, "town.a", &decided::path(&made)).await;
    assert_eq!(early["code"], "act_not_adopted");
    let target = format!("{}/public-copies", decided::path(&made));
    let office = ctx.as_account("town.a");
    let tried = office.post_at(&target, decided::version(&made), texts(&early));
    tried.await.expect_problem(409, "act_not_adopted");

    let body = decided::adoption(&ctx);
    let made = decided::act(&ctx, "town.a", &made, "adoptions", body).await;
    let public = publish(&ctx, &decided::path(&made), decided::version(&made)).await;
    let html = shown(&page(&ctx, &link(&public)).await);
    let number = made["number"].as_str().unwrap();
    for part in [number, "赞成 3 票", "现予公布", "已经通过"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    // With its meeting, once that is public too, both ways.
    let meeting = ballot["meeting_id"].as_str().unwrap();
    assert!(!html.contains(meeting));
    let at = format!("/meetings/{meeting}");
    let seen = office.get(&at).await.expect(200);
    let session = publish(&ctx, &at, version(&seen)).await;
    assert!(shown(&page(&ctx, &link(&public)).await).contains(&link(&session)));
    assert!(shown(&page(&ctx, &link(&session)).await).contains(&link(&public)));

    // Handed over it has changed; published anew it says to whom.
    let body = decided::to_units(&ctx);
    let made = decided::act(&ctx, "town.a", &made, "handovers", body).await;
    let now = preview(&ctx, "town.a", &decided::path(&made)).await;
    assert_eq!(now["is_outdated"], true);
    publish(&ctx, &decided::path(&made), decided::version(&made)).await;
    let html = shown(&page(&ctx, &link(&public)).await);
    assert!(
        html.contains("正在办理") && html.contains("报告期限"),
        "{html}"
    );
    let address = link(&public);
    let everywhere = [
        ("decisions/", number),
        ("data/decisions.csv", number),
        ("data/decisions.json", number),
        ("feed.atom", address.as_str()),
    ];
    for (place, mark) in everywhere {
        let path = format!("/p/610981/{place}");
        assert!(shown(&page(&ctx, &path).await).contains(mark), "{place}");
    }
    withdraw(&ctx, &decided::path(&made)).await;
    assert_eq!(page(&ctx, &link(&public)).await.status, 404);
    for (place, mark) in everywhere {
        let path = format!("/p/610981/{place}");
        assert!(!shown(&page(&ctx, &path).await).contains(mark), "{place}");
    }
    assert!(!shown(&page(&ctx, &link(&session)).await).contains(&link(&public)));
});

db_test!(
    pages_of_acts_ask_as_often_for_many_as_for_one,
    async |ctx| {
        let mut sent = Vec::new();
        for _ in 0..2 {
            let made = planned(&ctx).await;
            let made = act(&ctx, &made, "notices", json!({})).await;
            publish(&ctx, &path(&made), version(&made)).await;
            let before = statements::sent();
            page(&ctx, "/p/610981/meetings/").await;
            sent.push(statements::sent() - before);
        }
        assert_eq!(sent[0], sent[1]);
        let nothing = page(&ctx, "/p/610981/decisions/nothing").await;
        assert_eq!(nothing.status, 404);
    }
);
