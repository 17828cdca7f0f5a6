//! Followers, and the three questions of the year (年初问计划、年中问进度、年末问结果).

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(v11_deputies_follow_ask_and_are_answered, async |ctx| {
    let work = published(&ctx).await;
    let kinds: Vec<&str> = work["checkpoints"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["year_start", "mid_year", "year_end"]);
    assert!(
        work["checkpoints"][0]["text"]
            .as_str()
            .unwrap()
            .contains("任务")
    );
    let body =
        json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3], "leader_id": World::DEPUTY_A1});
    let wrong = step(&ctx, "town.a", &work, "followers", body).await;
    assert_eq!(
        pointer(wrong),
        at("/leader_id", "project_leader_not_follower")
    );
    let body = json!({"deputy_ids": [World::DEPUTY_B1], "leader_id": World::DEPUTY_B1});
    let wrong = step(&ctx, "town.a", &work, "followers", body).await;
    assert_eq!(pointer(wrong), at("/deputy_ids/0", "not_a_deputy"));
    let body =
        json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3], "leader_id": World::DEPUTY_A3});
    let work = act(&ctx, "town.a", &work, "followers", body).await;
    assert_eq!(work["followers"][0]["deputy_id"], json!(World::DEPUTY_A3));
    let ask = json!({"checkpoint": "year_start", "body": "资金什么时候拨付？"});
    // What deputies ask is based on no version.
    let deputy = ctx.as_account("deputy.a1");
    let target = format!("{}/questions", path(&work));
    let work = deputy.post(&target, ask.clone()).await.expect(200);
    let question = work["checkpoints"][0]["questions"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    ctx.follow();
    for who in ["deputy.a2", "unit.x"] {
        let notices = ctx.as_account(who).get("/notices").await.expect(200);
        let texts = notices["items"].to_string();
        assert!(texts.contains("代表对民生实事项目提问"), "{who}: {texts}");
    }
    let waiting = async || {
        ctx.follow();
        let inbox = ctx.as_account("unit.x").get("/inbox").await.expect(200);
        let items = inbox["items"].as_array().unwrap().iter();
        items
            .filter(|one| one["text"] == "代表就民生实事项目提问，请答复")
            .count()
    };
    assert_eq!(waiting().await, 1, "the unit is to answer");
    let close = json!({"checkpoint": "year_start", "summary": "计划已经落实。"});
    step(&ctx, "town.a", &work, "checkpoints", close.clone())
        .await
        .expect_problem(409, "project_questions_open");
    let target = format!("questions/{question}/answers");
    let answer = json!({"answer": "四月底前拨付第一笔。"});
    step(&ctx, "deputy.a1", &work, &target, answer.clone())
        .await
        .expect_problem(403, "forbidden");
    for (who, following) in [
        ("deputy.a1", None),
        ("deputy.a2", Some("follows")),
        ("deputy.a3", Some("leads")),
    ] {
        let list = ctx.as_account(who).get("/project-works").await.expect(200);
        let item = &list["items"][0];
        assert_eq!(
            (&item["questions_open"], &item["following"]),
            (&json!(1), &json!(following)),
            "{who}"
        );
    }
    let work = act(&ctx, "unit.x", &work, &target, answer.clone()).await;
    assert_eq!((waiting().await, &work["questions_open"]), (0, &json!(0)));
    step(&ctx, "unit.x", &work, &target, answer)
        .await
        .expect_problem(409, "project_question_answered");
    let work = act(&ctx, "town.a", &work, "checkpoints", close.clone()).await;
    assert_eq!(work["checkpoints"][0]["summary"], "计划已经落实。");
    step(&ctx, "town.a", &work, "checkpoints", close)
        .await
        .expect_problem(409, "project_checkpoint_closed");
    let late = deputy
        .post(&format!("{}/questions", path(&work)), ask)
        .await;
    late.expect_problem(409, "project_checkpoint_closed");
});
