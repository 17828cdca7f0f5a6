//! The correction plan of a red quarter.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::json;

db_test!(rule_6_4_a_red_quarter_asks_for_a_plan, async |ctx| {
    let quarter = red(&ctx, "第一代表小组").await;
    let text = "评定为红，请提交整改方案".to_owned();
    let due = json!("2026-05-11");
    for leader in ["deputy.a1", "deputy.a2"] {
        assert_eq!(waiting(&ctx, leader).await, [(text.clone(), due.clone())]);
    }
    let plan = json!({"content": "五月补做一次活动，主题为饮水，六月底前交办。"});
    let member = act(&ctx, "deputy.a3", &quarter, "plan", plan.clone()).await;
    member.expect_problem(403, "group_quarter_not_your_turn");
    let early = act(
        &ctx,
        "town.a",
        &quarter,
        "judgements",
        json!({"accepted": true}),
    )
    .await;
    early.expect_problem(409, "group_quarter_not_in_state");
    let handed = act(&ctx, "deputy.a2", &quarter, "plan", plan.clone())
        .await
        .expect(200);
    assert_eq!(
        (&handed["plan"], &handed["plan_by"]),
        (&json!("handed_in"), &json!("deputy.a2"))
    );
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let judge = "代表小组提交了整改方案，请审核".to_owned();
    assert_eq!(waiting(&ctx, "town.a").await, [(judge, due)]);
    let silent = act(
        &ctx,
        "town.a",
        &handed,
        "judgements",
        json!({"accepted": false}),
    )
    .await;
    assert_eq!(wrong(silent), ["/note required"]);
    let back = json!({"accepted": false, "note": "没有写明完成日期"});
    let back = act(&ctx, "town.a", &handed, "judgements", back)
        .await
        .expect(200);
    assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
    let anew = act(&ctx, "deputy.a1", &back, "plan", plan.clone())
        .await
        .expect(200);
    let stale = act(
        &ctx,
        "town.a",
        &back,
        "judgements",
        json!({"accepted": true}),
    )
    .await;
    stale.expect_problem(412, "precondition_failed");
    let taken = act(
        &ctx,
        "town.a",
        &anew,
        "judgements",
        json!({"accepted": true}),
    )
    .await;
    let taken = taken.expect(200);
    assert_eq!(taken["plan"], "accepted");
    let late = act(&ctx, "deputy.a1", &taken, "plan", plan).await;
    late.expect_problem(409, "group_quarter_not_in_state");
    assert!(waiting(&ctx, "town.a").await.is_empty());
    let other = seen(&ctx, "town.b", &quarter).await;
    other.expect_problem(404, "not_found");
});
