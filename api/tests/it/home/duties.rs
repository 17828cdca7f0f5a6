//! What the rules between sessions ask, on the first page of a deputy and of the office of a town.

use crate::support::{Context, World};
use crate::{
    deputy_contacts, deputy_groups, deputy_pledges, duty_points, group_activities, receptions,
    stations, trainings, voter_reports,
};
use serde_json::{Value, json};

/// A line of somebody's first page.
async fn line(ctx: &Context, who: &str, key: &str) -> Option<Value> {
    ctx.follow();
    let fresh = [("Cache-Control", "no-cache")];
    let client = ctx.as_account(who);
    let home = client.send("GET".parse().unwrap(), "/home", None, &fresh);
    let home = home.await.expect(200);
    let asked = home["asked"].as_array().unwrap().clone();
    asked.into_iter().find(|one| one["key"] == key)
}

async fn state(ctx: &Context, who: &str, key: &str) -> Value {
    line(ctx, who, key).await.unwrap_or_default()["state"].clone()
}

async fn text(ctx: &Context, who: &str, key: &str) -> String {
    let found = line(ctx, who, key).await.unwrap_or_default();
    found["text"].as_str().unwrap_or_default().to_owned()
}

db_test!(
    what_a_year_asks_of_a_deputy_stands_on_the_first_page,
    async |ctx| {
        for (key, want) in [
            ("residents", "yellow"),
            ("receptions", "yellow"),
            ("trainings", "yellow"),
            ("voter_report", "red"),
            ("pledge", "yellow"),
        ] {
            let found = line(&ctx, "deputy.a2", key).await.unwrap();
            assert_eq!(found["state"], want, "{found}");
            assert!(found["link"].is_string(), "{found}");
        }
        let residents = text(&ctx, "deputy.a2", "residents").await;
        assert!(
            residents.starts_with("已联系0名群众（户），应不少于3名（县乡人大工作资料"),
            "{residents}"
        );
        let report = text(&ctx, "deputy.a2", "voter_report").await;
        assert!(report.contains("应不迟于2024年10月14日"), "{report}");
        assert_eq!(line(&ctx, "deputy.a2", "group").await, None, "leads none");
        // Who sits in two congresses is told where something is missing.
        deputy_pledges::steps::pledged(&ctx).await;
        let pledge = text(&ctx, "deputy.a1", "pledge").await;
        assert!(pledge.contains("还没有作出（"), "{pledge}");
    }
);

db_test!(
    what_was_done_is_in_order_on_the_first_page_at_once,
    async |ctx| {
        for n in 1..=3 {
            let label = json!({"label": format!("第{n}户")});
            let added = deputy_contacts::steps::asked(&ctx, "deputy.a2", label).await;
            added.expect(201);
        }
        assert_eq!(state(&ctx, "deputy.a2", "residents").await, "green");
        deputy_pledges::steps::sent(&ctx, "deputy.a2", json!({}))
            .await
            .expect(201);
        let pledge = line(&ctx, "deputy.a2", "pledge").await.unwrap();
        assert_eq!(
            (&pledge["state"], &pledge["link"]),
            (&json!("green"), &Value::Null)
        );
        let of_two = json!({"deputy_id": World::DEPUTY_A2});
        voter_reports::steps::planned(&ctx, 10, of_two).await;
        assert_eq!(state(&ctx, "deputy.a2", "voter_report").await, "yellow");
        let planned = text(&ctx, "deputy.a2", "voter_report").await;
        assert!(
            planned.starts_with("计划2026年3月12日向选民述职"),
            "{planned}"
        );
        trainings::steps::held(&ctx).await;
        let hours = text(&ctx, "deputy.a2", "trainings").await;
        assert!(hours.starts_with("今年已参加学习培训3学时"), "{hours}");
        let station = stations::steps::opened(&ctx, "老城社区代表联络站").await;
        receptions::steps::held(&ctx, &station).await;
        assert_eq!(state(&ctx, "deputy.a1", "receptions").await, "green");
        assert_eq!(state(&ctx, "deputy.a2", "receptions").await, "yellow");
        let group = deputy_groups::steps::formed(&ctx, "城关第一代表小组").await;
        assert_eq!(state(&ctx, "deputy.a1", "group").await, "yellow");
        let names = text(&ctx, "deputy.a1", "group").await;
        assert!(names.contains("城关第一代表小组"), "{names}");
        group_activities::steps::held(&ctx, &group).await;
        assert_eq!(state(&ctx, "deputy.a1", "group").await, "green");
        assert_eq!(line(&ctx, "deputy.a3", "group").await, None, "leads none");
    }
);

db_test!(
    the_office_is_asked_for_its_quarter_and_for_notices,
    async |ctx| {
        assert_eq!(line(&ctx, "town.a", "quarter").await, None, "no rules yet");
        assert_eq!(line(&ctx, "town.a", "announce").await, None);
        let rules = duty_points::steps::drafted(&ctx, "ruzhou").await;
        duty_points::steps::decided(&ctx, &rules, "2025-10-01")
            .await
            .expect(200);
        assert_eq!(state(&ctx, "town.a", "quarter").await, "yellow");
        duty_points::steps::close(&ctx, 2025, 4).await.expect(201);
        assert_eq!(state(&ctx, "town.a", "quarter").await, "green");
        let station = stations::steps::opened(&ctx, "老城社区代表联络站").await;
        receptions::steps::planned(&ctx, &station, 20).await;
        assert_eq!(line(&ctx, "town.a", "announce").await, None, "not yet");
        receptions::steps::planned(&ctx, &station, 8).await;
        assert_eq!(state(&ctx, "town.a", "announce").await, "yellow");
        receptions::steps::planned(&ctx, &station, 2).await;
        let late = line(&ctx, "town.a", "announce").await.unwrap();
        assert_eq!(late["state"], "red");
        let words = late["text"].as_str().unwrap();
        assert!(words.starts_with("有2次代表接待等待公告"), "{words}");
        assert_eq!(line(&ctx, "deputy.a1", "announce").await, None);
        assert_eq!(line(&ctx, "town.b", "announce").await, None);
    }
);
