//! J6, J8: a leading unit with others that assist it, or several that answer separately.

use super::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn assigned_to_two(ctx: &Context, how: &str) -> Value {
    let body = json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_Y], "how": how});
    act(ctx, "town.a", &accepted(ctx).await, "assignments", body).await
}

async fn seen_by(ctx: &Context, who: &str, on: &Value) -> Value {
    ctx.as_account(who).get(&path(on)).await.expect(200)
}

fn opinion() -> Value {
    json!({"content": "我局同意会办，电源由我局负责接入，预计两周完成。"})
}

async fn to_do(ctx: &Context, who: &str) -> usize {
    let list = ctx.as_account(who).get("/suggestions?view=to_do").await;
    list.expect(200)["items"].as_array().unwrap().len()
}

db_test!(
    j8_an_assisting_unit_gives_its_view_in_its_own_time,
    async |ctx| {
        let assigned = assigned_to_two(&ctx, "together").await;
        assert_eq!(assigned["unit_count"], 2);
        assert_eq!(assigned["parts"][0]["role"], "lead");
        assert_eq!(assigned["parts"][1]["role"], "assisting");
        // Thirty days from 2 March 2026, the last of them a Wednesday; three months for the answer.
        assert_eq!(assigned["parts"][1]["due_on"], "2026-04-01");
        assert_eq!(assigned["due_on"], "2026-06-02");
        let why = assigned["parts"][1]["explanation"].to_string();
        assert!(why.contains("海口代表建议办理规定"), "{why}");
        assert_eq!(to_do(&ctx, "unit.y").await, 1);

        let signed = act(&ctx, "unit.y", &assigned, "receipts", json!({})).await;
        assert_eq!(
            signed["status"], "assigned",
            "the leading unit has not signed"
        );
        let signed = act(&ctx, "unit.x", &signed, "receipts", json!({})).await;
        assert_eq!(signed["status"], "handling");
        let spoken = act(&ctx, "unit.x", &signed, "contacts", contact(&ctx)).await;
        let code = "suggestion_opinion_missing";
        refused(&ctx, "unit.x", &spoken, "replies", reply(), 409, code).await;
        refused(
            &ctx,
            "unit.y",
            &spoken,
            "replies",
            reply(),
            403,
            "suggestion_not_your_turn",
        )
        .await;
        refused(
            &ctx,
            "unit.x",
            &spoken,
            "opinions",
            opinion(),
            403,
            "suggestion_not_your_turn",
        )
        .await;
        let none = json!({"part_id": spoken["parts"][1]["id"], "note": "没有内容"});
        let code = "suggestion_opinion_not_given";
        refused(&ctx, "unit.x", &spoken, "opinion-returns", none, 409, code).await;

        let given = act(&ctx, "unit.y", &spoken, "opinions", opinion()).await;
        assert_eq!(to_do(&ctx, "unit.y").await, 0);
        let code = "suggestion_part_done";
        refused(&ctx, "unit.y", &given, "opinions", opinion(), 409, code).await;
        ctx.clock.advance(TimeDelta::days(2));
        let back = json!({"part_id": given["parts"][1]["id"], "note": "请写明完成时间和责任人"});
        let back = act(&ctx, "unit.x", &given, "opinion-returns", back).await;
        assert_eq!(back["parts"][1]["opinion"], Value::Null);
        assert_eq!(back["parts"][1]["sent_back_note"], "请写明完成时间和责任人");
        // Five working days from Wednesday 4 March.
        assert_eq!(back["parts"][1]["due_on"], "2026-03-11");
        assert_eq!(to_do(&ctx, "unit.y").await, 1);
        let wrong = json!({"part_id": back["parts"][0]["id"], "note": "没有内容"});
        let code = "suggestion_opinion_not_given";
        refused(&ctx, "unit.x", &back, "opinion-returns", wrong, 409, code).await;

        // Whoever is late with a view does not hold up the answer.
        ctx.clock.advance(TimeDelta::days(10));
        let late = seen_by(&ctx, "unit.x", &back).await;
        assert_eq!(late["parts"][1]["is_overdue"], true);
        let overdue = ctx
            .as_account("unit.y")
            .get("/suggestions?view=overdue")
            .await;
        assert_eq!(overdue.expect(200)["items"].as_array().unwrap().len(), 1);
        let replied = act(&ctx, "unit.x", &late, "replies", reply()).await;
        assert_eq!(replied["status"], "replied");
        assert_eq!(replied["parts"][1]["is_overdue"], false);
        assert_eq!(to_do(&ctx, "unit.y").await, 0);
    }
);

db_test!(j6_each_unit_answers_its_own_part, async |ctx| {
    let assigned = assigned_to_two(&ctx, "separately").await;
    assert_eq!(assigned["parts"][1]["role"], "separate");
    let mut now = act(&ctx, "unit.x", &assigned, "receipts", json!({})).await;
    let code = "suggestion_not_signed_for";
    refused(&ctx, "unit.y", &now, "contacts", contact(&ctx), 409, code).await;
    now = act(&ctx, "unit.y", &now, "receipts", json!({})).await;
    let code = "suggestion_not_in_state";
    refused(&ctx, "unit.y", &now, "receipts", json!({}), 409, code).await;
    now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
    // What the other unit said to the deputy is not this unit's contact (J9).
    let code = "suggestion_contact_required";
    refused(&ctx, "unit.y", &now, "replies", reply(), 409, code).await;
    now = act(&ctx, "unit.x", &now, "replies", reply()).await;
    assert_eq!(now["status"], "handling", "the other unit has not answered");
    assert_eq!(
        (to_do(&ctx, "unit.x").await, to_do(&ctx, "unit.y").await),
        (0, 1)
    );
    let code = "suggestion_part_done";
    refused(&ctx, "unit.x", &now, "replies", reply(), 409, code).await;
    now = act(&ctx, "unit.y", &now, "contacts", contact(&ctx)).await;
    now = act(&ctx, "unit.y", &now, "replies", reply()).await;
    assert_eq!(now["status"], "replied");
    let replies = now["replies"].as_array().unwrap();
    assert_eq!(replies.len(), 2);
    assert_eq!(replies[1]["unit_id"], json!(World::UNIT_Y));
    // Dissatisfied: both handle it again, in the shorter time.
    let body = rating("dissatisfied", Some("两家单位互相推诿"));
    now = act(&ctx, "deputy.a1", &now, "ratings", body).await;
    assert_eq!(
        (to_do(&ctx, "unit.x").await, to_do(&ctx, "unit.y").await),
        (1, 1)
    );
    assert_eq!(now["round"], 2);
    for who in ["unit.x", "unit.y"] {
        now = act(&ctx, who, &now, "contacts", contact(&ctx)).await;
        now = act(&ctx, who, &now, "replies", reply()).await;
    }
    assert_eq!(now["replies"].as_array().unwrap().len(), 4);
});

db_test!(j7_one_of_several_units_leaves, async |ctx| {
    let assigned = assigned_to_two(&ctx, "separately").await;
    let mut now = act(&ctx, "unit.x", &assigned, "receipts", json!({})).await;
    let reason = json!({"reason": "供电问题不属于我局职责范围"});
    now = act(&ctx, "unit.x", &now, "return-requests", reason.clone()).await;
    now = act(&ctx, "unit.y", &now, "return-requests", reason).await;
    let body = json!({"answer": "agreed", "unit_id": World::UNIT_X});
    now = act(&ctx, "town.a", &now, "return-answers", body).await;
    assert_eq!(now["status"], "handling", "the other unit goes on");
    assert_eq!(
        (now["unit_id"].clone(), now["unit_count"].clone()),
        (json!(World::UNIT_Y), json!(1))
    );
    ctx.follow();
    let open = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert_eq!(
        open["items"].as_array().unwrap().len(),
        1,
        "the other request still waits"
    );
    let body = json!({"answer": "agreed"});
    now = act(&ctx, "town.a", &now, "return-answers", body).await;
    assert_eq!(now["status"], "accepted", "nobody is left");
});

db_test!(the_units_of_an_assignment_are_checked, async |ctx| {
    let accepted = accepted(&ctx).await;
    let twice = json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_X]});
    let code = "validation_failed";
    let problem = refused(&ctx, "town.a", &accepted, "assignments", twice, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/other_unit_ids/0");
    assert_eq!(problem["errors"][0]["code"], "duplicate");
    let town = json!({"unit_id": World::TOWN_A});
    let problem = refused(&ctx, "town.a", &accepted, "assignments", town, 422, code).await;
    assert_eq!(problem["errors"][0]["code"], "not_a_unit");
    let foreign = json!({"unit_id": "01890000-0000-7000-8000-00000000ffff"});
    refused(
        &ctx,
        "town.a",
        &accepted,
        "assignments",
        foreign,
        404,
        "not_found",
    )
    .await;
});

db_test!(j2_what_is_not_a_suggestion_is_passed_on, async |ctx| {
    let submitted = submitted(&ctx).await;
    let body = json!({"decision": "transferred", "reason": "反映本人承包地纠纷，属于个人事项"});
    let code = "validation_failed";
    let problem = refused(&ctx, "town.a", &submitted, "reviews", body, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/transferred_to");
    let body = json!({"decision": "transferred", "transferred_to": "petition"});
    let problem = refused(&ctx, "town.a", &submitted, "reviews", body, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    let body = json!({"decision": "transferred", "transferred_to": "petition",
        "reason": "反映本人承包地纠纷，属于个人事项"});
    let over = act(&ctx, "town.a", &submitted, "reviews", body).await;
    assert_eq!(
        (over["status"].clone(), over["turn"].clone()),
        (json!("transferred"), json!("none"))
    );
    let told = ctx.as_account("deputy.a1");
    let told = told.get(&format!("{}/timeline", path(&over))).await;
    let told = told.expect(200).to_string();
    assert!(
        told.contains("作为信访件转送：反映本人承包地纠纷"),
        "{told}"
    );
    ctx.follow();
    let open = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert_eq!(open["items"], json!([]));
});
