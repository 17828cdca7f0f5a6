//! Full-text search: what is found, by whom, in which order, and what is marked.

use super::steps::*;
use crate::support::{Client, Context, World};
use chrono::TimeDelta;
use luzhi::jobs;
use luzhi::platform::db::{Engine, execute_with};
use serde_json::{Value, json};

/// `路灯` in an address.
pub fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

async fn list(client: &Client<'_>, question: &str, more: &str) -> Value {
    let path = format!("/suggestions?view=all&q={}{more}", encoded(question));
    client.get(&path).await.expect(200)
}

fn titles(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect()
}

fn marked(pieces: &Value) -> (String, Vec<String>) {
    let pieces = pieces.as_array().unwrap();
    let text = |piece: &Value| piece["text"].as_str().unwrap().to_owned();
    let hits = pieces.iter().filter(|piece| piece["hit"] == true);
    (pieces.iter().map(text).collect(), hits.map(text).collect())
}

async fn filed(ctx: &Context, who: &str, title: &str, content: &str) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let request = request_with(json!({"title": title, "content": content}));
    ctx.as_account(who)
        .post("/suggestions", request)
        .await
        .expect(201)
}

const BRIDGE: &str = "关于修复𠮷家沟便桥的建议";
const FISH: &str = "村东养殖场的𬶍鱼苗因便桥冲毁运不出来，请在汛期之前修复𠮷家沟便桥，并加装护栏。";

db_test!(every_text_of_a_suggestion_is_found, async |ctx| {
    let closed = closed(&ctx).await;
    filed(&ctx, "deputy.a2", BRIDGE, FISH).await;
    ctx.follow();
    let county = ctx.as_account("county");
    let number = closed["number"].as_str().unwrap();
    for (question, expected) in [
        ("路灯", &closed["title"]),
        ("老街 夜间出行", &closed["title"]),
        ("报修电话", &closed["title"]),
        (number, &closed["title"]),
        ("甲一", &closed["title"]),
        ("jiayi", &closed["title"]),
        ("交通运输局", &closed["title"]),
        ("𠮷家沟", &json!(BRIDGE)),
        ("𬶍鱼", &json!(BRIDGE)),
        ("𬶍", &json!(BRIDGE)),
    ] {
        let found = list(&county, question, "&count=true").await;
        assert_eq!(titles(&found), [expected.as_str().unwrap()], "{question}");
        assert_eq!(found["total"], 1, "{question}");
    }
    for question in ["路灯 便桥", "灯路", "吉家沟", "。", "老街夜间"] {
        let found = list(&county, question, "&count=true").await;
        assert!(titles(&found).is_empty(), "{question}");
        assert_eq!(found["total"], 0, "{question}");
    }
    let both = list(&county, "修复", "").await;
    assert_eq!(titles(&both).len(), 2);
    let long = format!("/suggestions?q={}", encoded(&"路".repeat(101)));
    county
        .get(&long)
        .await
        .expect_problem(400, "invalid_parameter");
});

db_test!(a_hit_shows_where_it_is, async |ctx| {
    closed(&ctx).await;
    ctx.follow();
    let county = ctx.as_account("county");
    let found = &list(&county, "路灯 老街", "").await["items"][0]["found"].clone();
    let (title, hits) = marked(&found["title"]);
    assert_eq!(title, "关于修复城关镇老街路灯的建议");
    assert_eq!(hits, ["老街路灯"]);
    assert_eq!(found["line_of"], "content");
    let (line, hits) = marked(&found["line"]);
    assert!(line.starts_with("老街自东向西三百米路灯损坏"), "{line}");
    assert_eq!(hits, ["老街", "路灯"]);
    let found = &list(&county, "报修电话", "").await["items"][0]["found"].clone();
    assert_eq!(found["line_of"], "answer");
    assert_eq!(marked(&found["line"]).1, ["报修电话"]);
    let found = &list(&county, "jiayi", "").await["items"][0]["found"].clone();
    assert_eq!(
        (&found["line_of"], &found["line"]),
        (&Value::Null, &json!([]))
    );
    let plain = county.get("/suggestions").await.expect(200);
    assert!(plain["items"][0].get("found").is_none());
});

db_test!(a_search_shows_what_the_list_shows, async |ctx| {
    for state in 0..2 {
        draft(&ctx).await;
        submitted(&ctx).await;
        accepted(&ctx).await;
        if state == 0 {
            assigned(&ctx).await;
            replied(&ctx).await;
        }
        filed(&ctx, "deputy.b1", "关于棕溪镇老街路灯的建议", FISH).await;
        let invited =
            json!({"title": "关于更换老街路灯的建议", "invited_deputy_ids": [World::DEPUTY_A2]});
        let by = ctx.as_account("deputy.a1");
        by.post("/suggestions", request_with(invited))
            .await
            .expect(201);
    }
    ctx.follow();
    for who in [
        "county",
        "town.a",
        "town.b",
        "deputy.a1",
        "deputy.a2",
        "deputy.a3",
        "deputy.b1",
        "unit.x",
        "unit.y",
    ] {
        let client = ctx.as_account(who);
        let views = client.get("/suggestions/views").await.expect(200);
        for view in views["views"].as_array().unwrap() {
            for sort in ["-created_at", "created_at", "due_on", "-number"] {
                let query = format!(
                    "view={}&sort={sort}&count=true",
                    view["key"].as_str().unwrap()
                );
                let all = client
                    .get(&format!("/suggestions?{query}"))
                    .await
                    .expect(200);
                let question = encoded("老街路灯");
                let path = format!("/suggestions?{query}&q={question}");
                let found = client.get(&path).await.expect(200);
                assert_eq!(titles(&found).len(), titles(&all).len(), "{who} {query}");
                assert_eq!(found["total"], all["total"], "{who} {query}");
                let none = format!("/suggestions?{query}&q={}", encoded("河道"));
                let none = client.get(&none).await.expect(200);
                assert!(titles(&none).is_empty(), "{who} {query}");
            }
        }
    }
});

db_test!(
    pages_of_hits_are_the_same_forward_and_backward,
    async |ctx| {
        for n in 0..9 {
            let title = if n % 3 == 2 {
                BRIDGE
            } else {
                "关于老街路灯改造的建议"
            };
            filed(&ctx, "deputy.a1", title, FISH).await;
        }
        ctx.follow();
        let county = ctx.as_account("county");
        for sort in ["-created_at", "created_at", "-number"] {
            let more = format!("&sort={sort}");
            let whole = list(&county, "老街路灯", &more).await;
            let whole = ids(&whole);
            assert_eq!(whole.len(), 6);
            let (mut forward, mut cursor) = (Vec::new(), String::new());
            let last = loop {
                let page = list(
                    &county,
                    "老街路灯",
                    &format!("{more}&limit=2&cursor={cursor}"),
                )
                .await;
                forward.extend(ids(&page));
                match page["next"].as_str() {
                    Some(next) => next.clone_into(&mut cursor),
                    None => break page,
                }
            };
            assert_eq!(forward, whole, "{sort}");
            let mut backward = ids(&last);
            let mut page = last;
            while let Some(prev) = page["prev"].as_str() {
                let more = format!("{more}&limit=2&cursor={prev}");
                page = list(&county, "老街路灯", &more).await;
                backward.splice(0..0, ids(&page));
            }
            assert_eq!(backward, whole, "{sort} backwards");
        }
    }
);

fn ids(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

db_test!(what_has_changed_is_found_by_what_it_says_now, async |ctx| {
    let draft = draft(&ctx).await;
    ctx.follow();
    let deputy = ctx.as_account("deputy.a1");
    assert_eq!(titles(&list(&deputy, "路灯", "").await).len(), 1);
    let changed = deputy
        .patch(
            &path(&draft),
            version(&draft),
            json!({"title": BRIDGE, "content": FISH}),
        )
        .await
        .expect(200);
    // The index does not know yet: what no longer says it is not shown.
    assert!(titles(&list(&deputy, "路灯", "").await).is_empty());
    ctx.follow();
    assert_eq!(titles(&list(&deputy, "便桥", "").await), [BRIDGE]);
    deputy
        .delete(&path(&changed), Some(version(&changed)))
        .await
        .expect(204);
    ctx.follow();
    assert!(titles(&list(&deputy, "便桥", "").await).is_empty());
    submitted(&ctx).await;
    let path = format!("/deputies/{}", World::DEPUTY_A1);
    let county = ctx.as_account("county");
    let found = county.get(&path).await.expect(200);
    let named = json!({"name": "欧阳修远"});
    county
        .patch(&path, version(&found), named)
        .await
        .expect(200);
    ctx.follow();
    assert_eq!(titles(&list(&county, "欧阳", "").await).len(), 1);
    assert!(titles(&list(&county, "甲一", "").await).is_empty());
});

db_test!(after_a_restore_the_index_is_made_again, async |ctx| {
    submitted(&ctx).await;
    ctx.follow();
    let lose = |sql: &str| {
        ctx.db
            .write_now(|tx| {
                tx.without_event("test");
                execute_with(tx, sql, "").unwrap();
                Ok(())
            })
            .unwrap();
    };
    lose("DELETE FROM search_entries WHERE subject_kind <> $1");
    if ctx.db.engine() == Engine::Sqlite {
        lose("DELETE FROM search_index WHERE rowid > 0 AND $1 = ''");
    }
    ctx.follow();
    let county = ctx.as_account("county");
    assert!(titles(&list(&county, "路灯", "").await).is_empty());
    jobs::recover(&ctx.db).unwrap();
    ctx.follow();
    assert_eq!(titles(&list(&county, "路灯", "").await).len(), 1);
});
