//! A quarter is closed: what it gave stays. What is wrong is put right in the open quarter, and says so.

use super::steps::*;
use crate::duty_records::steps as records;
use crate::project_ideas::steps::wrong;
use crate::support::{Context, World};
use serde_json::{Value, json};

/// The first quarter, with one training, is closed in April.
pub async fn first_closed(ctx: &Context) -> (Value, Value) {
    in_force(ctx, "ruzhou").await;
    let record = records::verified(ctx, json!({})).await;
    until(ctx, "2026-04-08");
    (close(ctx, 2026, 1).await.expect(201), record)
}

db_test!(
    a_quarter_is_closed_when_it_is_over_and_nothing_waits,
    async |ctx| {
        in_force(&ctx, "ruzhou").await;
        let early = close(&ctx, 2026, 1).await;
        assert_eq!(wrong(early), ["/quarter duty_quarter_not_over"]);
        let record = records::entered(&ctx, json!({})).await;
        until(&ctx, "2026-04-08");
        let waits = close(&ctx, 2026, 1).await;
        let waits = waits.expect_problem(409, "duty_quarter_pending");
        assert_eq!(waits["params"]["count"], 1);
        let body = json!({"decision": "verified"});
        records::act(&ctx, "town.a", &record, "decisions", body)
            .await
            .expect(200);
        until(&ctx, "2026-07-08");
        let order = close(&ctx, 2026, 2).await;
        order.expect_problem(409, "duty_quarter_order");
        close(&ctx, 2026, 1).await.expect(201);
        let twice = close(&ctx, 2026, 1).await;
        twice.expect_problem(409, "duty_quarter_closed_already");
        ctx.follow();
        let told = ctx
            .as_account("deputy.a1")
            .get("/notices")
            .await
            .expect(200);
        assert!(
            told["items"]
                .to_string()
                .contains("第 1 季度的积分已经计算")
        );
        let closed = ctx.as_account("deputy.a1").get("/duty-quarters").await;
        assert_eq!(closed.expect(200)["items"].as_array().unwrap().len(), 1);
    }
);

db_test!(
    rule_6_3_what_is_late_or_wrong_counts_in_the_open_quarter,
    async |ctx| {
        let (_, record) = first_closed(&ctx).await;
        let before = points(&ctx, "deputy.a1", 2026).await;
        let late = json!({"title": "忘记登记的培训", "held_on": "2026-03-20"});
        let refused = records::sent(&ctx, "deputy.a1", late.clone()).await;
        let refused = refused.expect_problem(409, "duty_quarter_frozen");
        assert_eq!(refused["params"]["quarter"], 1);
        let withdraw = json!({"reason": "没有参加"});
        let withdraw = records::act(&ctx, "deputy.a1", &record, "withdrawals", withdraw).await;
        withdraw.expect_problem(409, "duty_quarter_frozen");
        let mut late = late;
        late["is_late"] = json!(true);
        let late = records::verified(&ctx, late).await;
        assert_eq!(
            (&late["is_late"], &late["quarter"], &late["held_on"]),
            (&json!(true), &json!(2), &json!("2026-03-20"))
        );
        let body = json!({"result": "wrong", "note": "签到表没有此人"});
        records::act(&ctx, "county", &record, "samplings", body)
            .await
            .expect(200);
        let after = points(&ctx, "deputy.a1", 2026).await;
        let want = [(3.0, "first"), (-3.0, "taken_back"), (3.0, "first")];
        let want: Vec<_> = want.map(|(n, why)| (n, why.to_owned())).into();
        assert_eq!(given(&after), want);
        assert_eq!(
            after["lines"][0], before["lines"][0],
            "the closed quarter stays"
        );
        until(&ctx, "2026-07-08");
        close(&ctx, 2026, 2).await.expect(201);
        let kept = points(&ctx, "deputy.a1", 2026).await;
        assert_eq!(given(&kept), want);
        assert_eq!(kept["history"].as_array().unwrap().len(), 2);
    }
);

db_test!(rule_6_3_new_rules_leave_closed_quarters, async |ctx| {
    first_closed(&ctx).await;
    let rules = drafted(&ctx, "jiangbei").await;
    let closed = decided(&ctx, &rules, "2026-01-01").await;
    assert_eq!(wrong(closed), ["/effective_from duty_rules_quarter_closed"]);
    decided(&ctx, &rules, "2026-04-01").await.expect(200);
    records::verified(&ctx, json!({"title": "四月的培训"})).await;
    let account = points(&ctx, "deputy.a1", 2026).await;
    let want = [(3.0, "first"), (0.0, "no_line")];
    let want: Vec<_> = want.map(|(n, why)| (n, why.to_owned())).into();
    assert_eq!(given(&account), want);
});

db_test!(rule_6_3_a_deputy_appeals_and_is_answered, async |ctx| {
    let (quarter, _) = first_closed(&ctx).await;
    let target = format!("/duty-quarters/{}/appeals", quarter["id"].as_str().unwrap());
    let body = json!({"content": "二月的接待没有计入。"});
    let other = ctx
        .as_account("deputy.b1")
        .post(&target, body.clone())
        .await;
    other.expect_problem(404, "not_found");
    let deputy = ctx.as_account("deputy.a1");
    let appeal = deputy.post(&target, body.clone()).await.expect(201);
    let twice = deputy.post(&target, body.clone()).await;
    twice.expect_problem(409, "duty_appeal_open");
    ctx.follow();
    let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert!(inbox["items"].to_string().contains("积分提出异议"));
    let answer = format!("/duty-appeals/{}/answers", appeal["id"].as_str().unwrap());
    let reply = json!({"outcome": "upheld", "answer": "已经补登。"});
    let done = act(&ctx, "town.a", &answer, &appeal, reply.clone())
        .await
        .expect(200);
    assert_eq!(
        (&done["status"], &done["answered_by"]),
        (&json!("upheld"), &json!("town.a"))
    );
    let again = act(&ctx, "town.a", &answer, &done, reply).await;
    again.expect_problem(409, "duty_appeal_answered");
    let list = ctx
        .as_account("deputy.a1")
        .get("/duty-appeals")
        .await
        .expect(200);
    assert_eq!(list["items"][0]["answer"], "已经补登。");
    until(&ctx, "2026-05-08");
    let late = ctx.as_account("deputy.a2").post(&target, body).await;
    late.expect_problem(409, "duty_appeal_late");
});

db_test!(rule_6_3_published_only_by_a_decision, async |ctx| {
    let (quarter, _) = first_closed(&ctx).await;
    let list = "/duty-points?level=township&year=2026&quarter=1";
    let before = ctx.as_account("deputy.a2").get(list).await;
    before.expect_problem(403, "duty_points_not_published");
    let target = format!(
        "/duty-quarters/{}/publications",
        quarter["id"].as_str().unwrap()
    );
    let body = json!({"is_published": true, "decided_on": "2026-04-07",
        "decided_by": "镇人大主席团第九次会议"});
    let other = act(&ctx, "town.b", &target, &quarter, body.clone()).await;
    other.expect_problem(404, "not_found");
    let shown = act(&ctx, "town.a", &target, &quarter, body)
        .await
        .expect(200);
    assert_eq!(shown["is_published"], true);
    let town = format!("{list}&town_id={}", World::TOWN_A);
    let seen = ctx.as_account("deputy.a2").get(&town).await.expect(200);
    assert_eq!(seen["items"].as_array().unwrap().len(), 3);
    let stranger = ctx.as_account("deputy.b1").get(&town).await;
    stranger.expect_problem(404, "not_found");
    let body = json!({"is_published": false, "decided_on": "2026-04-08",
        "decided_by": "镇人大主席团第十次会议"});
    act(&ctx, "town.a", &target, &shown, body).await.expect(200);
    let after = ctx.as_account("deputy.a2").get(list).await;
    after.expect_problem(403, "duty_points_not_published");
});
