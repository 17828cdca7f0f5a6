//! A question is corrected or withdrawn until it is answered; its story is told.

use super::{answer, path, request};
use crate::notices::told;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn kinds(story: &Value) -> Vec<&str> {
    let items = story["items"].as_array().unwrap();
    items
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect()
}

db_test!(its_author_corrects_a_question, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let asked = deputy.post("/questions", request(&ctx)).await.expect(201);
    assert_eq!(asked["may_change"], true);
    ctx.clock.advance(TimeDelta::minutes(1));
    let body =
        json!({"content": "农村公路养护资金比上年减少多少，为什么？", "due_on": "2026-03-20"});
    // The organ asked does not word the question, other deputies neither.
    ctx.as_account("unit.x")
        .patch(&path(&asked), 1, body.clone())
        .await
        .expect_problem(403, "forbidden");
    ctx.as_account("county")
        .patch(&path(&asked), 1, body.clone())
        .await
        .expect_problem(403, "question_not_your_turn");
    ctx.as_account("deputy.b1")
        .patch(&path(&asked), 1, body.clone())
        .await
        .expect_problem(404, "not_found");
    let now = deputy
        .patch(&path(&asked), 1, body.clone())
        .await
        .expect(200);
    assert_eq!(
        (&now["content"], &now["due_on"]),
        (&body["content"], &body["due_on"])
    );
    deputy
        .patch(&path(&asked), 1, body.clone())
        .await
        .expect_problem(412, "precondition_failed");
    // The same words again change nothing.
    let same = deputy.patch(&path(&asked), 2, body).await.expect(200);
    assert_eq!(same["version"], 2);
    ctx.follow();
    let unit = ctx.as_account("unit.x");
    let inbox = unit.get("/inbox").await.expect(200);
    assert_eq!(inbox["items"][0]["due_on"], "2026-03-20");
    // Put to another unit it leaves the first.
    let moved = json!({"unit_id": World::UNIT_Y});
    let moved = deputy.patch(&path(&asked), 2, moved).await.expect(200);
    ctx.follow();
    assert_eq!(unit.get("/inbox").await.expect(200)["items"], json!([]));
    assert_eq!(
        told(&ctx, "unit.x").await[0],
        "这次询问已更正，不再由您单位答复。"
    );
    let other = ctx.as_account("unit.y");
    assert_eq!(
        other.get("/inbox").await.expect(200)["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    for (body, pointer) in [
        (json!({"asked_on": "2026-03-30"}), "/asked_on"),
        (json!({"due_on": "2026-01-01"}), "/due_on"),
        (json!({"unit_id": World::TOWN_A}), "/unit_id"),
    ] {
        let wrong = deputy.patch(&path(&asked), 3, body).await;
        let wrong = wrong.expect_problem(422, "validation_failed");
        assert_eq!(wrong["errors"][0]["pointer"], pointer);
    }
    let target = format!("{}/answers", path(&moved));
    let said = answer(&ctx, "written");
    let done = other.post_at(&target, 3, said).await.expect(200);
    assert_eq!(done["may_change"], false);
    deputy
        .patch(&path(&asked), 4, json!({"content": "另外一个问题是什么？"}))
        .await
        .expect_problem(409, "question_already_answered");
    let story = format!("{}/timeline", path(&asked));
    let story = deputy.get(&story).await.expect(200);
    assert_eq!(
        kinds(&story),
        [
            "question.recorded",
            "question.updated",
            "question.updated",
            "question.answered"
        ]
    );
    assert_eq!(
        story["items"][3]["text"],
        "unit.y登记了旬阳市交通运输局的答复"
    );
});

db_test!(its_author_withdraws_a_question_with_a_reason, async |ctx| {
    // Recorded by the office for the deputy: both may.
    let office = ctx.as_account("county");
    let mut body = request(&ctx);
    body["deputy_id"] = json!(World::DEPUTY_A1);
    let asked = office.post("/questions", body).await.expect(201);
    let target = format!("{}/withdrawals", path(&asked));
    let why = json!({"reason": "会上已经当面说明"});
    let deputy = ctx.as_account("deputy.a1");
    deputy
        .post_at(&target, 1, json!({"reason": ""}))
        .await
        .expect_problem(422, "validation_failed");
    ctx.as_account("unit.x")
        .post_at(&target, 1, why.clone())
        .await
        .expect_problem(403, "forbidden");
    ctx.clock.advance(TimeDelta::minutes(1));
    let gone = deputy.post_at(&target, 1, why.clone()).await.expect(200);
    assert_eq!(
        (
            &gone["status"],
            &gone["withdrawn_reason"],
            &gone["may_answer"]
        ),
        (&json!("withdrawn"), &why["reason"], &json!(false))
    );
    deputy
        .post_at(&target, 2, why)
        .await
        .expect_problem(409, "question_withdrawn");
    ctx.follow();
    let unit = ctx.as_account("unit.x");
    assert_eq!(unit.get("/inbox").await.expect(200)["items"], json!([]));
    let words = told(&ctx, "unit.x").await;
    assert!(words[0].contains("会上已经当面说明"), "{words:?}");
    let answers = format!("{}/answers", path(&asked));
    unit.post_at(&answers, 2, answer(&ctx, "written"))
        .await
        .expect_problem(409, "question_withdrawn");
    let listed = unit.get("/questions?status=withdrawn").await.expect(200);
    assert_eq!(listed["items"][0]["id"], asked["id"]);
});
