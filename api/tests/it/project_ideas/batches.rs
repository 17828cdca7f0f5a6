//! Questionnaires are entered together: all of them, or none.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use crate::support::statements;
use serde_json::{Value, json};

fn rows(n: usize) -> Vec<Value> {
    let row = |n| json!({"content": format!("希望{n}组修一段路，方便群众出行。")});
    (0..n).map(row).collect()
}

fn batch(round: &Value, rows: &[Value]) -> Value {
    json!({"level": "township", "round_id": round["id"], "channel": "questionnaire", "rows": rows})
}

db_test!(v2_questionnaires_are_entered_together, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let office = ctx.as_account("town.a");
    let mut all = rows(500);
    all[0] = json!({"title": "修路", "content": "希望修路，方便群众出行。", "category": "road",
        "contact": {"name": "李四", "phone": "138 1234-5678"}});
    let sent = batch(&round, &all);
    let before = statements::sent();
    let made = office
        .post("/project-ideas/batches", sent)
        .await
        .expect(200);
    let used = statements::sent() - before;
    assert!(used < 60, "{used} statements for 500 rows");
    let ideas = made["ideas"].as_array().unwrap();
    assert_eq!(ideas.len(), 500);
    assert_eq!(ideas[499]["number"], "〔2026〕城关镇人民意第500号");
    let first = seen(&ctx, "town.a", &ideas[0]).await;
    assert_eq!(
        (&first["title"], &first["contact"]["phone_masked"]),
        (&json!("修路"), &json!("138****5678"))
    );
    let second = seen(&ctx, "town.a", &ideas[1]).await;
    assert_eq!(second["title"], "希望1组修一段路");
    ctx.follow();
    let list = office.get("/project-ideas?count=true").await.expect(200);
    assert_eq!(list["total"], 500);
});

db_test!(
    one_bad_row_keeps_all_out_and_every_bad_row_is_named,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let office = ctx.as_account("town.a");
        let mut all = rows(6);
        all[3]["content"] = json!("路");
        all[5]["title"] = json!("修");
        let answer = office
            .post("/project-ideas/batches", batch(&round, &all))
            .await;
        let mut named = wrong(answer);
        named.sort();
        assert_eq!(named, ["/rows/3/content length", "/rows/5/title length"]);
        let mut all = rows(4);
        all[1]["received_on"] = json!("2026-03-03");
        all[2]["contact"] = json!({"phone": "1381234x678"});
        let mut body = batch(&round, &all);
        body["channel"] = json!("deputy");
        let named = wrong(office.post("/project-ideas/batches", body).await);
        assert_eq!(
            named,
            [
                "/channel project_idea_one_by_one",
                "/rows/1/received_on future",
                "/rows/2/contact/phone phone"
            ]
        );
        let unknown = json!({"content": "希望修路，方便出行。", "category": "bridge"});
        let answer = office
            .post("/project-ideas/batches", batch(&round, &[unknown]))
            .await;
        answer.expect_problem(400, "malformed_request");
        let list = office.get("/project-ideas").await.expect(200);
        assert_eq!(list["items"], json!([]), "nothing was written");
        for who in ["deputy.a1", "unit.x"] {
            let client = ctx.as_account(who);
            let answer = client
                .post("/project-ideas/batches", batch(&round, &rows(1)))
                .await;
            answer.expect_problem(403, "forbidden");
        }
        let many = office
            .post("/project-ideas/batches", batch(&round, &rows(501)))
            .await;
        assert_eq!(wrong(many), ["/rows length"]);
    }
);

db_test!(sent_again_it_is_entered_once, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let office = ctx.as_account("town.a");
    let key = [("Idempotency-Key", "questionnaires-1")];
    let body = batch(&round, &rows(3));
    let send = || {
        office.send(
            "POST".parse().unwrap(),
            "/project-ideas/batches",
            Some(body.clone()),
            &key,
        )
    };
    let first = send().await.expect(200);
    assert_eq!(send().await.expect(200), first);
    let list = office.get("/project-ideas").await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 3);
});
