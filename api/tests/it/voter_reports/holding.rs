//! The report is given before voters, who ask.

use super::steps::*;
use crate::duty_records::steps::{listed, these};
use crate::project_ideas::steps::wrong;
use chrono::TimeDelta;
use luzhi::platform::ids::new_id;
use serde_json::{Value, json};

db_test!(a6_fewer_than_fifty_voters_need_a_reason, async |ctx| {
    let early = planned(&ctx, 1, json!({})).await;
    let sixty = json!({"voters_present": 60});
    let too_early = act(&ctx, "town.a", &early, "holdings", sixty.clone()).await;
    too_early.expect_problem(409, "voter_report_not_yet");
    let report = today(&ctx).await;
    let future = json!({"voters_present": 60, "held_on": ctx.clock.today() + TimeDelta::days(1)});
    let future = act(&ctx, "town.a", &report, "holdings", future).await;
    assert_eq!(wrong(future), ["/held_on future"]);
    let few = act(
        &ctx,
        "town.a",
        &report,
        "holdings",
        json!({"voters_present": 49}),
    )
    .await;
    assert_eq!(wrong(few), ["/few_reason voter_report_few_voters"]);
    let nobody = act(
        &ctx,
        "town.a",
        &report,
        "holdings",
        json!({"voters_present": 0}),
    )
    .await;
    assert_eq!(wrong(nobody), ["/voters_present range"]);
    let deputy = act(&ctx, "deputy.a1", &report, "holdings", sixty.clone()).await;
    deputy.expect_problem(403, "forbidden");
    let body = json!({"voters_present": 49, "few_reason": "外出务工人员多"});
    let held = act(&ctx, "town.a", &report, "holdings", body)
        .await
        .expect(200);
    assert_eq!(
        (
            &held["status"],
            &held["voters_present"],
            &held["few_reason"]
        ),
        (&json!("held"), &json!(49), &json!("外出务工人员多"))
    );
    // It counts as a duty done, and follows when it is put right.
    let wanted = these(&[("report", "甲一", "verified")]);
    assert_eq!(listed(&ctx, "town.a", "kind=report").await, wanted);
    let right = act(&ctx, "town.a", &held, "holdings", sixty)
        .await
        .expect(200);
    assert_eq!(
        (&right["voters_present"], &right["few_reason"]),
        (&json!(60), &Value::Null)
    );
    assert_eq!(listed(&ctx, "county", "kind=report").await, wanted);
});

db_test!(a6_a_report_in_writing_is_written_first, async |ctx| {
    let fields = json!({"form": "written", "place": "村务公开栏", "begins_at": null});
    let report = planned(&ctx, 0, fields).await;
    let body = json!({"voters_present": 20});
    let empty = act(&ctx, "town.a", &report, "holdings", body.clone()).await;
    empty.expect_problem(409, "voter_report_not_written");
    // As it was handed in on paper.
    let text = json!({"content": TEXT});
    let written = act(&ctx, "town.a", &report, "texts", text)
        .await
        .expect(200);
    act(&ctx, "town.a", &written, "holdings", body)
        .await
        .expect(200);
    let page = crate::publications::page(&ctx, report["link"].as_str().unwrap()).await;
    assert!(crate::publications::shown(&page).contains(TEXT));
});

db_test!(
    a6_questions_are_noted_on_the_phone_and_at_the_desk,
    async |ctx| {
        let report = today(&ctx).await;
        let id = new_id();
        let body =
            json!({"id": id, "question": "三组的路什么时候修", "answer": "已经列入今年计划"});
        let first = noted(&ctx, "deputy.a1", &report, body.clone())
            .await
            .expect(201);
        assert_eq!(first["version"], report["version"]);
        let again = noted(&ctx, "deputy.a1", &report, body).await;
        again.expect_problem(409, "already_exists");
        let second = json!({"question": "多到组里来"});
        let found = noted(&ctx, "town.a", &report, second.clone())
            .await
            .expect(201);
        let questions = found["questions"].as_array().unwrap();
        assert_eq!(
            (
                questions.len(),
                &questions[0]["answer"],
                &questions[1]["answer"]
            ),
            (2, &json!("已经列入今年计划"), &Value::Null)
        );
        let other = noted(&ctx, "deputy.a2", &report, second.clone()).await;
        other.expect_problem(403, "voter_report_not_your_turn");
        assert_eq!(
            seen(&ctx, "deputy.a2", &report).await.expect(200)["questions"],
            json!([])
        );
        let early = planned(&ctx, 3, json!({})).await;
        let early = noted(&ctx, "deputy.a1", &early, second).await;
        early.expect_problem(409, "voter_report_not_yet");
    }
);
