//! What a station hangs out: its sheet, and the contacts of its deputies who have consented.

use super::{pdf, poppler};
use crate::receptions::steps::{announced, planned};
use crate::resident_messages::steps::card;
use crate::stations::steps::{act, opened, path, seen};
use serde_json::{Value, json};

fn pages(answer: &crate::support::Answer) -> String {
    let told = poppler("pdfinfo", &[""], answer);
    let line = told.lines().find(|line| line.starts_with("Pages:"));
    let count = line.and_then(|line| line.split_whitespace().nth(1));
    count.unwrap_or_default().to_owned()
}

/// Which sheets can be printed, and why not.
fn papers(station: &Value) -> Vec<(&str, &Value)> {
    let all = station["papers"].as_array().unwrap().iter();
    all.map(|one| (one["key"].as_str().unwrap(), &one["code"]))
        .collect()
}

db_test!(a4_the_sheet_of_a_station, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    planned(&ctx, &station, 5).await;
    announced(&ctx, &station, 8).await;
    let target = format!("{}/papers/poster.pdf", path(&station));
    let answer = ctx.as_account("town.a").get(&target).await;
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert_eq!(pages(&answer), "1");
    let told = pdf(&answer);
    for part in [
        "老城联络站",
        "地址：老街十二号",
        "电话：0915-7201234",
        "联系人：甲一",
        "接待日：2026年3月10日（星期二）9:00—11:00甲一、甲二",
        "驻站代表：甲一、甲三、甲二",
        "/p/610981/stations/",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert!(
        !told.contains("3月7日") && !told.contains("1990000"),
        "{told}"
    );
    // Whoever may read the station.
    for who in ["county", "deputy.a2"] {
        assert_eq!(ctx.as_account(who).get(&target).await.status, 200, "{who}");
    }
    for who in ["town.b", "deputy.b1"] {
        let other = ctx.as_account(who).get(&target).await;
        other.expect_problem(404, "not_found");
    }
    let unit = ctx.as_account("unit.x").get(&target).await;
    unit.expect_problem(403, "forbidden");
    for file in ["poster.docx", "poster", "people.pdf"] {
        let target = format!("{}/papers/{file}", path(&station));
        let none = ctx.as_account("town.a").get(&target).await;
        none.expect_problem(404, "not_found");
    }
    let why = json!({"reason": "并入代表之家"});
    let closed = act(&ctx, "town.a", &station, "closures", why)
        .await
        .expect(200);
    let refused = json!("station_not_public");
    assert_eq!(papers(&closed), [("poster", &refused), ("cards", &refused)]);
    let gone = ctx.as_account("town.a").get(&target).await;
    gone.expect_problem(409, "station_not_public");
});

db_test!(a4_a_sheet_that_says_much_stays_one, async |ctx| {
    let long = json!({"level": "township", "kind": "station", "name": "长".repeat(60),
        "address": "址".repeat(100), "phone": "0915-7201234", "contact_name": "王站长",
        "village": "老城社区", "opened_on": "2026-01-05", "deputy_ids": [
            crate::support::World::DEPUTY_A1, crate::support::World::DEPUTY_A2]});
    let station = crate::stations::steps::sent(&ctx, "town.a", long).await;
    let station = station.expect(201);
    for days in [8, 15, 22, 29, 36] {
        announced(&ctx, &station, days).await;
    }
    let target = format!("{}/papers/poster.pdf", path(&station));
    let answer = ctx.as_account("town.a").get(&target).await;
    assert_eq!(pages(&answer), "1");
    let told = pdf(&answer);
    // The next four.
    assert!(
        told.contains("2026年3月31日") && !told.contains("2026年4月7日"),
        "{told}"
    );
    assert!(told.contains("驻站代表：甲一、甲二"), "{told}");
});

db_test!(a4_contacts_of_those_who_have_consented, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let refused = json!("station_without_cards");
    assert_eq!(
        papers(&station),
        [("poster", &Value::Null), ("cards", &refused)]
    );
    let target = format!("{}/papers/cards.pdf", path(&station));
    let none = ctx.as_account("town.a").get(&target).await;
    none.expect_problem(409, "station_without_cards");
    card(&ctx).await;
    let station = seen(&ctx, "town.a", &station).await.expect(200);
    assert_eq!(
        papers(&station),
        [("poster", &Value::Null), ("cards", &Value::Null)]
    );
    let answer = ctx.as_account("deputy.a2").get(&target).await;
    assert_eq!(pages(&answer), "1");
    let told = pdf(&answer);
    for part in [
        "甲一代表",
        "0915-8201234",
        "每月10日上午",
        "老街联络站",
        "第一选区",
        "给代表写信",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    // One card, though they sit in two congresses; nobody who has not consented.
    assert_eq!(told.matches("甲一代表").count(), 1, "{told}");
    assert!(
        !told.contains("甲二") && !told.contains("1990000"),
        "{told}"
    );
});
