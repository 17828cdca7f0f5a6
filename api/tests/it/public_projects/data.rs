//! Projects as open data and in the feed; the name of the site and its legal basis.

use super::steps::*;
use serde_json::Value;

db_test!(projects_are_open_data_and_news, async |ctx| {
    let scene = announced(&ctx).await;
    accepted(&ctx, &scene).await;
    let json = text(&ctx, "/p/610981/data/projects.json").await;
    let rows: Vec<Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(rows.len(), 3);
    let first = rows.iter().find(|row| row["title"] == "民生项目1").unwrap();
    assert_eq!(first["status"], "in_time");
    assert_eq!(
        (&first["percent"], &first["paid_yuan"], &first["year"]),
        (&"100".into(), &"250000".into(), &"2027".into())
    );
    let other = rows
        .iter()
        .find(|row| row["status"] == "not_selected")
        .unwrap();
    assert_eq!(
        (&other["title"], &other["unit_name"]),
        (&"民生项目3".into(), &"".into())
    );
    let csv = text(&ctx, "/p/610981/data/projects.csv").await;
    assert!(csv.contains("民生项目1"));
    let dictionary = text(&ctx, "/p/610981/data/").await;
    assert!(dictionary.contains("晚于计划的天数"));
    let feed = text(&ctx, "/p/610981/feed.atom").await;
    for words in [
        "公布2027年民生实事项目票决结果",
        "公布实施计划：民生项目1",
        "2026年3月进度：民生项目1，完成100%",
        "通过验收：民生项目1",
    ] {
        assert!(feed.contains(words), "{words}: {feed}");
    }
});

db_test!(the_site_has_a_name_for_all_of_it, async |ctx| {
    let front = text(&ctx, "/p/610981/").await;
    assert!(front.contains("人大工作公开") && !front.contains("代表法第五十一条"));
    let closed = crate::suggestions::steps::closed(&ctx).await;
    crate::publications::publish(&ctx, &closed).await;
    let list = text(&ctx, "/p/610981/suggestions/").await;
    assert!(list.contains("代表法第五十一条"));
});
