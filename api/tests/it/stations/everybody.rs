//! 代表法58, A4: stations as everybody reads them, without an account.

use super::steps::*;
use crate::receptions::steps::{act as reception_act, announced, planned, suspended, today};
use crate::resident_messages::steps::{card, page, shown};
use crate::support::{Context, World};
use serde_json::{Value, json};

/// Its public page.
fn link(station: &Value) -> String {
    station["link"].as_str().unwrap().to_owned()
}

async fn text(ctx: &Context, path: &str) -> String {
    let found = page(ctx, path).await;
    assert_eq!(found.status, 200, "{path}");
    shown(&found)
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

fn lacks(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(!text.contains(part), "{part}\n{text}");
    }
}

db_test!(a4_a_station_for_everybody, async |ctx| {
    let made = opened(&ctx, "老城<联络站>").await;
    let link = link(&made);
    assert_eq!(link, format!("/p/610981{}", path(&made)));
    let found = page(&ctx, &link).await;
    assert_eq!(found.header("cache-control"), Some("public, max-age=300"));
    let told = shown(&found);
    let facts = [
        "老城&lt;联络站&gt;",
        "老街十二号",
        "href=\"tel:09157201234\"",
        "有事找谁",
        "甲一",
        "甲二",
        "甲三",
        "代表联络站",
        "城关镇",
        "现在没有已经公告的接待日",
    ];
    has(&told, &facts);
    // Of deputies the names alone: neither the telephone of the register nor a way to a card that is not there.
    let private = ["19900000000", "/deputies/", "<script"];
    lacks(&told, &private);
    card(&ctx).await;
    let told = text(&ctx, &link).await;
    let consented = format!("href=\"/p/610981/deputies/{}\"", World::DEPUTY_A1);
    has(&told, &[&consented, "0915-8201234", "每月10日上午"]);
    lacks(&told, &[&World::DEPUTY_A2.to_string(), "19900000000"]);
    suspended(&ctx, 42).await;
    lacks(&text(&ctx, &link).await, &["甲三"]);

    let front = text(&ctx, "/p/610981/").await;
    has(&front, &["href=\"/p/610981/stations/\""]);
    let all = "/p/610981/stations/";
    let of_town = format!("{all}?of={}", World::TOWN_A);
    for path in [all, of_town.as_str(), "/p/610981/data/stations.csv"] {
        has(&text(&ctx, path).await, &["老街十二号"]);
    }
    let elsewhere = format!("{all}?of={}", World::TOWN_B);
    for path in [elsewhere, format!("{all}?of=county")] {
        has(&text(&ctx, &path).await, &["还没有代表联络站"]);
    }
    let data = page(&ctx, "/p/610981/data/stations.json").await.body;
    assert_eq!(
        (&data[0]["contact_name"], &data[0]["deputies"]),
        (&json!("甲一"), &json!("甲一、甲二"))
    );
    has(&text(&ctx, "/p/610981/data/").await, &["station_phone"]);

    let why = json!({"reason": "并入代表之家"});
    let closed = act(&ctx, "town.a", &made, "closures", why)
        .await
        .expect(200);
    assert_eq!(closed["link"], Value::Null);
    for path in [
        link.as_str(),
        "/p/999999/stations/",
        "/p/610981/stations/nobody",
    ] {
        assert_eq!(page(&ctx, path).await.status, 404, "{path}");
    }
    lacks(&text(&ctx, all).await, &["老街十二号"]);
});

db_test!(a4_receptions_for_everybody, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let link = link(&station);
    planned(&ctx, &station, 5).await;
    let none = text(&ctx, &link).await;
    has(&none, &["现在没有已经公告的接待日"]);
    let next = announced(&ctx, &station, 8).await;
    let told = text(&ctx, &link).await;
    has(
        &told,
        &[
            "2026年3月10日（星期二）9:00—11:00",
            "接待代表：<span lang=\"zh-CN\">甲一、甲二</span>",
            "请带上有关材料",
        ],
    );
    // Neither what is on the roster alone nor why it was told late.
    lacks(&told, &["3月7日", "临时增加一次"]);
    let list = text(&ctx, "/p/610981/stations/").await;
    has(&list, &["下次接待：2026年3月10日"]);
    // Nothing of visitors ever.
    let now = today(&ctx, &station).await;
    crate::reception_visits::steps::received(&ctx, &now, json!({})).await;
    let told = text(&ctx, &link).await;
    has(&told, &["2026年3月2日（星期一）"]);
    lacks(&told, &["王大娘", "13812345678", "没有路灯"]);
    // Who read the notice reads that it was called off; why is for the office.
    let why = json!({"reason": "与代表大会冲突"});
    reception_act(&ctx, "town.a", &next, "cancellations", why)
        .await
        .expect(200);
    let told = text(&ctx, &link).await;
    has(&told, &["2026年3月10日", "本次接待已经取消"]);
    lacks(&told, &["与代表大会冲突"]);
    let data = page(&ctx, "/p/610981/data/receptions.json").await.body;
    let rows = data.as_array().unwrap().iter();
    let rows: Vec<(&str, &str)> = rows
        .map(|row| {
            let of = |name: &str| row[name].as_str().unwrap();
            (of("held_on"), of("is_cancelled"))
        })
        .collect();
    assert_eq!(rows, [("2026-03-02", "false"), ("2026-03-10", "true")]);
    // It is over.
    ctx.clock.advance(chrono::TimeDelta::days(9));
    lacks(&text(&ctx, &link).await, &["2026年3月10日"]);
});
