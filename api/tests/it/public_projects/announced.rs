//! Nothing before the announcement; afterwards what was chosen, and of the others the name.

use super::steps::*;
use crate::support::statements;

const LIST: &str = "/p/610981/projects/";

db_test!(v9_nothing_is_public_before_the_announcement, async |ctx| {
    let scene = voted(&ctx).await;
    let list = text(&ctx, LIST).await;
    assert!(list.contains("还没有公布票决结果") && !list.contains("民生项目1"));
    assert_eq!(page(&ctx, &path(&scene.projects[0])).await.status, 404);
    let front = text(&ctx, "/p/610981/").await;
    assert!(!front.contains("/projects/"));
    let data = text(&ctx, "/p/610981/data/projects.json").await;
    assert_eq!(data, "[]");
    announce(&ctx, &scene).await;
    let list = text(&ctx, LIST).await;
    assert!(list.contains("城关镇人民代表大会（2027年）") && list.contains("2个项目入选"));
    assert!(list.contains("实施计划还没有公布"));
    for (project, is_there) in [(0, true), (1, true), (2, false)] {
        let link = format!("href=\"{}\"", path(&scene.projects[project]));
        assert_eq!(list.contains(&link), is_there, "{project}");
    }
    // Of what was not chosen the name, and where it went.
    assert!(list.contains("没有入选的项目") && list.contains("民生项目3"));
    assert_eq!(page(&ctx, &path(&scene.projects[2])).await.status, 404);
    let front = text(&ctx, "/p/610981/").await;
    assert!(front.contains("2027年民生实事项目") && front.contains("已经完成0个（共2个）"));
});

db_test!(a_project_is_told_from_the_idea_to_the_vote, async |ctx| {
    let scene = announced(&ctx).await;
    let found = text(&ctx, &path(&scene.projects[0])).await;
    for words in [
        "由1条意见形成",
        "代表意见1条",
        "合法性审查：2026年2月20日，通过",
        "全体代表7名，赞成6票，入选",
        "赞成票达到4票",
        "（公告第2号）",
        "县级财政：20万元（一事一议奖补）",
        "投资",
        "30万元",
        "实施计划还没有公布",
    ] {
        assert!(found.contains(words), "{words}: {found}");
    }
    // Who gave it, who examined it, what was said of it.
    for words in ["甲一", "镇财政所", "绕行两公里", "appraisal"] {
        assert!(!found.contains(words), "{words}");
    }
    assert!(!found.contains("style="), "no style of its own");
});

db_test!(pages_of_projects_are_kept_and_cheap, async |ctx| {
    let scene = announced(&ctx).await;
    published(&ctx, &scene).await;
    let target = path(&scene.projects[0]);
    for path in [LIST, target.as_str()] {
        let first = page(&ctx, path).await;
        assert_eq!(first.header("cache-control"), Some("public, max-age=300"));
        let etag = first.header("etag").unwrap().to_owned();
        let headers = [("If-None-Match", etag.as_str())];
        let again = ctx
            .anonymous()
            .send_raw("GET".parse().unwrap(), path, None, &headers)
            .await;
        assert_eq!(again.status, 304);
        assert!(again.raw.is_empty());
    }
    let one = count(&ctx, LIST).await;
    let work = crate::project_works::steps::request(&scene.projects[1]);
    let unit = ctx.as_account("unit.x");
    let work = unit.post("/project-works", work).await.expect(201);
    crate::project_works::steps::act(&ctx, "town.a", &work, "publications", serde_json::json!({}))
        .await;
    assert_eq!(count(&ctx, LIST).await, one);
    assert!(one < 25, "{one}");
    let of_one = count(&ctx, &target).await;
    assert!(of_one < 45, "{of_one}");
});

async fn count(ctx: &crate::support::Context, path: &str) -> usize {
    let before = statements::sent();
    text(ctx, path).await;
    statements::sent() - before
}

db_test!(projects_of_elsewhere_are_not_there, async |ctx| {
    let scene = announced(&ctx).await;
    let id = scene.projects[0]["id"].as_str().unwrap();
    for gone in [
        format!("/p/999999/projects/{id}"),
        "/p/999999/projects/".to_owned(),
        "/p/610981/projects/nothing".to_owned(),
        format!("/p/610981/projects/{}", crate::support::World::UNIT_X),
    ] {
        assert_eq!(page(&ctx, &gone).await.status, 404, "{gone}");
    }
    let bare = page(&ctx, "/p/610981/projects").await;
    assert_eq!(bare.header("location"), Some("/p/610981/projects/"));
    let other_year = text(&ctx, "/p/610981/projects/?year=2020").await;
    assert!(other_year.contains("没有找到") && !other_year.contains("民生项目1"));
    let town = crate::support::World::TOWN_A;
    let own = text(&ctx, &format!("{LIST}?year=2027&town={town}")).await;
    assert!(own.contains("民生项目1"));
    let town = crate::support::World::TOWN_B;
    let other = text(&ctx, &format!("{LIST}?town={town}")).await;
    assert!(!other.contains("民生项目1"));
    for odd in ["?year=abc&town=x", "?year=99999999999"] {
        text(&ctx, &format!("{LIST}{odd}")).await;
    }
    // The county is listed although no suggestion is public.
    let counties = page(&ctx, "/p/").await;
    assert_eq!(counties.header("location"), Some("/p/610981/"));
});
