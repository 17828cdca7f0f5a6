//! From the agenda to the vote, the withdrawal, the carrying out (Q1).

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(
    q1_the_congress_votes_with_a_majority_of_all_deputies,
    async |ctx| {
        let motion = listed(&ctx).await;
        // Five deputies of town A are in office.
        assert_eq!(motion["majority"]["base"], 5);
        assert_eq!(motion["majority"]["required"], 3);
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
        let lost = act(&ctx, "town.a", &motion, "votes", votes(&ctx, 2, 1)).await;
        assert_eq!(
            (&lost["status"], &lost["vote"]["is_passed"]),
            (&json!("rejected"), &json!(false))
        );
        let told = lost["vote"]["explanation"].as_array().unwrap();
        assert!(
            told.iter()
                .any(|line| line.as_str().unwrap().contains("还差1票")),
            "{told:?}"
        );
        assert!(waiting(&ctx, "town.a").await.is_empty());
    }
);

db_test!(an_adopted_motion_is_carried_out_and_reported, async |ctx| {
    let motion = listed(&ctx).await;
    let adopted = act(&ctx, "town.a", &motion, "votes", votes(&ctx, 4, 0)).await;
    assert_eq!(adopted["status"], "adopted");
    ctx.as_account("unit.x")
        .get(&path(&motion))
        .await
        .expect_problem(404, "not_found");
    let task =
        json!({"unit_id": World::UNIT_X, "task": "十月底前建成便民桥", "report_by": "2026-10-31"});
    let given = act(&ctx, "town.a", &adopted, "tasks", task).await;
    assert_eq!(waiting(&ctx, "unit.x").await.len(), 1);
    let seen = ctx
        .as_account("unit.x")
        .get("/motions?view=to_do")
        .await
        .expect(200);
    assert_eq!(seen["items"][0]["id"], motion["id"]);
    let report = json!({"task_id": given["tasks"][0]["id"], "report": "便民桥已经建成通行。", "signed_by": "王局长"});
    let other = ("task-reports", report.clone());
    let answer = ctx
        .as_account("unit.y")
        .post_at(
            &format!("{}/task-reports", path(&given)),
            version(&given),
            other.1,
        )
        .await;
    answer.expect_problem(404, "not_found");
    let done = act(&ctx, "unit.x", &given, "task-reports", report.clone()).await;
    assert_eq!(done["tasks"][0]["signed_by"], "王局长");
    assert!(waiting(&ctx, "unit.x").await.is_empty());
    let again = ("task-reports", report);
    refused(&ctx, "unit.x", &done, again, (403, "motion_not_your_turn")).await;
});

db_test!(
    q1_before_it_is_listed_the_mover_withdraws_freely,
    async |ctx| {
        let motion = submitted(&ctx).await;
        let why = json!({"reason": "已经列入政府计划"});
        let gone = act(&ctx, "deputy.a1", &motion, "withdrawals", why).await;
        assert_eq!(gone["status"], "withdrawn");
        assert!(waiting(&ctx, "town.a").await.is_empty());
    }
);

db_test!(
    q1_on_the_agenda_a_withdrawal_needs_the_presidium,
    async |ctx| {
        let motion = listed(&ctx).await;
        let answer = json!({"answer": "agreed"});
        let nothing = ("withdrawal-answers", answer.clone());
        refused(
            &ctx,
            "town.a",
            &motion,
            nothing,
            (409, "motion_withdrawal_not_asked"),
        )
        .await;
        let why = json!({"reason": "已经列入政府计划"});
        let asked = act(&ctx, "deputy.a1", &motion, "withdrawals", why.clone()).await;
        assert_eq!(asked["status"], "on_agenda");
        let vote = ("votes", votes(&ctx, 5, 0));
        refused(
            &ctx,
            "town.a",
            &asked,
            vote,
            (409, "motion_withdrawal_asked"),
        )
        .await;
        let without = ("withdrawal-answers", json!({"answer": "refused"}));
        refused(&ctx, "town.a", &asked, without, (422, "validation_failed")).await;
        let no = json!({"answer": "refused", "note": "多数代表要求继续审议"});
        let stays = act(&ctx, "town.a", &asked, "withdrawal-answers", no).await;
        assert_eq!(stays["status"], "on_agenda");
        let asked = act(&ctx, "deputy.a1", &stays, "withdrawals", why).await;
        let gone = act(&ctx, "town.a", &asked, "withdrawal-answers", answer).await;
        assert_eq!(gone["status"], "withdrawn");
        assert_eq!(gone["withdrawals"].as_array().unwrap().len(), 2);
    }
);

db_test!(
    sent_back_it_is_revised_signed_again_and_keeps_its_number,
    async |ctx| {
        let motion = submitted(&ctx).await;
        let body = decision(&ctx, "returned", Some("请补充资金来源"));
        let back = act(&ctx, "town.a", &motion, "decisions", body).await;
        assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
        // Unchanged, it may go again with the signatures it has.
        let again = act(&ctx, "deputy.a1", &back, "submissions", json!({})).await;
        assert_eq!(again["number"], motion["number"]);
        let body = decision(&ctx, "not_listed", Some("不属于本级职权范围"));
        let done = act(&ctx, "town.a", &again, "decisions", body).await;
        assert_eq!(done["status"], "not_listed");
        let timeline = ctx
            .as_account("deputy.a1")
            .get(&format!("{}/timeline", path(&done)))
            .await
            .expect(200);
        let kinds: Vec<_> = timeline["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds.first(), Some(&"motion.created"));
        assert_eq!(kinds.last(), Some(&"motion.not_listed"));
        let texts = timeline["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["text"].as_str().unwrap());
        for text in texts {
            assert!(
                !text.contains('{') && !text.starts_with("motions."),
                "{text}"
            );
        }
    }
);

db_test!(the_paper_lists_everybody_who_signed, async |ctx| {
    let motion = submitted(&ctx).await;
    let file = format!("{}/papers/motion.docx", path(&motion));
    let text = crate::papers::docx(&ctx.as_account("deputy.a2").get(&file).await);
    for said in [
        "城关镇人民代表大会议案",
        "〔2026〕城关镇人议案第001号",
        "甲一等5名代表联名",
        "一、案由",
        "联名代表名单（共5名）",
        "丙701",
    ] {
        assert!(text.contains(said), "{said} is missing: {text}");
    }
    let nothing = format!("{}/papers/reply.docx", path(&motion));
    let answer = ctx.as_account("deputy.a2").get(&nothing).await;
    answer.expect_problem(404, "not_found");
    let other = ctx.as_account("deputy.b1").get(&file).await;
    other.expect_problem(404, "not_found");
});
