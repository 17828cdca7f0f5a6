//! What becomes of a visitor's matter.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::{today, waiting};
use crate::stations::steps::opened;
use crate::support::World;
use serde_json::{Value, json};

db_test!(
    a3_a_matter_goes_to_a_unit_and_back_to_the_visitor,
    async |ctx| {
        let station = opened(&ctx, "老城联络站").await;
        let reception = today(&ctx, &station).await;
        let visit = received(&ctx, &reception, json!({})).await;
        for (body, found) in [
            (
                json!({"due_on": "2026-04-01"}),
                "/unit_id reception_one_unit",
            ),
            (
                json!({"unit_id": World::UNIT_X, "unit_name": "省水利厅", "due_on": "2026-04-01"}),
                "/unit_id reception_one_unit",
            ),
            (
                json!({"unit_id": World::TOWN_A, "due_on": "2026-04-01"}),
                "/unit_id not_a_unit",
            ),
            (
                json!({"unit_id": World::UNIT_X, "due_on": "2026-03-01"}),
                "/due_on reception_due_out_of_range",
            ),
            (
                json!({"unit_id": World::UNIT_X, "due_on": "2026-04-01", "handed_on": "2026-03-03"}),
                "/handed_on future",
            ),
            (
                json!({"unit_id": World::UNIT_X, "due_on": "2026-04-01", "handed_on": "2026-03-01"}),
                "/handed_on reception_before",
            ),
        ] {
            let answer = act(&ctx, "town.a", &visit, "handovers", body).await;
            assert_eq!(wrong(answer), [found]);
        }
        let early = json!({"result": "已经装好"});
        let early = act(&ctx, "town.a", &visit, "results", early).await;
        early.expect_problem(409, "reception_visit_not_in_state");
        let visit = handed_over(&ctx, &visit).await;
        assert_eq!(
            (
                &visit["handling"],
                &visit["unit_name"],
                &visit["due_on"],
                &visit["is_overdue"]
            ),
            (
                &json!("handed_over"),
                &json!("旬阳市交通运输局"),
                &json!("2026-04-01"),
                &json!(false)
            )
        );
        assert_eq!(waiting(&ctx, "town.a").await[0].1, json!("2026-04-01"));
        // It was the wrong one.
        let elsewhere = json!({"unit_name": "市供电公司", "due_on": "2026-03-20"});
        let visit = act(&ctx, "deputy.a1", &visit, "handovers", elsewhere)
            .await
            .expect(200);
        assert_eq!(
            (&visit["unit_id"], &visit["unit_name"]),
            (&Value::Null, &json!("市供电公司"))
        );
        ctx.clock.advance(chrono::TimeDelta::days(30));
        let late = seen(&ctx, "town.a", &visit).await.expect(200);
        assert_eq!(late["is_overdue"], true);
        let before = json!({"result": "已经装好", "result_on": "2026-03-01"});
        let before = act(&ctx, "town.a", &late, "results", before).await;
        assert_eq!(wrong(before), ["/result_on reception_before"]);
        let unsaid = act(&ctx, "town.a", &late, "feedbacks", json!({})).await;
        unsaid.expect_problem(409, "reception_visit_not_in_state");
        let result = json!({"result": "两盏路灯已经装好", "result_on": "2026-03-25"});
        let visit = act(&ctx, "town.a", &late, "results", result)
            .await
            .expect(200);
        assert_eq!(visit["is_overdue"], false);
        let waits = waiting(&ctx, "town.a").await;
        assert_eq!((waits.len(), &waits[0].1), (1, &Value::Null));
        assert!(waits[0].0.contains("反馈"), "{waits:?}");
        let before = json!({"fed_back_on": "2026-03-24"});
        let before = act(&ctx, "town.a", &visit, "feedbacks", before).await;
        assert_eq!(wrong(before), ["/fed_back_on reception_before"]);
        let told = json!({"fed_back_on": "2026-03-26", "note": "电话告知，群众满意"});
        let visit = act(&ctx, "deputy.a1", &visit, "feedbacks", told.clone())
            .await
            .expect(200);
        assert_eq!(
            (&visit["fed_back_on"], &visit["fed_back_note"]),
            (&json!("2026-03-26"), &json!("电话告知，群众满意"))
        );
        assert!(waiting(&ctx, "town.a").await.is_empty());
        let twice = act(&ctx, "town.a", &visit, "feedbacks", told).await;
        twice.expect_problem(409, "reception_visit_not_in_state");
        let kinds = ctx.events("reception_visit");
        assert_eq!(
            kinds,
            [
                "reception_visit.received",
                "reception_visit.handed_over",
                "reception_visit.handed_over",
                "reception_visit.settled",
                "reception_visit.fed_back"
            ]
        );
    }
);

db_test!(a3_some_matters_have_another_way, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let visit = received(&ctx, &reception, json!({})).await;
    let unnamed = json!({"ground": "gossip", "note": "请另走途径"});
    let unnamed = act(&ctx, "deputy.a1", &visit, "refusals", unnamed).await;
    unnamed.expect_problem(400, "malformed_request");
    let without = json!({"note": "请依法起诉"});
    let without = act(&ctx, "deputy.a1", &visit, "refusals", without).await;
    without.expect_problem(400, "malformed_request");
    for ground in ["litigation", "reconsideration", "arbitration"] {
        let visit = received(&ctx, &reception, json!({})).await;
        let body = json!({"ground": ground, "note": "请依法走这个途径"});
        let refused = act(&ctx, "deputy.a1", &visit, "refusals", body)
            .await
            .expect(200);
        assert_eq!(
            (&refused["handling"], &refused["refused_for"]),
            (&json!("refused"), &json!(ground))
        );
        let answered = json!({"answer": "已经解释"});
        let answered = act(&ctx, "town.a", &refused, "answers", answered).await;
        answered.expect_problem(409, "reception_visit_not_in_state");
    }
    let answer = json!({"answer": "低保政策已经当面解释"});
    let answered = act(&ctx, "deputy.a2", &visit, "answers", answer)
        .await
        .expect(200);
    assert_eq!(answered["handling"], "answered");
});

db_test!(a4_the_ledger_by_filters, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let first = received(&ctx, &reception, json!({})).await;
    handed_over(&ctx, &first).await;
    received(&ctx, &reception, json!({"category": "road"})).await;
    received(&ctx, &reception, json!({"answer": "已经解释"})).await;
    let count = async |query: &str| {
        let target = format!("/reception-visits?{query}");
        let list = ctx.as_account("town.a").get(&target).await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(count("").await, 3);
    assert_eq!(count("open=true").await, 2);
    assert_eq!(count("open=false").await, 1);
    assert_eq!(count("handling=open,answered").await, 2);
    assert_eq!(count("category=road").await, 1);
    assert_eq!(count("received_on_from=2026-03-03").await, 0);
    assert_eq!(count("received_on_to=2026-03-03").await, 3);
    let id = |of: &Value| of["id"].as_str().unwrap().to_owned();
    let of_station = format!("station_id={}", id(&station));
    assert_eq!(count(&of_station).await, 3);
    let of_reception = format!("reception_id={}", id(&reception));
    assert_eq!(count(&of_reception).await, 3);
    assert_eq!(count(&format!("deputy_id={}", World::DEPUTY_A2)).await, 3);
    assert_eq!(count(&format!("deputy_id={}", World::DEPUTY_A3)).await, 0);
    let sorted = ctx
        .as_account("town.a")
        .get("/reception-visits?sort=id")
        .await;
    sorted.expect_problem(400, "invalid_parameter");
});
