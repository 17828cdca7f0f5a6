//! Who sees which inquiries.

use super::steps::*;
use chrono::NaiveDate;
use luzhi::features::{reminder_sources, reminders};
use serde_json::json;

db_test!(
    it_is_seen_by_all_deputies_once_it_is_to_be_answered,
    async |ctx| {
        let (inquiry, _) = submitted(&ctx).await;
        ctx.as_account("deputy.b1")
            .get(&path(&inquiry))
            .await
            .expect_problem(404, "not_found");
        ctx.as_account("county")
            .get(&path(&inquiry))
            .await
            .expect(200);
        ctx.as_account("unit.y")
            .get(&path(&inquiry))
            .await
            .expect_problem(404, "not_found");
        let congress = async |who: &str| {
            let found = ctx
                .as_account(who)
                .get("/inquiries?view=congress")
                .await
                .expect(200);
            found["items"].as_array().unwrap().len()
        };
        assert_eq!(congress("deputy.a3").await, 0);
        town_unit(&ctx);
        let body = decision(&ctx, "written", json!({"unit_id": TOWN_UNIT}));
        act(&ctx, "town.a", &inquiry, "decisions", body).await;
        assert_eq!(congress("deputy.a3").await, 1);
        assert_eq!(congress("deputy.b1").await, 0);
        let unit = ctx
            .as_account("unit.y")
            .get("/inquiries?view=to_do")
            .await
            .expect(200);
        assert_eq!(unit["items"][0]["id"], inquiry["id"]);
    }
);

db_test!(views_and_congresses_say_what_is_there, async |ctx| {
    let (inquiry, _) = answered(&ctx).await;
    let views = ctx
        .as_account("deputy.a2")
        .get("/inquiries/views")
        .await
        .expect(200);
    let counted: Vec<_> = views["views"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| (v["key"].as_str().unwrap(), v["count"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        counted,
        [
            ("to_do", 1),
            ("mine", 0),
            ("joined", 1),
            ("congress", 1),
            ("all", 1)
        ]
    );
    act(&ctx, "deputy.a2", &inquiry, "ratings", says(true)).await;
    let to_do = ctx
        .as_account("deputy.a2")
        .get("/inquiries?view=to_do&count=true")
        .await
        .expect(200);
    assert_eq!(to_do["total"], 0);
    let found = ctx
        .as_account("deputy.a1")
        .get("/inquiries/congresses")
        .await
        .expect(200);
    assert_eq!(found["items"][0]["government_name"], "城关镇人人民政府");
    assert_eq!(found["items"][0]["targets"], json!(["government"]));
    assert_eq!(found["items"][1]["targets"].as_array().unwrap().len(), 5);
    ctx.as_account("town.a")
        .get("/inquiries?view=mine")
        .await
        .expect_problem(400, "invalid_parameter");
    ctx.as_account("town.a")
        .get("/inquiries?sort=title")
        .await
        .expect_problem(400, "invalid_parameter");
});

db_test!(those_concerned_are_told_and_reminded, async |ctx| {
    let (inquiry, _) = answering(&ctx).await;
    let told = async |who: &str| {
        ctx.follow();
        let found = ctx.as_account(who).get("/notices").await.expect(200);
        let items = found["items"].as_array().unwrap().clone();
        let of_inquiry = items
            .into_iter()
            .filter(|one| one["subject_kind"] == "inquiry");
        of_inquiry
            .map(|one| one["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let decided = &told("deputy.a2").await[0];
    assert!(decided.contains("主席团会议上口头答复"), "{decided}");
    assert_eq!(told("deputy.a1").await.len(), 1);
    // Who has to act has it among what waits, and who acted knows.
    assert!(told("unit.y").await.is_empty());
    assert!(told("town.a").await.is_empty());
    assert!(told("deputy.a3").await.is_empty(), "did not sign");
    // Ten o'clock of the last day.
    let last = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
    let at = last.and_hms_opt(2, 0, 0).unwrap().and_utc();
    ctx.clock.advance(at - ctx.clock.now().utc());
    reminders::give(&ctx.db, &reminder_sources(), ctx.clock.now()).unwrap();
    let reminded = ctx.as_account("unit.y").get("/reminders").await.expect(200);
    assert_eq!(
        reminded["items"][0]["subject_kind"], "inquiry",
        "{reminded}"
    );
    let link = format!("inquiries/{}", inquiry["id"].as_str().unwrap());
    assert_eq!(reminded["items"][0]["link"], link);
    act(&ctx, "unit.y", &inquiry, "answers", answer(&ctx)).await;
    let answered = &told("town.a").await[0];
    assert!(answered.contains("镇长李镇长已答复"), "{answered}");
});
