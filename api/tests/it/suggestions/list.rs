//! Views, filters, orders, pages.

use super::steps::*;
use crate::support::{Client, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Eleven suggestions of town A in many states, begun a day apart, and one of town B.
async fn many(ctx: &Context) {
    for round in 0..2 {
        draft(ctx).await;
        submitted(ctx).await;
        returned(ctx).await;
        accepted(ctx).await;
        ctx.clock.advance(TimeDelta::days(1));
        assigned(ctx).await;
        if round == 0 {
            replied(ctx).await;
        }
    }
    ctx.as_account("deputy.b1")
        .post("/suggestions", request())
        .await
        .expect(201);
}

fn ids(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

/// All pages forward, then back from the last one: the same rows in the same order.
async fn walk(client: &Client<'_>, query: &str) -> Vec<String> {
    let whole = client
        .get(&format!("/suggestions?{query}&limit=200&count=true"))
        .await
        .expect(200);
    assert_eq!(
        (&whole["next"], &whole["prev"]),
        (&Value::Null, &Value::Null),
        "{query}"
    );
    let whole_ids = ids(&whole);
    assert_eq!(whole["total"], whole_ids.len(), "{query}");
    let mut forward = Vec::new();
    let mut page = client
        .get(&format!("/suggestions?{query}&limit=2"))
        .await
        .expect(200);
    assert_eq!(page["prev"], Value::Null);
    loop {
        forward.extend(ids(&page));
        let Some(next) = page["next"].as_str() else {
            break;
        };
        let next = format!("/suggestions?{query}&limit=2&cursor={next}");
        page = client.get(&next).await.expect(200);
    }
    assert_eq!(forward, whole_ids, "{query}");
    let mut backward = ids(&page);
    while let Some(prev) = page["prev"].as_str() {
        let prev = format!("/suggestions?{query}&limit=2&cursor={prev}");
        page = client.get(&prev).await.expect(200);
        backward.splice(0..0, ids(&page));
    }
    assert_eq!(backward, whole_ids, "{query} backwards");
    whole_ids
}

db_test!(pages_are_the_same_forward_and_backward, async |ctx| {
    many(&ctx).await;
    for (who, views) in [
        ("county", &["all"][..]),
        ("town.a", &["all", "town", "to_do"]),
        ("deputy.a1", &["mine", "all", "to_do", "town"]),
        ("deputy.a2", &["all", "town"]),
        ("unit.x", &["all", "to_do"]),
    ] {
        let client = ctx.as_account(who);
        for view in views {
            let mut seen = Vec::new();
            for sort in [
                "-created_at",
                "created_at",
                "due_on",
                "-due_on",
                "number",
                "-number",
            ] {
                let mut rows = walk(&client, &format!("view={view}&sort={sort}")).await;
                assert!(!rows.is_empty(), "{who} {view}");
                rows.sort_unstable();
                seen.push(rows);
            }
            assert!(seen.windows(2).all(|two| two[0] == two[1]), "{who} {view}");
        }
    }
});

db_test!(rows_without_a_value_come_last, async |ctx| {
    many(&ctx).await;
    let county = ctx.as_account("county");
    for (sort, name) in [
        ("due_on", "due_on"),
        ("-due_on", "due_on"),
        ("number", "number"),
    ] {
        let list = county
            .get(&format!("/suggestions?sort={sort}"))
            .await
            .expect(200);
        let items = list["items"].as_array().unwrap();
        let values: Vec<Option<&str>> = items.iter().map(|item| item[name].as_str()).collect();
        let known = values.iter().filter(|value| value.is_some()).count();
        assert!(known > 1 && known < values.len());
        assert!(
            values[..known].iter().all(Option::is_some),
            "{sort} {values:?}"
        );
        let mut sorted = values[..known].to_vec();
        sorted.sort_unstable();
        if sort.starts_with('-') {
            sorted.reverse();
        }
        assert_eq!(values[..known], sorted);
    }
});

db_test!(filters_narrow_a_view, async |ctx| {
    many(&ctx).await;
    ctx.follow();
    let county = ctx.as_account("county");
    let count = async |query: String| {
        let list = county
            .get(&format!("/suggestions?count=true&{query}"))
            .await
            .expect(200);
        assert_eq!(list["total"], list["items"].as_array().unwrap().len());
        list["total"].as_i64().unwrap()
    };
    // Two rounds: submitted, returned, accepted, assigned; one replied; one of town B.
    assert_eq!(count(String::new()).await, 10);
    assert_eq!(count("status=accepted,assigned".into()).await, 4);
    assert_eq!(count(format!("town_id={}", World::TOWN_B)).await, 1);
    assert_eq!(
        count(format!("unit_id={},{}", World::UNIT_X, World::UNIT_Y)).await,
        3
    );
    assert_eq!(count(format!("deputy_id={}", World::DEPUTY_A1)).await, 9);
    assert_eq!(count("level=county".into()).await, 0);
    assert_eq!(count("result_class=A,B".into()).await, 1);
    assert_eq!(
        count("submitted_at_from=2026-03-03T00:00:00Z".into()).await,
        7
    );
    assert_eq!(
        count("submitted_at_to=2026-03-03T00:00:00Z".into()).await,
        3
    );
    assert_eq!(
        count("q=%E8%80%81%E8%A1%97%E8%B7%AF%E7%81%AF".into()).await,
        10,
        "老街路灯"
    );
    assert_eq!(count("q=jiayi".into()).await, 9, "甲一 by sound");
    assert_eq!(
        count("q=%25".into()).await,
        0,
        "a per cent sign is no wildcard"
    );
});

db_test!(views_hold_what_they_say, async |ctx| {
    let (draft, returned) = (draft(&ctx).await, returned(&ctx).await);
    let (submitted, accepted) = (submitted(&ctx).await, accepted(&ctx).await);
    let (assigned, replied) = (assigned(&ctx).await, replied(&ctx).await);
    let invited = request_with(json!({"invited_deputy_ids": [World::DEPUTY_A1]}));
    let invited = ctx
        .as_account("deputy.a2")
        .post("/suggestions", invited)
        .await
        .expect(201);
    let view = async |who: &str, view: &str| {
        let path = format!("/suggestions?view={view}&sort=created_at");
        ids(&ctx.as_account(who).get(&path).await.expect(200))
    };
    let names = |all: &[&Value]| -> Vec<String> {
        all.iter()
            .map(|s| s["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        view("deputy.a1", "to_do").await,
        names(&[&returned, &replied, &invited])
    );
    assert_eq!(view("deputy.a1", "joined").await, names(&[&invited]));
    let mine = [
        &draft, &returned, &submitted, &accepted, &assigned, &replied,
    ];
    assert_eq!(view("deputy.a1", "mine").await, names(&mine));
    assert_eq!(
        view("deputy.a1", "town").await,
        names(&[&accepted, &assigned, &replied])
    );
    assert_eq!(
        view("town.a", "to_do").await,
        names(&[&submitted, &accepted, &invited])
    );
    assert_eq!(view("county", "to_do").await, names(&[]));
    assert_eq!(view("unit.x", "to_do").await, names(&[&assigned]));
    assert_eq!(view("unit.x", "all").await, names(&[&assigned, &replied]));

    ctx.clock.advance(TimeDelta::days(86));
    for who in ["county", "town.a", "deputy.a1", "unit.x"] {
        assert_eq!(view(who, "due_soon").await, names(&[&assigned]), "{who}");
        assert_eq!(view(who, "overdue").await, names(&[]), "{who}");
    }
    ctx.clock.advance(TimeDelta::days(7));
    for who in ["county", "town.a", "deputy.a1", "unit.x"] {
        assert_eq!(view(who, "overdue").await, names(&[&assigned]), "{who}");
        assert_eq!(view(who, "due_soon").await, names(&[]), "{who}");
        let views = ctx
            .as_account(who)
            .get("/suggestions/views")
            .await
            .expect(200);
        for one in views["views"].as_array().unwrap() {
            let key = one["key"].as_str().unwrap();
            assert_eq!(one["count"], view(who, key).await.len(), "{who} {key}");
        }
    }
});

db_test!(a_wrong_question_is_refused, async |ctx| {
    many(&ctx).await;
    let county = ctx.as_account("county");
    let wrong = [
        ("colour=red", "unknown_parameter"),
        ("status=gone", "invalid_parameter"),
        ("sort=title", "invalid_parameter"),
        ("view=mine", "invalid_parameter"),
        ("limit=0", "invalid_parameter"),
        ("limit=201", "invalid_parameter"),
        ("cursor=nonsense", "cursor_mismatch"),
    ];
    for (query, code) in wrong {
        let answer = county.get(&format!("/suggestions?{query}")).await;
        answer.expect_problem(400, code);
    }
    for (query, detail) in [
        ("limit=abc", "查询条件“limit”无法使用：应为数字。"),
        ("limit=0", "查询条件“limit”无法使用：应为 1 至 200。"),
        ("status=gone", "查询条件“status”无法使用：不在可选范围内。"),
        (
            "unit_id=1",
            "查询条件“unit_id”无法使用：填写的内容无法识别。",
        ),
        (
            "submitted_at_from=soon",
            "查询条件“submitted_at_from”无法使用：日期写成 2026-03-05，时间写成 2026-03-05T01:02:03Z。",
        ),
    ] {
        let answer = county.get(&format!("/suggestions?{query}")).await;
        let problem = answer.expect_problem(400, "invalid_parameter");
        assert_eq!(problem["detail"], detail);
    }
    let page = county.get("/suggestions?limit=2").await.expect(200);
    let cursor = page["next"].as_str().unwrap();
    let other = county
        .get(&format!("/suggestions?limit=2&sort=due_on&cursor={cursor}"))
        .await;
    other.expect_problem(400, "cursor_mismatch");
});
