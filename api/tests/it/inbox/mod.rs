//! The inbox follows the events, and can be derived again from the first one.

use crate::suggestions::steps::*;
use crate::support::{Context, World};
use diesel::prelude::*;
use luzhi::features::inbox::Inbox;
use luzhi::platform::db::{Id, Timestamp};
use luzhi::platform::events::rebuild;
use luzhi::schema::inbox_items;
use serde_json::{Value, json};

async fn texts(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let list = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = list["items"].as_array().unwrap();
    let count = ctx.as_account(who).get("/inbox/count").await.expect(200);
    assert_eq!(count["open"], items.len(), "{who}");
    items
        .iter()
        .map(|item| item["text"].as_str().unwrap().to_owned())
        .collect()
}

db_test!(each_step_waits_for_its_people, async |ctx| {
    let nobody = Vec::<String>::new();
    let made = submitted(&ctx).await;
    assert_eq!(texts(&ctx, "town.a").await, ["收到代表建议，请审查"]);
    for who in [
        "county",
        "town.b",
        "deputy.a1",
        "deputy.a2",
        "unit.x",
        "admin",
    ] {
        assert_eq!(texts(&ctx, who).await, nobody, "{who}");
    }
    let accepted = act(
        &ctx,
        "town.a",
        &made,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    assert_eq!(texts(&ctx, "town.a").await, ["建议已审查通过，请交办"]);
    let body = json!({"unit_id": World::UNIT_X});
    let assigned = act(&ctx, "town.a", &accepted, "assignments", body).await;
    assert_eq!(texts(&ctx, "town.a").await, nobody);
    assert_eq!(texts(&ctx, "unit.x").await, ["有新交办的建议，请签收"]);
    let handling = act(&ctx, "unit.x", &assigned, "receipts", json!({})).await;
    assert_eq!(texts(&ctx, "unit.x").await, ["请联系代表并按期答复"]);
    let list = ctx.as_account("unit.x").get("/inbox").await.expect(200);
    let item = &list["items"][0];
    assert_eq!(item["due_on"], "2026-06-02");
    assert_eq!(item["title"], made["title"]);
    assert_eq!(
        item["link"],
        format!("suggestions/{}", made["id"].as_str().unwrap())
    );
    let contacted = act(&ctx, "unit.x", &handling, "contacts", contact(&ctx)).await;
    let replied = act(&ctx, "unit.x", &contacted, "replies", reply()).await;
    assert_eq!(texts(&ctx, "deputy.a1").await, ["建议已答复，请评价"]);
    let body = rating("dissatisfied", Some("没有修好"));
    act(&ctx, "deputy.a1", &replied, "ratings", body).await;
    assert_eq!(texts(&ctx, "deputy.a1").await, nobody);
    assert_eq!(texts(&ctx, "unit.x").await, ["请联系代表并按期答复"]);
    let done = ctx
        .as_account("unit.x")
        .get("/inbox?state=done")
        .await
        .expect(200);
    assert_eq!(done["items"].as_array().unwrap().len(), 2);
});

db_test!(an_invitation_waits_until_answered, async |ctx| {
    let request = request_with(json!({"invited_deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3]}));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    assert_eq!(texts(&ctx, "deputy.a2").await.len(), 1);
    let yes = json!({"answer": "confirmed"});
    let signed = act(&ctx, "deputy.a2", &made, "cosigner-answers", yes).await;
    assert_eq!(texts(&ctx, "deputy.a2").await.len(), 0);
    assert_eq!(texts(&ctx, "deputy.a3").await.len(), 1);
    act(
        &ctx,
        "town.a",
        &signed,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    assert_eq!(texts(&ctx, "deputy.a3").await.len(), 0, "too late to sign");
});

type Row = (
    Id,
    String,
    Id,
    String,
    Id,
    String,
    i64,
    Timestamp,
    Option<Timestamp>,
);

fn rows(ctx: &Context) -> Vec<Row> {
    ctx.db
        .read_now(|conn| {
            Ok(inbox_items::table
                .order(inbox_items::id)
                .select((
                    inbox_items::id,
                    inbox_items::audience_kind,
                    inbox_items::audience_id,
                    inbox_items::step,
                    inbox_items::subject_id,
                    inbox_items::title,
                    inbox_items::opened_by_event,
                    inbox_items::created_at,
                    inbox_items::done_at,
                ))
                .load(conn)?)
        })
        .unwrap()
}

db_test!(deriving_again_gives_the_same_rows, async |ctx| {
    let request = request_with(json!({"submit": false, "invited_deputy_ids": [World::DEPUTY_A2]}));
    let draft = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    let body = json!({"title": "关于修复老街全部路灯的建议"});
    let lead = ctx.as_account("deputy.a1");
    lead.patch(&path(&draft), version(&draft), body)
        .await
        .expect(200);
    returned(&ctx).await;
    closed(&ctx).await;
    withdrawn(&ctx).await;
    ctx.follow();
    let derived = rows(&ctx);
    assert!(derived.len() > 8);
    let read = rebuild(&ctx.db, &Inbox, ctx.clock.now()).unwrap();
    assert!(read > 14);
    assert_eq!(rows(&ctx), derived);
    let open: Vec<&Row> = derived.iter().filter(|row| row.8.is_none()).collect();
    assert!(
        open.iter().any(|row| row.5 == "关于修复老街全部路灯的建议"),
        "the title of now"
    );
});

db_test!(the_inbox_pages_both_ways, async |ctx| {
    for _ in 0..5 {
        submitted(&ctx).await;
        ctx.clock.advance(chrono::TimeDelta::minutes(1));
    }
    ctx.follow();
    let office = ctx.as_account("town.a");
    let whole = office.get("/inbox?count=true").await.expect(200);
    assert_eq!(whole["total"], 5);
    let first = office.get("/inbox?limit=3").await.expect(200);
    let next = first["next"].as_str().unwrap();
    let second = office
        .get(&format!("/inbox?limit=3&cursor={next}"))
        .await
        .expect(200);
    assert_eq!(second["items"].as_array().unwrap().len(), 2);
    let prev = second["prev"].as_str().unwrap();
    let back = office
        .get(&format!("/inbox?limit=3&cursor={prev}"))
        .await
        .expect(200);
    assert_eq!(back["items"], first["items"]);
    assert_eq!(whole["items"][0], first["items"][0]);
    let wrong: Vec<Value> = vec![json!("title"), json!("created_at")];
    for sort in wrong {
        let answer = office
            .get(&format!("/inbox?sort={}", sort.as_str().unwrap()))
            .await;
        answer.expect_problem(400, "invalid_parameter");
    }
});
