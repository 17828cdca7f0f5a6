//! J7: a unit gives a suggestion back within the days, with a reason and the consent of the office.

use super::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

const REASON: &str = "路灯由县住建局管理，不属于我局职责";

async fn ask(ctx: &Context, on: &Value) -> Value {
    act(
        ctx,
        "unit.x",
        on,
        "return-requests",
        json!({"reason": REASON}),
    )
    .await
}

async fn inbox(ctx: &Context, who: &str) -> Vec<String> {
    let items = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = items["items"].as_array().unwrap().iter();
    items
        .map(|item| item["text"].as_str().unwrap().to_owned())
        .collect()
}

async fn ids(ctx: &Context, who: &str, view: &str) -> usize {
    let client = ctx.as_account(who);
    let list = client.get(&format!("/suggestions?view={view}")).await;
    list.expect(200)["items"].as_array().unwrap().len()
}

db_test!(j7_taken_back_and_handed_over_anew, async |ctx| {
    let asked = ask(&ctx, &handling(&ctx).await).await;
    assert_eq!(asked["returns"][0]["decision"], Value::Null);
    assert_eq!(asked["status"], "handling", "asking ends nothing");
    ctx.follow();
    assert_eq!(inbox(&ctx, "town.a").await, ["承办单位申请退回，请答复"]);
    assert_eq!(ids(&ctx, "town.a", "returned").await, 1);
    assert_eq!(ids(&ctx, "town.a", "to_do").await, 1);
    let body = json!({"answer": "agreed"});
    let back = act(&ctx, "town.a", &asked, "return-answers", body.clone()).await;
    assert_eq!(back["status"], "accepted");
    assert_eq!(back["unit_id"], Value::Null);
    assert_eq!(back["due_on"], Value::Null);
    assert_eq!(back["parts"], json!([]));
    assert_eq!(back["returns"][0]["decision"], "agreed");
    let none = "suggestion_not_in_state";
    refused(&ctx, "town.a", &back, "return-answers", body, 409, none).await;
    // The unit that gave it back is out of it.
    let gone = ctx.as_account("unit.x").get(&path(&back)).await;
    gone.expect_problem(404, "not_found");
    // A reply after re-assignment: by the former unit never, by the new one when its turn comes.
    let target = format!("{}/replies", path(&back));
    ctx.as_account("unit.x")
        .post_at(&target, version(&back), reply())
        .await
        .expect_problem(404, "not_found");
    let body = json!({"unit_id": World::UNIT_Y});
    ctx.clock.advance(TimeDelta::days(3));
    let anew = act(&ctx, "town.a", &back, "assignments", body).await;
    assert_eq!(anew["parts"][0]["unit_id"], json!(World::UNIT_Y));
    assert_eq!(anew["deadline"]["start_on"], json!(ctx.clock.today()));
    ctx.follow();
    assert_eq!(inbox(&ctx, "unit.x").await, Vec::<String>::new());
    assert_eq!(inbox(&ctx, "unit.y").await, ["有新交办的建议，请签收"]);
    let told = ctx.as_account("deputy.a1");
    let told = told.get(&format!("{}/timeline", path(&anew))).await;
    let told = told.expect(200).to_string();
    assert!(told.contains("退回，重新交办"), "{told}");
});

db_test!(j7_not_taken_back_without_saying_why, async |ctx| {
    let asked = ask(&ctx, &handling(&ctx).await).await;
    let twice = json!({"reason": REASON});
    let code = "suggestion_return_asked";
    refused(&ctx, "unit.x", &asked, "return-requests", twice, 409, code).await;
    let silent = json!({"answer": "refused"});
    let code = "validation_failed";
    let problem = refused(&ctx, "town.a", &asked, "return-answers", silent, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/note");
    let no = json!({"answer": "refused", "note": "职责清单里路灯归你局"});
    let kept = act(&ctx, "town.a", &asked, "return-answers", no.clone()).await;
    assert_eq!(kept["status"], "handling");
    assert_eq!(kept["due_on"], asked["due_on"]);
    let code = "suggestion_return_not_asked";
    refused(&ctx, "town.a", &kept, "return-answers", no, 409, code).await;
    // It may ask once more; an answer makes the request pointless.
    let again = ask(&ctx, &kept).await;
    let spoken = act(&ctx, "unit.x", &again, "contacts", contact(&ctx)).await;
    let replied = act(&ctx, "unit.x", &spoken, "replies", reply()).await;
    assert_eq!(replied["returns"][1]["decision"], "lapsed");
    ctx.follow();
    assert_eq!(inbox(&ctx, "town.a").await, Vec::<String>::new());
});

db_test!(j7_the_days_for_giving_it_back_end, async |ctx| {
    // Assigned on Monday 2 March 2026: ten working days end on 16 March.
    let handling = handling(&ctx).await;
    ctx.clock.advance(TimeDelta::days(14));
    let open = ctx.as_account("unit.x").get(&path(&handling)).await;
    let open = open.expect(200);
    let state = |one: &Value| {
        let mut all = one["actions"].as_array().unwrap().iter();
        all.find(|a| a["key"] == "ask_return").unwrap().clone()
    };
    assert_eq!(state(&open)["allowed"], true, "the last day still counts");
    ctx.clock.advance(TimeDelta::days(1));
    let late = ctx.as_account("unit.x").get(&path(&handling)).await;
    assert_eq!(state(&late.expect(200))["code"], "suggestion_return_late");
    let body = json!({"reason": REASON});
    let code = "suggestion_return_late";
    refused(
        &ctx,
        "unit.x",
        &handling,
        "return-requests",
        body,
        409,
        code,
    )
    .await;
});

db_test!(the_office_urges_on_a_selection, async |ctx| {
    let late = handling(&ctx).await;
    let waiting = assigned(&ctx).await;
    let new = accepted(&ctx).await;
    let ids = json!([late["id"], waiting["id"], new["id"]]);
    let body = json!({"suggestion_ids": ids, "note": "请于本周内报送进展"});
    let done = ctx
        .as_account("town.a")
        .post("/suggestions/urges", body.clone())
        .await
        .expect(200);
    assert_eq!(done["urged"].as_array().unwrap().len(), 2);
    assert_eq!(done["urged"][0]["due_on"], late["due_on"]);
    assert_eq!(done["urged"][0]["unit_names"].as_array().unwrap().len(), 1);
    assert_eq!(done["skipped"][0]["suggestion_id"], new["id"]);
    assert_eq!(done["skipped"][0]["code"], "suggestion_not_in_state");
    ctx.follow();
    let urged = "人大机关催办，请抓紧办理".to_owned();
    assert_eq!(
        inbox(&ctx, "unit.x")
            .await
            .iter()
            .filter(|t| **t == urged)
            .count(),
        2
    );
    // Urged twice is one entry; answered, it is gone.
    ctx.as_account("town.a")
        .post("/suggestions/urges", body)
        .await
        .expect(200);
    ctx.follow();
    assert_eq!(
        inbox(&ctx, "unit.x")
            .await
            .iter()
            .filter(|t| **t == urged)
            .count(),
        2
    );
    let now = ctx.as_account("unit.x").get(&path(&late)).await.expect(200);
    assert_eq!(now["urges"].as_array().unwrap().len(), 2);
    let spoken = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
    act(&ctx, "unit.x", &spoken, "replies", reply()).await;
    ctx.follow();
    assert_eq!(
        inbox(&ctx, "unit.x")
            .await
            .iter()
            .filter(|t| **t == urged)
            .count(),
        1
    );
    // A selection that reaches beyond the town is nobody's.
    let foreign = json!({"suggestion_ids": [late["id"]]});
    ctx.as_account("town.b")
        .post("/suggestions/urges", foreign)
        .await
        .expect_problem(404, "not_found");
    let twice = json!({"suggestion_ids": [waiting["id"], waiting["id"]]});
    let problem = ctx
        .as_account("town.a")
        .post("/suggestions/urges", twice)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/suggestion_ids/1");
});

db_test!(a_selection_is_assigned_together, async |ctx| {
    let (one, two, handled) = (
        accepted(&ctx).await,
        accepted(&ctx).await,
        handling(&ctx).await,
    );
    let ids = json!([one["id"], handled["id"], two["id"]]);
    let body = json!({"suggestion_ids": ids, "unit_id": World::UNIT_X});
    let done = ctx
        .as_account("town.a")
        .post("/suggestions/assignments", body)
        .await
        .expect(200);
    let assigned = done["assigned"].as_array().unwrap();
    assert_eq!(assigned.len(), 2);
    assert!(assigned.iter().all(|one| one["status"] == "assigned"));
    assert_eq!(done["skipped"][0]["code"], "suggestion_not_in_state");
    let unknown = "01890000-0000-7000-8000-00000000ffff";
    let third = accepted(&ctx).await;
    let body = json!({"suggestion_ids": [third["id"]], "unit_id": unknown});
    ctx.as_account("town.a")
        .post("/suggestions/assignments", body)
        .await
        .expect_problem(404, "not_found");
    let still = ctx
        .as_account("town.a")
        .get(&path(&third))
        .await
        .expect(200);
    assert_eq!(still["status"], "accepted", "nothing half written");
});
