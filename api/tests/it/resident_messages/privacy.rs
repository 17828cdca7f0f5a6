//! Numbers of people stand nowhere but where the office looks at what was typed.

use super::steps::*;
use diesel::prelude::*;
use luzhi::platform::db::Json;
use luzhi::schema::{events, resident_message_keys as keys};
use serde_json::json;

const PHONE: &str = "13812345678";
const OTHER: &str = "13900001111";
const CARD: &str = "61242519800101123X";
const NAME: &str = "欧阳惠民";

db_test!(a_number_is_masked_everywhere, async |ctx| {
    let receipt = letter_sent(
        &ctx,
        json!({"title": format!("找{PHONE}谈水渠"),
        "content": format!("我叫李建国，身份证{CARD}，电话{PHONE}，门前水渠堵了，请帮助反映。"),
        "village": format!("老城社区{PHONE}"), "name": NAME, "phone": OTHER}),
    )
    .await;
    let letter = newest(&ctx).await;
    // The office reads what was typed, and what would be taken out.
    assert!(letter["content"].as_str().unwrap().contains(PHONE));
    let kinds: Vec<_> = letter["proposal"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert_eq!(kinds, ["phone", "identity_card", "phone", "name"]);
    let left = json!({"title": "门前水渠", "content": format!("请打电话{PHONE}联系。")});
    let answer = step(&ctx, "town.a", &letter, "acceptances", left).await;
    assert_eq!(wrong(answer), ["/content resident_personal_data"]);
    accepted(&ctx, &letter).await;
    let target = format!("{}/contact", path(&letter));
    ctx.as_account("town.a").get(&target).await.expect(200);
    ctx.follow();
    let clean = |text: &str, place: &str| {
        for secret in [PHONE, OTHER, CARD, NAME, "李建国"] {
            assert!(!text.contains(secret), "{place}: {text}");
        }
    };
    for who in ["town.a", "deputy.a1"] {
        let client = ctx.as_account(who);
        let timeline = format!("{}/timeline", path(&letter));
        for target in ["/resident-messages", "/inbox", "/notices", &timeline] {
            clean(&client.get(target).await.expect(200).to_string(), target);
        }
        for question in [PHONE, OTHER, CARD] {
            let target = format!("/resident-messages?q={question}");
            let found = client.get(&target).await.expect(200);
            assert_eq!(found["items"], json!([]), "{question}");
        }
    }
    clean(
        &seen(&ctx, "deputy.a1", &letter).await.to_string(),
        "the deputy",
    );
    clean(
        &followed(&ctx, &receipt["code"]).await.to_string(),
        "the follower",
    );
    let code = receipt["code"].as_str().unwrap();
    let found = post_form(&ctx, "/p/610981/follow", &[("code", code)]).await;
    clean(&shown(&found), "the page");
    let data: Vec<Json> = ctx
        .db
        .read_now(|conn| Ok(events::table.select(events::data).load(conn)?))
        .unwrap();
    data.iter()
        .for_each(|data| clean(&data.0.to_string(), "events"));
    let plain = code.replace('-', "");
    let hashes: Vec<String> = ctx
        .db
        .read_now(|conn| Ok(keys::table.select(keys::code_hash).load(conn)?))
        .unwrap();
    assert!(hashes.iter().all(|hash| !hash.contains(&plain)));
    assert!(data.iter().all(|data| !data.0.to_string().contains(&plain)));
});

db_test!(markup_is_text, async |ctx| {
    let bad = "<script>alert(1)</script>";
    let receipt = idea_sent(
        &ctx,
        json!({"title": bad, "content": format!("希望修路{bad}")}),
    )
    .await;
    let code = receipt["code"].as_str().unwrap();
    let found = post_form(&ctx, "/p/610981/follow", &[("code", code)]).await;
    assert!(shown(&found).contains("&lt;script&gt;") && !shown(&found).contains("<script>alert"));
    let fields = [
        ("title", bad),
        ("content", bad),
        ("village", "\"><img src=x>"),
    ];
    let form = post_form(&ctx, "/p/610981/ideas/new", &fields).await;
    assert_eq!(form.status, 422);
    let form = shown(&form);
    assert!(
        form.contains("&lt;script&gt;")
            && !form.contains("<script>alert")
            && !form.contains("<img")
    );
    let policy = page(&ctx, "/p/610981/ideas/new").await;
    assert!(
        policy
            .header("content-security-policy")
            .unwrap()
            .contains("script-src 'self'")
    );
});
