//! How a project is carried out, for everybody: masked, and nobody named.

use super::steps::*;
use crate::project_works::steps::{act, month};
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(v5_the_plan_is_public_once_it_is_published, async |ctx| {
    let scene = announced(&ctx).await;
    let target = path(&scene.projects[0]);
    let work = planned(&ctx, &scene).await;
    let before = text(&ctx, &target).await;
    assert!(before.contains("实施计划还没有公布") && !before.contains("完成施工招标"));
    act(&ctx, "town.a", &work, "publications", json!({})).await;
    let found = text(&ctx, &target).await;
    assert!(found.contains("完成施工招标") && found.contains("局长 王建国"));
    assert!(found.contains("联系电话［已隐去］") && !found.contains("13812345678"));
    assert!(found.contains("已完成0%，2项任务完成0项，没有逾期的任务"));
});

db_test!(v13_what_is_late_is_said_so_in_days_and_shape, async |ctx| {
    let scene = announced(&ctx).await;
    let work = published(&ctx, &scene).await;
    let work = act(
        &ctx,
        "unit.x",
        &work,
        "months",
        month("2026-03", 35, 100_000),
    )
    .await;
    let id = work["milestones"][0]["id"].as_str().unwrap();
    let done = json!({"evidence": "中标通知书"});
    act(
        &ctx,
        "unit.x",
        &work,
        &format!("milestones/{id}/completions"),
        done,
    )
    .await;
    // The second task is due on 30 June 2027.
    let late = chrono::NaiveDate::from_ymd_opt(2027, 7, 12).unwrap();
    let days = (late - ctx.clock.today()).num_days();
    ctx.clock.advance(TimeDelta::days(days));
    let found = text(&ctx, &path(&scene.projects[0])).await;
    assert!(found.contains("已完成35%，2项任务完成1项，比计划晚12天"));
    assert!(found.contains("红灯：有任务逾期") && found.contains("class=\"red\""));
    assert!(found.contains("2026年3月") && found.contains("10万元"));
    let list = text(&ctx, "/p/610981/projects/").await;
    assert!(list.contains("共2个项目，晚于计划1个，计划还没有公布1个。"));
    let front = text(&ctx, "/p/610981/").await;
    assert!(front.contains("晚于计划1个"));
});

db_test!(nobody_is_named_and_numbers_are_hidden, async |ctx| {
    let scene = announced(&ctx).await;
    let work = published(&ctx, &scene).await;
    let problem =
        json!({"body": "围挡不规范，请联系老李13812345678。", "found_by": "甲二代表视察"});
    let work = act(&ctx, "town.a", &work, "problems", problem).await;
    let problem = work["problems"][0]["id"].as_str().unwrap();
    let how = json!({"rectification": "<script>alert(1)</script>已经重做。"});
    let work = act(
        &ctx,
        "unit.x",
        &work,
        &format!("problems/{problem}/rectifications"),
        how,
    )
    .await;
    let asked = json!({"deputy_id": World::DEPUTY_A1, "checkpoint": "mid_year",
        "body": "我是甲一代表，进度怎样？"});
    let work = act(&ctx, "town.a", &work, "questions", asked).await;
    let question = work["checkpoints"][1]["questions"][0]["id"]
        .as_str()
        .unwrap();
    let answer = json!({"answer": "甲一代表您好，按计划进行。"});
    let target = format!("questions/{question}/answers");
    let work = act(&ctx, "unit.x", &work, &target, answer).await;
    let change =
        json!({"kind": "minor", "reason": "汛期提前，电话13712345678", "body": "调整工期"});
    act(&ctx, "town.a", &work, "changes", change).await;
    let found = text(&ctx, &path(&scene.projects[0])).await;
    for words in [
        "13812345678",
        "13712345678",
        "甲一",
        "甲二",
        "<script>alert",
        "unit.x",
    ] {
        assert!(!found.contains(words), "{words}");
    }
    for words in [
        "发现问题1个，已经整改1个",
        "请联系老李［已隐去］",
        "&lt;script&gt;",
        "年中问进度",
        "一般变更",
        "原因：汛期提前，电话［已隐去］",
        "［已隐去］代表您好，按计划进行。",
    ] {
        assert!(found.contains(words), "{words}");
    }
});

db_test!(
    titles_of_ideas_are_masked_and_their_givers_kept,
    async |ctx| {
        use crate::project_rounds::steps as rounds;
        use crate::project_selections::steps as selections;
        use crate::projects::steps as projects;
        let hall = crate::ballots::steps::hall(&ctx, 4).await;
        let round = round(&ctx).await;
        let one = idea(&ctx, &round, "修桥<b>请打13987654321</b>").await;
        let fields =
            json!({"idea_ids": [one["id"]], "argument": "我叫李建国，两岸群众绕行五公里。"});
        let title = "<i>便民桥</i>";
        let first = projects::shortlisted(&ctx, &round, title, fields).await;
        projects::shortlisted(&ctx, &round, "灌渠", json!({})).await;
        let now = rounds::seen(&ctx, "town.a", &round).await;
        rounds::act(&ctx, &now, "endings", json!({"reason": "意见已经收齐"})).await;
        let selection = selections::begun(&ctx, &round, 1).await;
        let body = json!({"meeting_id": hall.meeting});
        let selection = selections::step(&ctx, "town.a", &selection, "adoptions", body)
            .await
            .expect(200);
        let scene = selections::Scene {
            hall,
            projects: vec![first],
            selection,
        };
        let ballot = selections::put_to_the_vote(&ctx, &scene).await.expect(200);
        selections::told(&ctx, &scene.hall, &ballot["ballot_id"], &[6, 1]).await;
        announce(&ctx, &scene).await;
        let found = text(&ctx, &path(&scene.projects[0])).await;
        assert!(found.contains("群众意见1条") && found.contains("修桥&lt;b&gt;请打［已隐去］"));
        assert!(found.contains("&lt;i&gt;便民桥") && found.contains("我叫［已隐去］"));
        for words in [
            "13987654321",
            "13912345678",
            "胡秀英",
            "李建国",
            "<b>",
            "<i>",
        ] {
            assert!(!found.contains(words), "{words}");
        }
        let list = text(&ctx, "/p/610981/projects/").await;
        assert!(list.contains("&lt;i&gt;便民桥") && !list.contains("<i>"));
        let feed = text(&ctx, "/p/610981/feed.atom").await;
        assert!(feed.contains("&lt;i&gt;") && !feed.contains("<i>"));
    }
);

db_test!(v12_acceptance_and_rating_stand_on_the_page, async |ctx| {
    let scene = announced(&ctx).await;
    let work = accepted(&ctx, &scene).await;
    act(
        &ctx,
        "town.a",
        &work,
        "scores",
        crate::project_reviews::scores(86),
    )
    .await;
    let found = text(&ctx, &path(&scene.projects[0])).await;
    assert!(found.contains("验收，按期完成") && found.contains("镇人大主席团验收：合格"));
    assert!(found.contains("得86.00分") && found.contains("class=\"tick\""));
    let list = text(&ctx, "/p/610981/projects/").await;
    assert!(list.contains("共2个项目，按期完成1个，计划还没有公布1个。"));
});
