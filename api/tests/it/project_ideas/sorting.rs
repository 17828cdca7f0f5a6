//! V2, V3: what becomes of an idea, and who is told.

use super::steps::*;
use crate::notices::told;
use crate::project_rounds::steps as rounds;
use serde_json::{Value, json};

fn reason() -> Value {
    json!({"reason": "另行研究"})
}

db_test!(
    v3_what_is_not_eligible_is_excluded_with_the_reason,
    async |ctx| {
        let idea = recorded(&ctx).await;
        let bare = json!({"reason": "debt"});
        step(&ctx, "town.a", &idea, "exclusions", bare)
            .await
            .expect_problem(400, "malformed_request");
        let body = json!({"reason": "taste", "note": "不合适"});
        step(&ctx, "town.a", &idea, "exclusions", body)
            .await
            .expect_problem(400, "malformed_request");
        let body = json!({"reason": "debt", "note": "需要举债，财力不能承受"});
        let idea = act(&ctx, &idea, "exclusions", body).await;
        assert_eq!(
            (
                &idea["status"],
                &idea["exclusion_reason"],
                &idea["exclusion_note"]
            ),
            (
                &json!("excluded"),
                &json!("debt"),
                &json!("需要举债，财力不能承受")
            )
        );
        let text = "您提出的民生实事意见没有列入项目。说明：需要举债，财力不能承受";
        assert_eq!(told(&ctx, "deputy.a1").await[0], text);
        let again = step(&ctx, "town.a", &idea, "acceptances", json!({})).await;
        let problem = again.expect_problem(409, "project_idea_not_in_state");
        assert!(problem["detail"].as_str().unwrap().contains("不予列入"));
        let idea = act(&ctx, &idea, "restorations", reason()).await;
        assert_eq!(
            (&idea["status"], &idea["exclusion_reason"]),
            (&json!("new"), &Value::Null)
        );
        let again = "您提出的民生实事意见将重新梳理。理由：另行研究";
        assert_eq!(told(&ctx, "deputy.a1").await[0], again);
    }
);

db_test!(
    v2_into_the_pool_and_out_of_it_with_all_that_is_part_of_it,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let head = entered(&ctx, &round, "硬化三组道路", "希望硬化三组的道路。").await;
        let part = given(&ctx, "unit.x", &round).await;
        let head = merge(&ctx, &head, &[&part]).await;
        let head = act(&ctx, &head, "reservations", json!({"note": "明年资金不足"})).await;
        assert_eq!(
            (&head["status"], &head["round_id"]),
            (&json!("pooled"), &Value::Null)
        );
        let moved = seen(&ctx, "unit.x", &part).await;
        assert_eq!(
            (&moved["round_id"], &moved["status"]),
            (&Value::Null, &json!("merged"))
        );
        let number = head["number"].as_str().unwrap();
        let text = format!("您提出的意见所并入的{number}已放入储备库，留待以后年度。");
        assert_eq!(told(&ctx, "unit.x").await[0], text);
        let other = rounds::begun_for(&ctx, 2028).await;
        let into = json!({"round_id": other["id"]});
        let closed = step(&ctx, "town.a", &head, "assignments", into.clone()).await;
        assert_eq!(wrong(closed), ["/round_id project_round_closed"]);
        let county = rounds::opened_of_county(&ctx).await;
        let foreign = json!({"round_id": county["id"]});
        let foreign = step(&ctx, "town.a", &head, "assignments", foreign).await;
        assert_eq!(wrong(foreign), ["/round_id not_a_project_round"]);
        rounds::act(&ctx, &other, "solicitations", json!({})).await;
        let head = act(&ctx, &head, "assignments", into).await;
        assert_eq!(
            (&head["status"], &head["round_id"], &head["round_title"]),
            (&json!("new"), &other["id"], &other["title"])
        );
        assert_eq!(seen(&ctx, "unit.x", &part).await["round_id"], other["id"]);
    }
);

db_test!(each_act_leaves_its_line, async |ctx| {
    let idea = recorded(&ctx).await;
    let idea = act(&ctx, &idea, "acceptances", json!({"note": "群众反映集中"})).await;
    let idea = act(&ctx, &idea, "restorations", reason()).await;
    let idea = act(&ctx, &idea, "reservations", json!({})).await;
    let target = format!("{}/timeline", path(&idea));
    let timeline = ctx.as_account("deputy.a1").get(&target).await.expect(200);
    let items = timeline["items"].as_array().unwrap();
    let texts: Vec<&str> = items
        .iter()
        .map(|one| one["text"].as_str().unwrap())
        .collect();
    assert_eq!(
        texts,
        [
            "deputy.a1登记了意见",
            "town.a采纳了意见",
            "town.a重新梳理：另行研究",
            "town.a将意见放入储备库",
        ]
    );
    let kinds = ctx.events("project_idea");
    let expected = ["created", "accepted", "restored", "reserved"];
    assert_eq!(kinds, expected.map(|what| format!("project_idea.{what}")));
});

db_test!(only_the_office_of_the_congress_sorts, async |ctx| {
    let idea = recorded(&ctx).await;
    for (who, status, code) in [
        ("county", 403, "project_idea_not_your_turn"),
        ("deputy.a1", 403, "forbidden"),
        ("unit.x", 403, "forbidden"),
        ("town.b", 404, "not_found"),
    ] {
        let answer = step(&ctx, who, &idea, "acceptances", json!({})).await;
        answer.expect_problem(status, code);
    }
    act(&ctx, &idea, "acceptances", json!({})).await;
    let stale = step(&ctx, "town.a", &idea, "restorations", reason()).await;
    stale.expect_problem(412, "precondition_failed");
});

db_test!(who_gave_it_changes_it_until_it_is_sorted, async |ctx| {
    let idea = recorded(&ctx).await;
    let deputy = ctx.as_account("deputy.a1");
    let edit = json!({"title": "修建老街公厕", "place": null, "category": null});
    let idea = deputy
        .patch(&path(&idea), 1, edit.clone())
        .await
        .expect(200);
    assert_eq!(
        (&idea["title"], &idea["place"], &idea["category"]),
        (&json!("修建老街公厕"), &Value::Null, &Value::Null)
    );
    let same = deputy
        .patch(&path(&idea), 2, edit.clone())
        .await
        .expect(200);
    assert_eq!(same["version"], 2, "nothing was changed");
    let other = ctx
        .as_account("deputy.a2")
        .patch(&path(&idea), 2, edit.clone())
        .await;
    other.expect_problem(403, "project_idea_not_your_turn");
    let contact = json!({"contact": {"name": "李四"}});
    let refused = wrong(deputy.patch(&path(&idea), 2, contact).await);
    assert_eq!(refused, ["/contact project_idea_contact_by_office"]);
    let idea = act(&ctx, &idea, "acceptances", json!({})).await;
    let late = deputy.patch(&path(&idea), version(&idea), edit).await;
    late.expect_problem(409, "project_idea_not_in_state");
    let word = json!({"village": "河东村"});
    let office = ctx.as_account("town.a");
    office
        .patch(&path(&idea), version(&idea), word)
        .await
        .expect(200);
});
