//! A few questions, answered once.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::{Value, json};

db_test!(
    questions_are_answered_once_and_scored_for_the_deputy_and_the_office,
    async |ctx| {
        let training = held(&ctx).await;
        let none = said(
            &ctx,
            "deputy.a1",
            &training,
            "quiz-answers",
            json!({"choices": [0]}),
        )
        .await;
        none.expect_problem(409, "training_quiz_none");
        let training = act(&ctx, "town.a", &training, "quizzes", questions())
            .await
            .expect(200);
        assert_eq!(training["questions"][0]["correct"], 1);
        // Which is right is not told before one has answered.
        let before = seen(&ctx, "deputy.a1", &training).await.expect(200);
        assert_eq!(before["questions"][0]["correct"], Value::Null);
        for (choices, found) in [
            (json!([1]), "/choices training_answer_each"),
            (json!([1, 2]), "/choices/1 training_no_such_option"),
            (json!([-1, 0]), "/choices/0 training_no_such_option"),
        ] {
            let body = json!({"choices": choices});
            let answer = said(&ctx, "deputy.a1", &training, "quiz-answers", body).await;
            assert_eq!(wrong(answer), [found]);
        }
        let body = json!({"choices": [2, 0]});
        let taken = said(&ctx, "deputy.a1", &training, "quiz-answers", body.clone())
            .await
            .expect(200);
        assert_eq!(
            (
                &taken["mine"]["score"],
                &taken["questions"][0]["correct"],
                &taken["questions"][0]["chosen"]
            ),
            (&json!(1), &json!(1), &json!(2))
        );
        let again = said(&ctx, "deputy.a1", &training, "quiz-answers", body.clone()).await;
        again.expect_problem(409, "training_quiz_taken");
        let by_office = said(&ctx, "town.a", &training, "quiz-answers", body).await;
        by_office.expect_problem(403, "training_not_your_turn");
        let late = act(
            &ctx,
            "town.a",
            &training,
            "quizzes",
            json!({"questions": []}),
        )
        .await;
        late.expect_problem(409, "training_quiz_begun");
        let office = seen(&ctx, "town.a", &training).await.expect(200);
        assert_eq!(office["quiz_taken"], 1);
        let people = office["deputies"].as_array().unwrap().iter();
        let scored = people.filter(|one| !one["score"].is_null()).count();
        assert_eq!(scored, 1);
    }
);

db_test!(what_is_wrong_with_questions_is_named, async |ctx| {
    let training = announced(&ctx, json!({})).await;
    for (options, correct, found) in [
        (json!(["一个月"]), 0, "/questions/0/options length"),
        (json!(["一个月", " "]), 0, "/questions/0/options/1 length"),
        (
            json!(["一个月", "一个月"]),
            0,
            "/questions/0/options/1 duplicate",
        ),
        (
            json!(["一个月", "三个月"]),
            2,
            "/questions/0/correct training_no_such_option",
        ),
    ] {
        let body = json!({"questions": [{"question": "几个月内答复？", "options": options, "correct": correct}]});
        let answer = act(&ctx, "town.a", &training, "quizzes", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let training = act(&ctx, "town.a", &training, "quizzes", questions())
        .await
        .expect(200);
    let early = json!({"choices": [1, 0]});
    let early = said(&ctx, "deputy.a1", &training, "quiz-answers", early).await;
    early.expect_problem(409, "training_not_yet");
});
