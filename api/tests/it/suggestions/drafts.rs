//! J11, J20: the clerk of a unit writes the answer, its leader signs it off, and only that goes out.

use super::steps::*;
use crate::support::world::account_id;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// `head.x` leads unit X from now on.
pub async fn lead(ctx: &Context) {
    let path = format!("/accounts/{}/leadership", account_id("head.x"));
    let body = json!({"is_leader": true});
    let security = ctx.as_account("security");
    let account = security.post_at(&path, 1, body).await.expect(200);
    assert_eq!(account["is_leader"], true);
}

/// The text of the answer as a draft.
pub fn text() -> Value {
    json!({"result_class": "A", "content": reply()["content"]})
}

/// How the answer of the account's unit gets out.
pub async fn drafting(ctx: &Context, who: &str, on: &Value) -> Value {
    let work = ctx
        .as_account(who)
        .get(&format!("{}/work", path(on)))
        .await
        .expect(200);
    work["drafting"].clone()
}

pub async fn save(ctx: &Context, who: &str, on: &Value, version: i64, body: Value) -> Value {
    let target = format!("{}/draft", path(on));
    let put = "PUT".parse().unwrap();
    let seen = format!("\"v{version}\"");
    let headers = [("If-Match", seen.as_str())];
    let answer = ctx
        .as_account(who)
        .send(put, &target, Some(body), &headers)
        .await;
    answer.expect(200)
}

/// An act on the draft by somebody, at the version it has.
pub async fn on_draft(ctx: &Context, who: &str, on: &Value, step: &str, body: Value) -> Value {
    let draft = &drafting(ctx, who, on).await["draft"];
    let target = format!("{}/{step}", path(on));
    let client = ctx.as_account(who);
    client
        .post_at(&target, version(draft), body)
        .await
        .expect(200)
}

async fn inbox(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let items = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = items["items"].as_array().unwrap().iter();
    items
        .map(|item| item["text"].as_str().unwrap().to_owned())
        .collect()
}

db_test!(j11_only_what_the_leader_signed_off_goes_out, async |ctx| {
    lead(&ctx).await;
    let now = contacted(&ctx).await;
    // J20: a week before the limit, 2 June 2026.
    let asked = drafting(&ctx, "unit.x", &now).await;
    assert_eq!(
        (&asked["is_signed_off_here"], &asked["is_leader"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(asked["draft_due_on"], "2026-05-26");
    assert!(
        inbox(&ctx, "unit.x")
            .await
            .contains(&"请起草答复，期限届满前送单位负责人审核".to_owned())
    );
    let code = "suggestion_sign_off_required";
    refused(&ctx, "unit.x", &now, "replies", reply(), 409, code).await;

    let saved = save(&ctx, "unit.x", &now, 0, text()).await;
    assert_eq!(saved["draft"]["state"], "writing");
    on_draft(&ctx, "unit.x", &now, "draft-submissions", json!({})).await;
    assert!(
        inbox(&ctx, "head.x")
            .await
            .contains(&"答复稿已送审，请单位负责人签发".to_owned())
    );
    // The clerk does not sign for the leader, and nobody writes while the leader reads.
    let answer = json!({"answer": "signed_off"});
    let target = format!("{}/draft-answers", path(&now));
    let clerk = ctx.as_account("unit.x");
    clerk
        .post_at(&target, 2, answer.clone())
        .await
        .expect_problem(403, "suggestion_not_leader");
    let put = "PUT".parse().unwrap();
    let headers = [("If-Match", "\"v2\"")];
    clerk
        .send(
            put,
            &format!("{}/draft", path(&now)),
            Some(text()),
            &headers,
        )
        .await
        .expect_problem(409, "suggestion_draft_submitted");
    let bare = json!({"answer": "returned"});
    let head = ctx.as_account("head.x");
    let problem = head.post_at(&target, 2, bare).await;
    let problem = problem.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/note");
    let remarks = json!({"answer": "returned", "note": "请写明更换了多少盏"});
    on_draft(&ctx, "head.x", &now, "draft-answers", remarks).await;
    assert!(
        inbox(&ctx, "unit.x")
            .await
            .contains(&"答复稿需要修改，改好后重新送审".to_owned())
    );

    let mut better = text();
    better["content"] = json!("老街三百米共四十二盏路灯已全部更换，日常维护由城管所负责。");
    save(&ctx, "unit.x", &now, 3, better.clone()).await;
    on_draft(&ctx, "unit.x", &now, "draft-submissions", json!({})).await;
    let signed = on_draft(&ctx, "head.x", &now, "draft-answers", answer).await;
    assert_eq!(signed["draft"]["state"], "signed_off");
    let versions = signed["draft"]["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(
        (&versions[1]["decision"], &versions[1]["note"]),
        (&json!("returned"), &json!("请写明更换了多少盏"))
    );
    // Another text was not signed off.
    refused(&ctx, "unit.x", &now, "replies", reply(), 409, code).await;
    let mut request = better;
    request["signed_by"] = json!("某科员");
    let replied = act(&ctx, "unit.x", &now, "replies", request).await;
    assert_eq!(replied["status"], "replied");
    assert_eq!(replied["replies"][0]["signed_by"], "head.x");
    assert_eq!(inbox(&ctx, "unit.x").await, Vec::<String>::new());
});

db_test!(j11_a_draft_stays_inside_the_unit, async |ctx| {
    lead(&ctx).await;
    let now = contacted(&ctx).await;
    save(&ctx, "unit.x", &now, 0, text()).await;
    for who in ["deputy.a1", "town.a", "county"] {
        assert_eq!(drafting(&ctx, who, &now).await, Value::Null, "{who}");
    }
    let path = format!("{}/work", path(&now));
    for who in ["town.b", "deputy.b1", "unit.y"] {
        let answer = ctx.as_account(who).get(&path).await;
        answer.expect_problem(404, "not_found");
    }
    let seen = [("If-Match", "\"v1\"")];
    let put = || "PUT".parse().unwrap();
    let target = path.replace("/work", "/draft");
    let town = ctx.as_account("town.a");
    town.send(put(), &target, Some(text()), &seen)
        .await
        .expect_problem(403, "forbidden");
    let other = ctx.as_account("unit.y");
    other
        .send(put(), &target, Some(text()), &seen)
        .await
        .expect_problem(404, "not_found");
    // Its remarks are not told where the deputies read.
    on_draft(&ctx, "unit.x", &now, "draft-submissions", json!({})).await;
    let remarks = json!({"answer": "returned", "note": "内部意见不对外"});
    on_draft(&ctx, "head.x", &now, "draft-answers", remarks).await;
    let deputy = ctx.as_account("deputy.a1");
    let told = deputy.get(&path.replace("/work", "/timeline")).await;
    let told = told.expect(200).to_string();
    assert!(
        told.contains("退回修改") && !told.contains("内部意见"),
        "{told}"
    );
});

db_test!(a_draft_is_not_overwritten_unseen, async |ctx| {
    lead(&ctx).await;
    let now = contacted(&ctx).await;
    let target = format!("{}/draft-submissions", path(&now));
    let nothing = ctx
        .as_account("unit.x")
        .post_at(&target, 0, json!({}))
        .await;
    nothing.expect_problem(409, "suggestion_draft_not_ready");
    save(&ctx, "unit.x", &now, 0, text()).await;
    let target = format!("{}/draft", path(&now));
    let stale = [("If-Match", "\"v0\"")];
    let put = || "PUT".parse().unwrap();
    let client = ctx.as_account("head.x");
    client
        .send(put(), &target, Some(text()), &stale)
        .await
        .expect_problem(412, "precondition_failed");
    client
        .send(put(), &target, Some(text()), &[])
        .await
        .expect_problem(428, "precondition_required");
    // What the other wrote stays among the versions.
    let mine = json!({"content": "由局长重写", "result_class": null});
    let saved = save(&ctx, "head.x", &now, 1, mine).await;
    let kept = &saved["draft"]["versions"][0];
    assert_eq!(
        (&kept["is_submitted"], &kept["written_by"]),
        (&json!(false), &json!("unit.x"))
    );
    // Half a text is kept, but not handed in.
    let target = format!("{}/draft-submissions", path(&now));
    let problem = client.post_at(&target, 2, json!({})).await;
    let problem = problem.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/content");
});

db_test!(
    a_draft_is_taken_back_and_what_was_signed_is_signed_again,
    async |ctx| {
        lead(&ctx).await;
        let now = contacted(&ctx).await;
        save(&ctx, "unit.x", &now, 0, text()).await;
        on_draft(&ctx, "unit.x", &now, "draft-submissions", json!({})).await;
        let back = on_draft(&ctx, "unit.x", &now, "draft-recalls", json!({})).await;
        assert_eq!(back["draft"]["versions"][0]["decision"], "recalled");
        let target = format!("{}/draft-recalls", path(&now));
        let twice = ctx
            .as_account("unit.x")
            .post_at(&target, 3, json!({}))
            .await;
        twice.expect_problem(409, "suggestion_draft_not_submitted");
        on_draft(&ctx, "unit.x", &now, "draft-submissions", json!({})).await;
        let signed = json!({"answer": "signed_off"});
        on_draft(&ctx, "head.x", &now, "draft-answers", signed).await;
        let mut other = text();
        other["content"] = json!("签发以后又改的文字，签发以后又改的文字。");
        let changed = save(&ctx, "unit.x", &now, 5, other).await;
        assert_eq!(
            (&changed["draft"]["state"], &changed["draft"]["signed_by"]),
            (&json!("writing"), &Value::Null)
        );
        let code = "suggestion_sign_off_required";
        refused(&ctx, "unit.x", &now, "replies", reply(), 409, code).await;
        // Whoever leads the unit signs by answering.
        let replied = act(&ctx, "head.x", &now, "replies", reply()).await;
        assert_eq!(replied["replies"][0]["signed_by"], reply()["signed_by"]);
    }
);

db_test!(a_unit_without_a_leader_answers_at_once, async |ctx| {
    let now = contacted(&ctx).await;
    let asked = drafting(&ctx, "unit.x", &now).await;
    assert_eq!(asked["is_signed_off_here"], false);
    let put = "PUT".parse().unwrap();
    let target = format!("{}/draft", path(&now));
    let headers = [("If-Match", "\"v0\"")];
    let client = ctx.as_account("unit.x");
    client
        .send(put, &target, Some(text()), &headers)
        .await
        .expect_problem(409, "suggestion_no_sign_off");
    act(&ctx, "unit.x", &now, "replies", reply()).await;
});

db_test!(j11_the_parameter_says_whether_anybody_signs, async |ctx| {
    lead(&ctx).await;
    let value = json!({"value": false, "valid_from": "2026-03-01", "basis": "本县建议办理办法"});
    let path = "/parameters/reply_sign_off/values";
    ctx.as_account("county").post(path, value).await.expect(201);
    let now = contacted(&ctx).await;
    act(&ctx, "unit.x", &now, "replies", reply()).await;
});

db_test!(
    j8_the_view_of_an_assisting_unit_is_signed_off_where_asked,
    async |ctx| {
        lead(&ctx).await;
        let value = json!({"value": true, "valid_from": "2026-03-01", "basis": "本县建议办理办法"});
        let path = "/parameters/opinion_sign_off/values";
        ctx.as_account("county").post(path, value).await.expect(201);
        let body =
            json!({"unit_id": World::UNIT_Y, "other_unit_ids": [World::UNIT_X], "how": "together"});
        let now = act(&ctx, "town.a", &accepted(&ctx).await, "assignments", body).await;
        let now = act(&ctx, "unit.x", &now, "receipts", json!({})).await;
        let view = json!({"content": "我局同意会办，电源由我局负责接入。"});
        let code = "suggestion_sign_off_required";
        refused(&ctx, "unit.x", &now, "opinions", view.clone(), 409, code).await;
        save(&ctx, "unit.x", &now, 0, view.clone()).await;
        on_draft(&ctx, "unit.x", &now, "draft-submissions", json!({})).await;
        let signed = json!({"answer": "signed_off"});
        on_draft(&ctx, "head.x", &now, "draft-answers", signed).await;
        let given = act(&ctx, "unit.x", &now, "opinions", view).await;
        assert!(given["parts"][1]["opinion"].is_string());
    }
);

db_test!(j13_handled_again_the_draft_is_written_anew, async |ctx| {
    lead(&ctx).await;
    let now = contacted(&ctx).await;
    save(&ctx, "unit.x", &now, 0, text()).await;
    let now = act(&ctx, "head.x", &now, "replies", reply()).await;
    let bad = rating("dissatisfied", Some("路灯还是不亮"));
    let now = act(&ctx, "deputy.a1", &now, "ratings", bad).await;
    ctx.clock.advance(TimeDelta::days(1));
    let again = drafting(&ctx, "unit.x", &now).await;
    assert_eq!(again["draft"], Value::Null);
    // One month from 2 March, a week before.
    assert_eq!(again["draft_due_on"], "2026-03-26");
    assert!(
        inbox(&ctx, "unit.x")
            .await
            .contains(&"请起草答复，期限届满前送单位负责人审核".to_owned())
    );
});
