//! How everybody reads announcements.

use super::steps::*;
use crate::public_projects::steps as projects;
use crate::publications::{page, shown};
use crate::support::Context;
use actix_web::http::Method;
use serde_json::{Value, json};

/// Whether a page tells it.
async fn has(ctx: &Context, path: &str, part: &str) -> bool {
    let found = page(ctx, path).await;
    assert_eq!(found.status, 200, "{path}");
    shown(&found).contains(part)
}

db_test!(
    an_announcement_is_public_until_it_is_withdrawn,
    async |ctx| {
        let fields = json!({"title": "关于<b>接待日</b>的公告"});
        let draft = begun(&ctx, request_with(fields)).await;
        assert_eq!(page(&ctx, &page_of(&draft)).await.status, 404);
        assert!(!has(&ctx, "/p/610981/announcements/", "接待日").await);
        let one = act(&ctx, &draft, "publications", json!({})).await;
        let found = page(&ctx, &page_of(&one)).await;
        assert_eq!(found.header("cache-control"), Some("public, max-age=300"));
        let etag = found.header("etag").unwrap().to_owned();
        let html = shown(&found);
        let issuer = one["issued_by"].as_str().unwrap();
        for part in [
            "<h1>关于&lt;b&gt;接待日",
            "第3号",
            "欢迎选民",
            issuer,
            "公开",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("<script"), "{html}");
        let known = [("If-None-Match", etag.as_str())];
        let client = ctx.anonymous();
        let again = client
            .send_raw(Method::GET, &page_of(&one), None, &known)
            .await;
        assert_eq!(again.status, 304);
        let town = one["town_id"].as_str().unwrap();
        for (path, is_there) in [
            ("/p/610981/announcements/".to_owned(), true),
            (
                format!("/p/610981/announcements/?of={town}&year=2026"),
                true,
            ),
            ("/p/610981/announcements/?of=county".to_owned(), false),
            ("/p/610981/announcements/?year=1999".to_owned(), false),
            ("/p/610981/data/announcements.csv".to_owned(), true),
            ("/p/610981/data/announcements.json".to_owned(), true),
            ("/p/610981/feed.atom".to_owned(), true),
        ] {
            assert_eq!(has(&ctx, &path, "接待日").await, is_there, "{path}");
        }
        let door = "href=\"/p/610981/announcements/\"";
        assert!(has(&ctx, "/p/610981/", door).await);
        let bare = page(&ctx, "/p/610981/announcements").await;
        assert_eq!(bare.status, 307);
        for gone in ["/p/610982/announcements/", "/p/610981/announcements/x"] {
            assert_eq!(page(&ctx, gone).await.status, 404, "{gone}");
        }

        act(&ctx, &one, "withdrawals", json!({"reason": "日期有误"})).await;
        assert_eq!(page(&ctx, &page_of(&one)).await.status, 404);
        for path in [
            "/p/610981/announcements/",
            "/p/610981/data/announcements.json",
            "/p/610981/feed.atom",
        ] {
            assert!(!has(&ctx, path, "接待日").await, "{path}");
        }
    }
);

db_test!(
    v9_projects_and_their_announcement_lead_to_each_other,
    async |ctx| {
        let scene = projects::announced(&ctx).await;
        let asked = about("project_selection_id", &scene.selection["id"]);
        let one = begun(&ctx, asked).await;
        let link = format!("href=\"{}\"", page_of(&one));
        let project = projects::path(&scene.projects[0]);
        for path in ["/p/610981/projects/", project.as_str()] {
            assert!(!has(&ctx, path, &link).await, "{path}");
        }
        act(&ctx, &one, "publications", json!({})).await;
        for path in ["/p/610981/projects/", project.as_str()] {
            assert!(has(&ctx, path, &link).await, "{path}");
        }
        let back = format!(
            "/p/610981/projects/?year={}",
            scene_year(&ctx, &scene.selection).await
        );
        assert!(has(&ctx, &page_of(&one), &back).await);
    }
);

async fn scene_year(ctx: &Context, selection: &Value) -> i64 {
    let target = format!("/project-selections/{}", selection["id"].as_str().unwrap());
    let seen = ctx.as_account("town.a").get(&target).await.expect(200);
    seen["year"].as_i64().unwrap()
}
