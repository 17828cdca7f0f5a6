//! Who should know is told once, may read it and mark it; what somebody has to do is no notice.

use crate::suggestions::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::features::notices::Notices;
use luzhi::platform::db::{Id, Json, Timestamp};
use luzhi::platform::events::rebuild;
use luzhi::schema::notices;
use serde_json::{Value, json};

/// What an account is told, newest first.
pub async fn told(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let list = ctx.as_account(who).get("/notices").await.expect(200);
    let items = list["items"].as_array().unwrap();
    let text = |item: &Value| item["text"].as_str().unwrap().to_owned();
    items.iter().map(text).collect()
}

async fn unread(ctx: &Context, who: &str) -> i64 {
    ctx.follow();
    let count = ctx.as_account(who).get("/notices/count").await.expect(200);
    count["unread"].as_i64().unwrap()
}

/// Signed along by the second deputy.
async fn joint(ctx: &Context) -> Value {
    let request = request_with(json!({"invited_deputy_ids": [World::DEPUTY_A2]}));
    let lead = ctx.as_account("deputy.a1");
    let made = lead.post("/suggestions", request).await.expect(201);
    let yes = json!({"answer": "confirmed"});
    act(ctx, "deputy.a2", &made, "cosigner-answers", yes).await
}

const NOBODY: [&str; 0] = [];

db_test!(each_act_tells_those_who_need_not_act, async |ctx| {
    let signed = joint(&ctx).await;
    assert_eq!(told(&ctx, "deputy.a1").await, ["受邀代表已附议。"]);
    let body = json!({"decision": "accepted"});
    let accepted = act(&ctx, "town.a", &signed, "reviews", body).await;
    let joined = act(&ctx, "deputy.a3", &accepted, "cosigner-joins", json!({})).await;
    assert_eq!(told(&ctx, "town.a").await, ["有代表主动附议。"]);
    assert_eq!(told(&ctx, "deputy.a3").await, NOBODY, "did it");
    let body = json!({"unit_id": World::UNIT_X});
    let assigned = act(&ctx, "town.a", &joined, "assignments", body).await;
    let handed = "建议已交旬阳市交通运输局办理，应于2026年6月2日前答复。";
    for who in ["deputy.a1", "deputy.a2", "deputy.a3"] {
        assert_eq!(told(&ctx, who).await[0], handed, "{who}");
    }
    assert_eq!(told(&ctx, "unit.x").await, NOBODY, "has to sign for it");
    for who in ["town.b", "county", "deputy.b1", "unit.y", "admin"] {
        assert_eq!(told(&ctx, who).await, NOBODY, "{who}");
    }
    let now = act(&ctx, "unit.x", &assigned, "receipts", json!({})).await;
    let now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
    let now = act(&ctx, "unit.x", &now, "replies", reply()).await;
    let answered = "旬阳市交通运输局已答复，结果类别：已解决或基本解决。";
    assert_eq!(told(&ctx, "deputy.a2").await[0], answered);
    assert_eq!(told(&ctx, "deputy.a1").await[0], handed, "has to rate it");
    assert_eq!(told(&ctx, "town.a").await[0], answered);
    let body = rating("dissatisfied", Some("没有修好"));
    let again = act(&ctx, "deputy.a1", &now, "ratings", body).await;
    assert_eq!(again["round"], 2);
    for who in ["deputy.a2", "town.a"] {
        let last = &told(&ctx, who).await[0];
        assert!(last.starts_with("代表对答复不满意"), "{who}: {last}");
    }
    assert_eq!(told(&ctx, "unit.x").await, NOBODY, "has to answer it again");
    let list = ctx
        .as_account("deputy.a2")
        .get("/notices")
        .await
        .expect(200);
    let first = &list["items"][0];
    let link = format!("suggestions/{}", signed["id"].as_str().unwrap());
    assert_eq!(first["link"], link);
    assert_eq!(first["title"], signed["title"]);
    assert_eq!(first["about"], "rated_dissatisfied");
});

db_test!(a_unit_is_told_what_became_of_its_requests, async |ctx| {
    let body = json!({"reason": "不属于本单位职责"});
    let asked = act(
        &ctx,
        "unit.x",
        &assigned(&ctx).await,
        "return-requests",
        body.clone(),
    )
    .await;
    assert_eq!(told(&ctx, "town.a").await, NOBODY, "has to answer");
    let no = json!({"answer": "refused", "note": "确属贵局职责"});
    let kept = act(&ctx, "town.a", &asked, "return-answers", no).await;
    let refused = "退回申请未获同意，请继续办理。说明：确属贵局职责";
    assert_eq!(told(&ctx, "unit.x").await, [refused]);
    let asked = act(&ctx, "unit.x", &kept, "return-requests", body).await;
    let yes = json!({"answer": "agreed"});
    let back = act(&ctx, "town.a", &asked, "return-answers", yes).await;
    assert_eq!(back["status"], "accepted");
    let list = ctx.as_account("unit.x");
    ctx.follow();
    let list = list.get("/notices").await.expect(200);
    assert_eq!(list["items"][0]["about"], "taken_back");
    assert_eq!(list["items"][0]["link"], Value::Null, "no longer its own");
    let unit = ctx.as_account("unit.x").get(&path(&back)).await;
    unit.expect_problem(404, "not_found");
    let deputy = told(&ctx, "deputy.a1").await;
    assert!(deputy[0].contains("将重新交办"), "{deputy:?}");
});

db_test!(marks_belong_to_one_account, async |ctx| {
    let closed = closed(&ctx).await;
    assert_eq!(unread(&ctx, "unit.x").await, 1, "rated");
    assert_eq!(unread(&ctx, "town.a").await, 1, "answered");
    assert_eq!(unread(&ctx, "deputy.a1").await, 1, "handed over");
    let unit = ctx.as_account("unit.x");
    let list = unit.get("/notices?state=unread").await.expect(200);
    let (id, theirs) = (
        list["items"][0]["id"].clone(),
        list["items"][0]["is_read"].clone(),
    );
    assert_eq!(theirs, false);
    // Somebody else's mark on it, and a mark on what is not one's own, change nothing.
    let body = json!({"ids": [id]});
    for who in ["town.a", "deputy.a1", "unit.y"] {
        let before = unread(&ctx, who).await;
        let marked = ctx
            .as_account(who)
            .post("/notices/reads", body.clone())
            .await;
        assert_eq!(marked.expect(200)["unread"], before, "{who}");
    }
    assert_eq!(unread(&ctx, "unit.x").await, 1);
    for _ in 0..2 {
        let marked = unit.post("/notices/reads", body.clone()).await.expect(200);
        assert_eq!(marked["unread"], 0);
    }
    let list = unit.get("/notices").await.expect(200);
    assert_eq!(list["items"][0]["is_read"], true);
    let none = unit.get("/notices?state=unread").await.expect(200);
    assert_eq!(none["items"], json!([]));
    assert_eq!(closed["status"], "closed");
});

db_test!(all_are_marked_at_once_and_later_ones_are_not, async |ctx| {
    closed(&ctx).await;
    ctx.clock.advance(TimeDelta::hours(1));
    closed(&ctx).await;
    assert_eq!(unread(&ctx, "town.a").await, 2);
    let office = ctx.as_account("town.a");
    let marked = office.post("/notices/reads", json!({})).await.expect(200);
    assert_eq!(marked["unread"], 0);
    ctx.clock.advance(TimeDelta::minutes(1));
    closed(&ctx).await;
    assert_eq!(unread(&ctx, "town.a").await, 1);
    let list = office.get("/notices").await.expect(200);
    let read: Vec<bool> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["is_read"].as_bool().unwrap())
        .collect();
    assert_eq!(read, [false, true, true]);
    for body in [
        json!({"ids": []}),
        json!({"ids": ["x"]}),
        json!({"all": true}),
    ] {
        let answer = office.post("/notices/reads", body).await;
        assert!([400, 422].contains(&answer.status.as_u16()));
    }
    let wrong = office.get("/notices?sort=title").await;
    wrong.expect_problem(400, "invalid_parameter");
});

db_test!(notices_page_both_ways, async |ctx| {
    for _ in 0..5 {
        closed(&ctx).await;
        ctx.clock.advance(TimeDelta::minutes(1));
    }
    ctx.follow();
    let unit = ctx.as_account("unit.x");
    let whole = unit.get("/notices").await.expect(200);
    assert_eq!(whole["items"].as_array().unwrap().len(), 5);
    let first = unit.get("/notices?limit=3").await.expect(200);
    let next = first["next"].as_str().unwrap();
    let second = unit.get(&format!("/notices?limit=3&cursor={next}")).await;
    let second = second.expect(200);
    assert_eq!(second["items"].as_array().unwrap().len(), 2);
    assert_eq!(second["items"][1], whole["items"][4]);
    let prev = second["prev"].as_str().unwrap();
    let back = unit.get(&format!("/notices?limit=3&cursor={prev}")).await;
    assert_eq!(back.expect(200)["items"], first["items"]);
});

type Row = (Id, String, Id, String, Id, String, Json, i64, Timestamp);

fn rows(ctx: &Context) -> Vec<Row> {
    ctx.db
        .read_now(|conn| {
            Ok(notices::table
                .order(notices::id)
                .select((
                    notices::id,
                    notices::recipient_kind,
                    notices::recipient_id,
                    notices::about,
                    notices::subject_id,
                    notices::title,
                    notices::params,
                    notices::told_by_event,
                    notices::created_at,
                ))
                .load(conn)?)
        })
        .unwrap()
}

db_test!(
    deriving_again_gives_the_same_rows_and_keeps_the_marks,
    async |ctx| {
        closed(&ctx).await;
        ctx.clock.advance(TimeDelta::hours(1));
        closed(&ctx).await;
        withdrawn(&ctx).await;
        ctx.follow();
        let office = ctx.as_account("town.a");
        let list = office.get("/notices").await.expect(200);
        let body = json!({"ids": [list["items"][0]["id"]]});
        office.post("/notices/reads", body).await.expect(200);
        let list = office.get("/notices").await.expect(200);
        let derived = rows(&ctx);
        assert!(derived.len() >= 7);
        rebuild(&ctx.db, &Notices, ctx.clock.now()).unwrap();
        assert_eq!(rows(&ctx), derived);
        let again = office.get("/notices").await.expect(200);
        assert_eq!(again["items"], list["items"]);
        assert_eq!(again["items"][0]["is_read"], true);
        assert_eq!(again["items"][1]["is_read"], false);
    }
);
