//! Beginning, changing and throwing away.

use super::steps::*;
use crate::support::World;
use actix_web::http::Method;
use luzhi::platform::ids::new_id;
use serde_json::json;

db_test!(what_is_wrong_is_pointed_at, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let cases = [
        (json!({"title": "  太短 "}), "/title", "length"),
        (json!({"content": "太短"}), "/content", "length"),
        (json!({"title": "长".repeat(61)}), "/title", "length"),
        (
            json!({"id": "b7a7f3a0-0000-4000-8000-000000000001"}),
            "/id",
            "uuid_v7",
        ),
        (
            json!({"invited_deputy_ids": [World::DEPUTY_B1]}),
            "/invited_deputy_ids/0",
            "not_a_cosigner",
        ),
        (
            json!({"invited_deputy_ids": [World::DEPUTY_A1]}),
            "/invited_deputy_ids/0",
            "not_a_cosigner",
        ),
        (
            json!({"invited_deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A2]}),
            "/invited_deputy_ids/1",
            "duplicate",
        ),
        (
            json!({"lead_deputy_id": World::DEPUTY_A2}),
            "/lead_deputy_id",
            "not_a_deputy",
        ),
        (
            json!({"attachment_ids": [World::DEPUTY_A2]}),
            "/attachment_ids",
            "not_yours",
        ),
    ];
    for (fields, pointer, code) in cases {
        let answer = deputy
            .post("/suggestions", request_with(fields.clone()))
            .await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{fields}");
        assert_eq!(problem["errors"][0]["code"], code, "{fields}");
    }
    let answer = deputy
        .post("/suggestions", request_with(json!({"level": "province"})))
        .await;
    let problem = answer.expect_problem(400, "malformed_request");
    assert_eq!(problem["errors"][0]["pointer"], "/level");
    let detail = "提交的内容中“/level”这一项无法读取：不在可选范围内。请检查后重新提交。";
    assert_eq!(problem["detail"], detail);
    for (body, pointer, code) in [
        (json!([]), "", "object_expected"),
        (request_with(json!({"title": 5})), "/title", "text_expected"),
        (json!({"title": "缺少内容的建议"}), "/content", "required"),
    ] {
        let answer = deputy.post("/suggestions", body).await;
        let problem = answer.expect_problem(400, "malformed_request");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
        assert_eq!(problem["errors"][0]["code"], code);
    }
    let long = request_with(json!({"title": "长".repeat(61)}));
    let problem = deputy.post("/suggestions", long).await.expect(422);
    assert_eq!(problem["errors"][0]["detail"], "应为 5 至 60 个字");
    assert_eq!(
        deputy.get("/suggestions").await.expect(200)["items"],
        json!([])
    );
});

db_test!(the_same_request_twice_makes_one_suggestion, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let id = new_id();
    let body = request_with(json!({"id": id}));
    let headers = [("Idempotency-Key", "01950000-0000-7000-8000-00000000abcd")];
    let send = async |body| {
        deputy
            .send(Method::POST, "/suggestions", Some(body), &headers)
            .await
    };
    let first = send(body.clone()).await;
    assert_eq!(
        first.header("location"),
        Some(format!("/api/v1/suggestions/{id}").as_str())
    );
    let second = send(body.clone()).await;
    assert_eq!(second.header("idempotency-replayed"), Some("true"));
    assert_eq!(first.raw, second.raw);
    let other = send(request_with(
        json!({"id": id, "title": "关于别的事情的建议"}),
    ))
    .await;
    other.expect_problem(422, "idempotency_key_reused");
    let no_key = deputy
        .send(Method::POST, "/suggestions", Some(body.clone()), &[])
        .await;
    no_key.expect_problem(400, "idempotency_key_required");
    // Another key with the same identifier: the phone has lost its memory.
    deputy
        .post("/suggestions", body.clone())
        .await
        .expect_problem(409, "already_exists");
    let thief = ctx.as_account("deputy.b1").post("/suggestions", body).await;
    thief.expect_problem(409, "already_exists");
    let list = deputy.get("/suggestions?count=true").await.expect(200);
    assert_eq!(list["total"], 1);
});

db_test!(a_rating_needs_a_key, async |ctx| {
    let replied = replied(&ctx).await;
    let target = format!("{}/ratings", path(&replied));
    let tag = format!("\"v{}\"", version(&replied));
    let deputy = ctx.as_account("deputy.a1");
    let body = rating("satisfied", None);
    let without = deputy
        .send(
            Method::POST,
            &target,
            Some(body.clone()),
            &[("If-Match", &tag)],
        )
        .await;
    without.expect_problem(400, "idempotency_key_required");
    let headers = [("If-Match", tag.as_str()), ("Idempotency-Key", "rate-1")];
    let first = deputy
        .send(Method::POST, &target, Some(body.clone()), &headers)
        .await;
    let second = deputy
        .send(Method::POST, &target, Some(body), &headers)
        .await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 200));
    assert_eq!(first.raw, second.raw, "not a second rating, and not a 412");
});

db_test!(a_draft_is_changed_and_thrown_away, async |ctx| {
    let made = draft(&ctx).await;
    let deputy = ctx.as_account("deputy.a1");
    let same = deputy
        .patch(&path(&made), 1, json!({"title": made["title"]}))
        .await
        .expect(200);
    assert_eq!(same["version"], 1, "nothing changed");
    for (body, pointer) in [
        (json!({"title": "   "}), "/title"),
        (json!({"content": ""}), "/content"),
    ] {
        let problem = deputy
            .patch(&path(&made), 1, body)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    deputy
        .patch(&path(&made), 1, json!({"tilte": "拼错的字段"}))
        .await
        .expect(400);
    let changed = deputy
        .patch(
            &path(&made),
            1,
            json!({"title": "关于修复老街全部路灯的建议"}),
        )
        .await;
    let changed = changed.expect(200);
    assert_eq!(changed["version"], 2);
    deputy
        .delete(&path(&made), Some(1))
        .await
        .expect_problem(412, "precondition_failed");
    deputy
        .delete(&path(&made), None)
        .await
        .expect_problem(428, "precondition_required");
    deputy.delete(&path(&made), Some(2)).await.expect(204);
    deputy
        .get(&path(&made))
        .await
        .expect_problem(404, "not_found");
    let submitted = submitted(&ctx).await;
    let kept = deputy
        .delete(&path(&submitted), Some(version(&submitted)))
        .await;
    kept.expect_problem(409, "suggestion_not_in_state");
});
