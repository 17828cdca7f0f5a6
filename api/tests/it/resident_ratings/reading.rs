//! Counts for everybody, words for the office and the unit.

use super::steps::*;
use crate::public_projects::steps as pages;
use serde_json::{Value, json};

db_test!(ratings_are_counted_and_comments_are_masked, async |ctx| {
    let (scene, work) = accepted(&ctx).await;
    let project = &scene.projects[0];
    rated(
        &ctx,
        project,
        "satisfied",
        Some("路好走了，我叫李建国，电话13812345678。"),
    )
    .await;
    rated(&ctx, project, "satisfied", None).await;
    rated(&ctx, project, "dissatisfied", Some("护栏太矮。")).await;
    rated(&ctx, project, "unknown", None).await;
    let counts = json!({"satisfied": 2, "basically_satisfied": 0, "dissatisfied": 1, "unknown": 1,
        "total": 4});
    for who in ["town.a", "unit.x", "county"] {
        let found = seen(&ctx, who, project).await;
        assert_eq!(found["counts"], counts, "{who}");
        assert_eq!(
            (&found["open_from"], &found["open_until"]),
            (&json!("2026-03-02"), &json!("2026-05-31"))
        );
        // Words are for the office of the congress and the unit.
        let comments = found["items"].as_array().unwrap().len();
        assert_eq!(comments, if who == "county" { 0 } else { 2 }, "{who}");
        assert!(
            !found.to_string().contains("13812345678") && !found.to_string().contains("李建国")
        );
    }
    let target = format!("/project-works/{}/review", work["id"].as_str().unwrap());
    for who in ["town.a", "deputy.a1", "unit.x"] {
        let review = ctx.as_account(who).get(&target).await.expect(200);
        assert_eq!(review["residents"], counts, "{who}");
    }
    let round = project["round_id"].as_str().unwrap();
    let target = format!("/project-rounds/{round}/report");
    let report = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(report["items"][0]["residents"], counts);
    let public = pages::text(&ctx, &pages::path(project)).await;
    for words in [
        "满意2人次",
        "不满意1人次",
        "共4人次",
        "不是抽样调查，仅供参考",
    ] {
        assert!(public.contains(words), "{words}");
    }
    assert!(!public.contains("护栏"), "words are not public");
    // The log knows that one came, and not what was written.
    let events = ctx.event_data("resident_rating.received").to_string();
    assert!(!events.contains("护栏") && !events.contains("13812345678"));
    assert_eq!(ctx.events("resident_rating").len(), 4);
});

db_test!(
    a_comment_is_hidden_from_the_unit_and_still_counts,
    async |ctx| {
        let (scene, _) = accepted(&ctx).await;
        let project = &scene.projects[0];
        rated(&ctx, project, "dissatisfied", Some("某某人品有问题。")).await;
        rated(&ctx, project, "satisfied", None).await;
        let found = seen(&ctx, "town.a", project).await;
        let id = found["items"][0]["id"].as_str().unwrap();
        let target = format!("{}/{id}/concealments", path(project));
        let body = json!({"reason": "涉及他人名誉"});
        for (who, status, code) in [
            ("unit.x", 403, "forbidden"),
            ("deputy.a1", 403, "forbidden"),
            ("county", 403, "resident_rating_not_yours"),
            ("town.b", 404, "not_found"),
        ] {
            let answer = ctx.as_account(who).post(&target, body.clone()).await;
            answer.expect_problem(status, code);
        }
        let office = ctx.as_account("town.a");
        let empty = office.post(&target, json!({"reason": " "})).await;
        assert_eq!(wrong(empty), ["/reason length"]);
        let hidden = office.post(&target, body.clone()).await.expect(200);
        assert_eq!(hidden["hidden_reason"], "涉及他人名誉");
        office
            .post(&target, body.clone())
            .await
            .expect_problem(409, "resident_rating_hidden");
        let nowhere = format!("{}/nothing/concealments", path(project));
        office
            .post(&nowhere, body)
            .await
            .expect_problem(404, "not_found");
        let unit = seen(&ctx, "unit.x", project).await;
        assert_eq!(
            (&unit["items"], &unit["counts"]["total"]),
            (&json!([]), &json!(2))
        );
        let own = seen(&ctx, "town.a", project).await;
        assert_eq!(own["items"].as_array().unwrap().len(), 1);
    }
);

db_test!(who_may_not_reads_nothing, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let project = &scene.projects[0];
    rated(&ctx, project, "satisfied", Some("很好。")).await;
    for (who, status) in [("deputy.a1", 403), ("town.b", 404), ("unit.y", 404)] {
        let answer = ctx.as_account(who).get(&path(project)).await;
        assert_eq!(answer.status, status, "{who}");
    }
    let odd = format!("{}?sort=grade", path(project));
    let office = ctx.as_account("town.a");
    assert_eq!(office.get(&odd).await.status, 400);
});

db_test!(comments_come_in_pages, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let project = &scene.projects[0];
    for n in 0..5 {
        rated(&ctx, project, "satisfied", Some(&format!("意见{n}"))).await;
    }
    let office = ctx.as_account("town.a");
    let (mut target, mut all) = (format!("{}?limit=2", path(project)), Vec::new());
    loop {
        let found = office.get(&target).await.expect(200);
        let items = found["items"].as_array().unwrap().iter();
        all.extend(items.map(|item| item["comment"].as_str().unwrap().to_owned()));
        match &found["next"] {
            Value::String(cursor) => {
                target = format!("{}?limit=2&cursor={cursor}", path(project));
            }
            _ => break,
        }
    }
    assert_eq!(all, ["意见4", "意见3", "意见2", "意见1", "意见0"]);
});
