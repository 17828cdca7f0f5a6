//! The first page, for each kind of reader.

mod duties;

use crate::suggestions::steps::*;
use crate::support::World;
use chrono::TimeDelta;
use luzhi::features::calendar::{self, Calendar, SpecialDay};
use serde_json::json;

db_test!(the_first_page_answers_its_four_questions, async |ctx| {
    let accepted = accepted(&ctx).await;
    let assigned = assigned(&ctx).await;
    ctx.follow();
    let office = ctx.as_account("town.a").get("/home").await.expect(200);
    assert_eq!(office["greeting_name"], "town.a");
    assert_eq!(office["place_name"], "城关镇人");
    assert_eq!(office["late"], json!({"count": 0, "items": []}));
    assert_eq!(office["waiting"]["count"], 1);
    assert_eq!(office["waiting"]["items"][0]["subject_id"], accepted["id"]);
    assert_eq!(office["asked"][0]["key"], "assign");
    assert_eq!(office["asked"][0]["state"], "yellow");
    // The small county has no presidium yet.
    assert_eq!(office["asked"][1]["key"], "presidium");
    assert_eq!(office["asked"][1]["state"], "yellow");
    assert_eq!(office["recent"][0]["kind"], "suggestion.assigned");
    assert_eq!(office["recent"].as_array().unwrap().len(), 7);

    ctx.advance(TimeDelta::days(100));
    for who in ["county", "town.a", "deputy.a1", "unit.x"] {
        let home = ctx.as_account(who).get("/home").await.expect(200);
        assert_eq!(home["late"]["count"], 1, "{who}");
        let late = &home["late"]["items"][0];
        assert_eq!(late["subject_id"], assigned["id"]);
        assert_eq!(
            late["text"], "已超期8天，由旬阳市交办理",
            "short names are cut in the tests"
        );
    }
    let office = ctx.as_account("town.a").get("/home").await.expect(200);
    assert_eq!(office["asked"][0]["state"], "red");
    let unit = ctx.as_account("unit.x").get("/home").await.expect(200);
    assert_eq!(
        (&unit["asked"][0]["key"], &unit["asked"][0]["state"]),
        (&json!("contact"), &json!("red"))
    );
    assert_eq!(unit["place_name"], "旬阳市交");
    let county = ctx.as_account("county").get("/home").await.expect(200);
    assert_eq!(county["place_name"], "旬阳市");
    assert_eq!(county["asked"][0]["state"], "green");
    for who in ["village.a", "admin", "security", "auditor"] {
        let home = ctx.as_account(who).get("/home").await.expect(200);
        assert_eq!(home["recent"], json!([]), "{who}");
        assert_eq!(home["asked"], json!([]), "{who}");
    }
});

db_test!(nobody_hears_of_drafts_of_others, async |ctx| {
    draft(&ctx).await;
    for (who, events) in [
        ("county", 0),
        ("town.a", 0),
        ("deputy.a2", 0),
        ("deputy.a1", 1),
    ] {
        let home = ctx.as_account(who).get("/home").await.expect(200);
        assert_eq!(home["recent"].as_array().unwrap().len(), events, "{who}");
    }
});

db_test!(
    n5_missing_days_off_of_next_year_are_warned_of,
    async |ctx| {
        let asked = async |who: &str| {
            let home = ctx.as_account(who).get("/home").await.expect(200);
            let asked = home["asked"].as_array().unwrap().clone();
            asked.into_iter().find(|one| one["key"] == "calendar")
        };
        // 2 March 2026: the days off of 2026 are shipped with the program.
        for who in ["county", "admin", "town.a"] {
            assert_eq!(asked(who).await, None, "{who}");
        }
        ctx.advance(TimeDelta::days(213));
        assert_eq!(ctx.clock.today().to_string(), "2026-10-01");
        for who in ["county", "admin"] {
            let warning = asked(who).await.unwrap();
            assert_eq!(warning["state"], "yellow");
            let text = warning["text"].as_str().unwrap();
            assert!(text.starts_with("2027年的放假安排还没有导入"), "{text}");
        }
        for who in ["town.a", "deputy.a1", "security"] {
            assert_eq!(asked(who).await, None, "{who}");
        }
        let days = Calendar::from_csv("date,kind,name\n2027-10-01,off,国庆节\n").unwrap();
        let from = "2027-10-01".parse().unwrap();
        let days: Vec<SpecialDay> = days.special_days(from, from).cloned().collect();
        let now = ctx.clock.now();
        ctx.db
            .write_now(|tx| calendar::announce(tx, &days, now))
            .unwrap();
        assert_eq!(asked("county").await, None, "imported");
    }
);

db_test!(
    what_changes_seldom_is_shown_as_soon_as_it_changes,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let before = town.get("/home").await.expect(200);
        let path = format!("/organs/{}", World::TOWN_A);
        let county = ctx.as_account("county");
        let organ = county.get(&path).await.expect(200);
        let version = organ["version"].as_i64().unwrap();
        let named = json!({"short_name": "城关镇新名"});
        county.patch(&path, version, named).await.expect(200);
        let fresh = [("Cache-Control", "no-cache")];
        let after = town
            .send("GET".parse().unwrap(), "/home", None, &fresh)
            .await;
        let after = after.expect(200);
        assert_eq!(after["place_name"], "城关镇新名");
        assert_ne!(before["place_name"], after["place_name"]);
    }
);
