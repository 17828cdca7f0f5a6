//! Points of a quarter on the public pages: only by a decision, as they were when it was closed.

use super::closing::first_closed;
use super::steps::*;
use crate::duty_records::steps as records;
use crate::publications::{page, shown};
use crate::support::{Answer, Context, World, statements};
use chrono::TimeDelta;
use serde_json::{Value, json};

const ALL: &str = "/p/610981/points/";

/// The office of town A records whether a quarter is published, and to whom.
async fn said(ctx: &Context, quarter: &Value, fields: Value) -> Answer {
    let target = format!(
        "/duty-quarters/{}/publications",
        quarter["id"].as_str().unwrap()
    );
    let mut body = json!({"is_published": true, "decided_on": "2026-04-07",
        "decided_by": "镇人大主席团第九次会议"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    act(ctx, "town.a", &target, quarter, body).await
}

async fn made_public(ctx: &Context, quarter: &Value) -> Value {
    let asked = json!({"audience": "public"});
    said(ctx, quarter, asked).await.expect(200)
}

fn link(quarter: &Value) -> String {
    format!("{ALL}{}", quarter["id"].as_str().unwrap())
}

async fn text(ctx: &Context, path: &str) -> String {
    shown(&page(ctx, path).await)
}

db_test!(
    rule_6_3_public_only_when_it_was_decided_for_residents,
    async |ctx| {
        let (quarter, _) = first_closed(&ctx).await;
        let one = link(&quarter);
        // Who does not say to whom, as released clients, publishes to the deputies of the congress.
        let of_congress = said(&ctx, &quarter, json!({})).await.expect(200);
        assert_eq!(of_congress["audience"], "congress");
        assert!(!text(&ctx, ALL).await.contains(&one));
        assert_eq!(page(&ctx, &one).await.status, 404);
        assert!(!text(&ctx, "/p/610981/").await.contains(ALL));
        assert_eq!(text(&ctx, "/p/610981/data/points.json").await, "[]");

        let public = made_public(&ctx, &of_congress).await;
        assert_eq!(
            (&of_congress["link"], &public["audience"], &public["link"]),
            (&Value::Null, &json!("public"), &json!(one))
        );
        assert!(text(&ctx, "/p/610981/").await.contains(ALL));
        let of_town = format!("{ALL}?of={}&year=2026", World::TOWN_A);
        for path in [ALL, &of_town] {
            let found = text(&ctx, path).await;
            assert!(found.contains(&one), "{path}");
            assert!(found.contains("镇人大主席团第九次会议"), "{path}");
        }
        for other in ["?of=county", "?year=2025"] {
            let found = text(&ctx, &format!("{ALL}{other}")).await;
            assert!(!found.contains(&one), "{other}");
        }
        for path in ["/p/999999/points/", "/p/610981/points/nobody"] {
            assert_eq!(page(&ctx, path).await.status, 404, "{path}");
        }
        let elsewhere = one.replace("610981", "999999");
        assert_eq!(page(&ctx, &elsewhere).await.status, 404);
        // Whose points they are is told.
        ctx.follow();
        let told = ctx.as_account("deputy.a2").get("/notices").await;
        let told = told.expect(200)["items"].to_string();
        assert!(told.contains("已决定向社会公开"), "{told}");
        assert_eq!(
            ctx.events("duty_quarter"),
            [
                "duty_quarter.closed",
                "duty_quarter.published",
                "duty_quarter.made_public"
            ]
        );
    }
);

db_test!(
    what_everybody_reads_has_names_points_and_rules_and_nothing_else,
    async |ctx| {
        let (quarter, record) = first_closed(&ctx).await;
        let with_number =
            json!({"audience": "public", "decided_by": "镇人大主席团（13812345678）"});
        let public = said(&ctx, &quarter, with_number).await.expect(200);
        let appeals = format!("/duty-quarters/{}/appeals", quarter["id"].as_str().unwrap());
        let appeal = json!({"content": "二月的接待没有计入。"});
        let deputy = ctx.as_account("deputy.a1");
        deputy.post(&appeals, appeal).await.expect(201);
        let found = text(&ctx, &link(&public)).await;
        for part in [
            "甲一",
            "甲二",
            "<td>3</td>",
            "1星",
            "出席人代会：首次 15 分，以后不再计分，全年最多 15 分",
            "学习培训：首次 3 分，以后每次 1 分，全年最多 5 分",
            "5星 90 分起",
        ] {
            assert!(found.contains(part), "{part} in {found}");
        }
        let title = record["title"].as_str().unwrap();
        for part in [title, "二月的接待", "13812345678", "town.a"] {
            assert!(!found.contains(part), "{part}");
        }
        let data = page(&ctx, "/p/610981/data/points.json").await;
        assert_eq!(data.header("cache-control"), Some("no-cache"));
        let rows: Value = serde_json::from_str(&shown(&data)).unwrap();
        assert_eq!(rows.as_array().unwrap().len(), 3);
        assert_eq!(
            (&rows[0]["name"], &rows[0]["points"], &rows[0]["stars"]),
            (&json!("甲一"), &json!("3"), &json!("1"))
        );
        assert!(
            text(&ctx, "/p/610981/data/")
                .await
                .contains("points_of_year")
        );
    }
);

db_test!(
    what_is_put_right_later_leaves_the_public_quarter_as_it_was,
    async |ctx| {
        let (quarter, record) = first_closed(&ctx).await;
        let public = made_public(&ctx, &quarter).await;
        let before = text(&ctx, &link(&public)).await;
        let wrong = json!({"result": "wrong", "note": "签到表没有此人"});
        records::act(&ctx, "county", &record, "samplings", wrong)
            .await
            .expect(200);
        let late = json!({"title": "补登的培训", "held_on": "2026-03-20", "is_late": true});
        records::verified(&ctx, late).await;
        ctx.follow();
        assert_eq!(text(&ctx, &link(&public)).await, before);
    }
);

db_test!(a_publication_taken_back_is_gone_at_once, async |ctx| {
    let (quarter, _) = first_closed(&ctx).await;
    let public = made_public(&ctx, &quarter).await;
    let one = page(&ctx, &link(&public)).await;
    // Nothing in between may go on showing it.
    assert_eq!(one.header("cache-control"), Some("no-cache"));
    let narrowed = said(&ctx, &public, json!({"audience": "congress"})).await;
    let narrowed = narrowed.expect(200);
    assert_eq!(page(&ctx, &link(&public)).await.status, 404);
    let again = made_public(&ctx, &narrowed).await;
    assert_eq!(page(&ctx, &link(&public)).await.status, 200);
    let hidden = json!({"is_published": false, "audience": "public"});
    let hidden = said(&ctx, &again, hidden).await.expect(200);
    assert_eq!(
        (&hidden["audience"], &hidden["published_on"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(page(&ctx, &link(&public)).await.status, 404);
    assert!(!text(&ctx, ALL).await.contains(&link(&public)));
    assert!(!text(&ctx, "/p/610981/").await.contains(ALL));
    assert_eq!(text(&ctx, "/p/610981/data/points.json").await, "[]");
});

db_test!(
    pages_of_points_ask_as_often_for_many_as_for_one,
    async |ctx| {
        let (first, _) = first_closed(&ctx).await;
        until(&ctx, "2026-07-08");
        let second = close(&ctx, 2026, 2).await.expect(201);
        let mut sent = Vec::new();
        for quarter in [first, second] {
            ctx.clock.advance(TimeDelta::minutes(1));
            made_public(&ctx, &quarter).await;
            for path in [ALL, "/p/610981/data/points.csv"] {
                let before = statements::sent();
                page(&ctx, path).await;
                sent.push(statements::sent() - before);
            }
        }
        assert_eq!(sent[..2], sent[2..]);
    }
);
