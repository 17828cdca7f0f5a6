//! Questions (Q2), through HTTP.

mod changing;

use crate::support::{Context, World};
use serde_json::{Value, json};

/// What deputy A1 asked while the budget was deliberated.
pub fn request(ctx: &Context) -> Value {
    json!({
        "level": "county",
        "item": "2026年预算草案的报告",
        "target_name": "旬阳市交通运输局",
        "unit_id": World::UNIT_X,
        "content": "农村公路养护资金为什么比上年减少？",
        "asked_on": ctx.clock.today(),
    })
}

pub fn answer(ctx: &Context, mode: &str) -> Value {
    json!({"mode": mode, "answer": "省级补助列入专项，总量没有减少。", "answered_by": "王副局长",
        "answered_post": "副局长", "answered_on": ctx.clock.today()})
}

pub fn path(question: &Value) -> String {
    format!("/questions/{}", question["id"].as_str().unwrap())
}

db_test!(
    q2_a_deputy_asks_and_the_organ_answers_later_in_writing,
    async |ctx| {
        let mut body = request(&ctx);
        body["due_on"] = json!("2026-03-10");
        let asked = ctx
            .as_account("deputy.a1")
            .post("/questions", body)
            .await
            .expect(201);
        assert_eq!(
            (&asked["deputy_name"], &asked["status"]),
            (&json!("甲一"), &json!("open"))
        );
        assert_eq!(asked["may_answer"], false);
        ctx.follow();
        let unit = ctx.as_account("unit.x");
        let inbox = unit.get("/inbox").await.expect(200);
        assert_eq!(
            inbox["items"][0]["link"],
            format!("questions/{}", asked["id"].as_str().unwrap())
        );
        assert_eq!(inbox["items"][0]["due_on"], "2026-03-10");
        let target = format!("{}/answers", path(&asked));
        let said = answer(&ctx, "written");
        let done = unit.post_at(&target, 1, said.clone()).await.expect(200);
        assert_eq!(
            (&done["status"], &done["answered_post"]),
            (&json!("answered"), &json!("副局长"))
        );
        ctx.follow();
        assert_eq!(unit.get("/inbox").await.expect(200)["items"], json!([]));
        let again = unit.post_at(&target, 2, said).await;
        again.expect_problem(409, "question_already_answered");
    }
);

db_test!(
    q2_the_office_records_what_was_answered_on_the_spot,
    async |ctx| {
        let mut body = request(&ctx);
        body["deputy_id"] = json!(World::DEPUTY_A1);
        body["answer"] = answer(&ctx, "oral");
        let done = ctx
            .as_account("county")
            .post("/questions", body)
            .await
            .expect(201);
        assert_eq!(
            (&done["mode"], &done["answered_by"]),
            (&json!("oral"), &json!("王副局长"))
        );
        let seen = ctx
            .as_account("unit.x")
            .get("/questions?status=answered&count=true")
            .await
            .expect(200);
        assert_eq!(seen["total"], 1);
        assert_eq!(ctx.events("question"), ["question.recorded"]);
    }
);

db_test!(a_question_is_recorded_by_whom_it_concerns, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let mut answered = request(&ctx);
    answered["answer"] = answer(&ctx, "oral");
    let problem = deputy
        .post("/questions", answered)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/answer");
    let mut other = request(&ctx);
    other["deputy_id"] = json!(World::DEPUTY_A2);
    deputy
        .post("/questions", other)
        .await
        .expect_problem(422, "validation_failed");
    let no_seat = ctx
        .as_account("deputy.a2")
        .post("/questions", request(&ctx))
        .await;
    no_seat.expect_problem(403, "congress_mandate_ended");
    // The town's office works for another congress.
    let mut body = request(&ctx);
    body["deputy_id"] = json!(World::DEPUTY_A1);
    ctx.as_account("town.a")
        .post("/questions", body)
        .await
        .expect_problem(409, "congress_none");
    ctx.as_account("unit.x")
        .post("/questions", request(&ctx))
        .await
        .expect_problem(403, "forbidden");
    let asked = deputy.post("/questions", request(&ctx)).await.expect(201);
    let target = format!("{}/answers", path(&asked));
    let said = answer(&ctx, "oral");
    deputy
        .post_at(&target, 1, said.clone())
        .await
        .expect_problem(403, "forbidden");
    ctx.as_account("unit.y")
        .post_at(&target, 1, said.clone())
        .await
        .expect_problem(404, "not_found");
    ctx.as_account("deputy.b1")
        .get(&path(&asked))
        .await
        .expect_problem(404, "not_found");
    ctx.as_account("county")
        .post_at(&target, 9, said)
        .await
        .expect_problem(412, "precondition_failed");
});

db_test!(days_and_organs_that_cannot_be_are_refused, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    for (name, value) in [("asked_on", "2026-03-03"), ("due_on", "2026-03-01")] {
        let mut body = request(&ctx);
        body[name] = json!(value);
        let problem = deputy
            .post("/questions", body)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], format!("/{name}"));
    }
    let mut body = request(&ctx);
    body["unit_id"] = json!(World::TOWN_A);
    deputy
        .post("/questions", body)
        .await
        .expect_problem(422, "validation_failed");
    let office = ctx.as_account("county");
    office
        .get("/questions?sort=item")
        .await
        .expect_problem(400, "invalid_parameter");
    let asked = deputy.post("/questions", request(&ctx)).await.expect(201);
    let mut said = answer(&ctx, "written");
    said["answered_on"] = json!("2026-03-01");
    let target = format!("{}/answers", path(&asked));
    office
        .post_at(&target, 1, said)
        .await
        .expect_problem(422, "validation_failed");
});
