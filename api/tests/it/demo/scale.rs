//! What a data set holds, and what the service says of it.

use super::support::{COUNTY, county, empty, nation, sign_in};
use crate::support::{Backend, Client, Context, World};
use diesel::prelude::*;
use luzhi::platform::events;
use luzhi::schema::{deputies, inbox_items, suggestions};

async fn on_both(test: impl AsyncFn(Context)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        if let Some(ctx) = empty(backend).await {
            test(ctx).await;
        }
    }
}

#[actix_web::test]
async fn a_county_after_ten_years_is_sealed_and_shown() {
    on_both(async |ctx| {
        let report = county(&ctx, 1);
        assert_eq!((report.counties, report.suggestions), (1, 300));
        assert!(report.events > 2_000, "{} events", report.events);
        ctx.follow_in(COUNTY);
        let verified = ctx
            .db
            .read_now(|conn| events::verify(conn, COUNTY, &[]))
            .unwrap();
        assert!(verified.ok, "{:?}", verified.problems);
        assert_eq!(verified.checked, i64::try_from(report.events).unwrap());

        let town = Client::new(&ctx, Some(sign_in(&ctx, "town").await));
        let list = town
            .get("/suggestions?limit=5&count=true&status=closed")
            .await
            .expect(200);
        assert!(list["total"].as_i64().unwrap() > 5, "{list}");
        let id = list["items"][0]["id"].as_str().unwrap();
        let one = town.get(&format!("/suggestions/{id}")).await.expect(200);
        for part in ["contacts", "replies", "ratings"] {
            assert!(!one[part].as_array().unwrap().is_empty(), "{part}: {one}");
        }
        assert!(
            !one["deadline"]["explanation"]
                .as_array()
                .unwrap()
                .is_empty()
        );
        let timeline = town
            .get(&format!("/suggestions/{id}/timeline"))
            .await
            .expect(200);
        assert!(
            timeline["items"].as_array().unwrap().len() >= 7,
            "{timeline}"
        );

        let deputy = Client::new(&ctx, Some(sign_in(&ctx, "deputy").await));
        deputy.get("/home").await.expect(200);
        let body = serde_json::json!({
            "title": "关于修缮村组道路的建议", "level": "township", "submit": true,
            "content": "三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。",
        });
        let made = deputy.post("/suggestions", body).await.expect(201);
        let id = made["id"].as_str().unwrap();
        let accepted = town
            .post_at(
                &format!("/suggestions/{id}/reviews"),
                made["version"].as_i64().unwrap(),
                serde_json::json!({"decision": "accepted"}),
            )
            .await
            .expect(200);
        assert!(
            accepted["number"].is_string(),
            "the numbers go on: {accepted}"
        );
    })
    .await;
}

/// What a reader sees of the county, without identifiers.
fn contents(ctx: &Context) -> Vec<(Option<String>, String, String, String, i64)> {
    ctx.db
        .read_now(|conn| {
            Ok(suggestions::table
                .order((suggestions::created_at, suggestions::content))
                .select((
                    suggestions::number,
                    suggestions::title,
                    suggestions::content,
                    suggestions::status,
                    suggestions::version,
                ))
                .load(conn)?)
        })
        .unwrap()
}

#[actix_web::test]
async fn the_same_seed_gives_the_same_county() {
    let made = async |backend, seed| {
        let ctx = empty(backend).await?;
        county(&ctx, seed);
        Some(contents(&ctx))
    };
    let first = made(Backend::Sqlite, 5).await.unwrap();
    assert_eq!(first.len(), 300);
    assert!(first == made(Backend::Sqlite, 5).await.unwrap());
    assert!(first != made(Backend::Sqlite, 6).await.unwrap());
    if let Some(other) = made(Backend::Postgres, 5).await {
        assert!(first == other, "the engines differ");
    }
}

#[actix_web::test]
async fn a_nation_is_its_counties() {
    on_both(async |ctx| {
        let report = nation(&ctx);
        assert_eq!((report.counties, report.suggestions), (1, 100));
        ctx.follow_in(COUNTY);
        let (people, waiting): (i64, i64) = ctx
            .db
            .read_now(|conn| {
                let waiting = inbox_items::table.filter(inbox_items::done_at.is_null());
                Ok((
                    deputies::table.count().get_result(conn)?,
                    waiting.count().get_result(conn)?,
                ))
            })
            .unwrap();
        assert_eq!(usize::try_from(people).unwrap(), report.deputies);
        assert!(waiting > 0);
        assert!(ctx.clock.now() == luzhi::platform::db::Timestamp::new(World::begin()));
    })
    .await;
}
