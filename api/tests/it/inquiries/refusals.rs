//! Who may not, what cannot be, what is done twice.

use super::steps::*;
use crate::support::World;
use actix_web::http::Method;
use luzhi::platform::auth::Role;
use serde_json::json;

db_test!(a_township_inquires_of_its_government_only, async |ctx| {
    let lead = ctx.as_account("deputy.a1");
    let body = request_with(json!({"target": "court", "target_name": "旬阳市人民法院"}));
    let problem = lead
        .post("/inquiries", body.clone())
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["code"], "not_a_target");
    let mut of_county = body;
    of_county["level"] = json!("county");
    let made = lead.post("/inquiries", of_county).await.expect(201);
    assert_eq!(made["target"], "court");
    let draft = lead.post("/inquiries", request()).await.expect(201);
    let patch = json!({"target": "department"});
    lead.patch(&path(&draft), version(&draft), patch)
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(inquiries_are_made_during_a_session_only, async |ctx| {
    let (inquiry, _) = submitted(&ctx).await;
    let wrong = async |fields: serde_json::Value, pointer: &str| {
        let body = decision(&ctx, "written", fields);
        let refusal = (422, "validation_failed");
        let problem = refused(&ctx, "town.a", &inquiry, ("decisions", body), refusal).await;
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    };
    wrong(
        json!({"session_from": "2026-03-03", "session_to": "2026-03-04"}),
        "/session_from",
    )
    .await;
    wrong(json!({"session_from": "2026-03-04"}), "/session_to").await;
    wrong(json!({"session_to": null}), "/session_to").await;
    wrong(json!({"session_name": null}), "/session_name").await;
    wrong(json!({"form": "oral_committee"}), "/form").await;
    wrong(json!({"decided_on": "2026-03-05"}), "/decided_on").await;
    // A unit of the county does not answer for the government of a town.
    wrong(json!({"unit_id": World::UNIT_X}), "/unit_id").await;
});

db_test!(an_oral_answer_needs_the_head_of_the_organ, async |ctx| {
    let (inquiry, _) = answering(&ctx).await;
    let mut body = answer(&ctx);
    body["head_attended"] = json!(false);
    let refusal = (422, "validation_failed");
    let problem = refused(&ctx, "unit.y", &inquiry, ("answers", body), refusal).await;
    assert_eq!(problem["errors"][0]["code"], "head_must_attend");
    let other = ("answers", answer(&ctx));
    refused(&ctx, "unit.x", &inquiry, other.clone(), (404, "not_found")).await;
    refused(&ctx, "deputy.a1", &inquiry, other, (403, "forbidden")).await;
});

db_test!(each_act_is_its_own_roles_and_its_own_time, async |ctx| {
    let (inquiry, more) = answered(&ctx).await;
    let rating = ("ratings", says(false));
    // A3 was asked and did not sign.
    refused(
        &ctx,
        "deputy.a3",
        &inquiry,
        rating.clone(),
        (403, "inquiry_not_your_turn"),
    )
    .await;
    refused(&ctx, "town.a", &inquiry, rating, (403, "forbidden")).await;
    let one = ctx.as_person(more[0].account, Role::Deputy);
    let rated = act_as(&ctx, &one, &inquiry, "ratings", says(false)).await;
    let target = format!("{}/ratings", path(&rated));
    let twice = one.post_at(&target, version(&rated), says(true)).await;
    twice.expect_problem(409, "inquiry_already_rated");
    let again = ("answers", answer(&ctx));
    refused(&ctx, "unit.y", &rated, again, (409, "inquiry_not_in_state")).await;
    let deciding = ("decisions", decision(&ctx, "written", json!({})));
    refused(
        &ctx,
        "county",
        &rated,
        deciding,
        (403, "inquiry_not_your_turn"),
    )
    .await;
});

db_test!(
    a_draft_is_changed_and_thrown_away_by_its_lead,
    async |ctx| {
        let (draft, _) = draft(&ctx).await;
        let signed = act(
            &ctx,
            "deputy.a2",
            &draft,
            "signatures",
            json!({"answer": "confirmed"}),
        )
        .await;
        let lead = ctx.as_account("deputy.a1");
        let body = json!({"title": "老街供水的责任由谁承担"});
        let changed = lead
            .patch(&path(&signed), version(&signed), body.clone())
            .await
            .expect(200);
        assert_eq!(changed["signed_count"], 1);
        let same = lead
            .patch(&path(&changed), version(&changed), body)
            .await
            .expect(200);
        assert_eq!(version(&same), version(&changed));
        let ids = json!({"deputy_ids": [World::DEPUTY_A2]});
        refused(
            &ctx,
            "deputy.a1",
            &draft,
            ("signers", ids),
            (412, "precondition_failed"),
        )
        .await;
        lead.delete(&path(&same), Some(version(&same)))
            .await
            .expect(204);
        lead.get(&path(&same))
            .await
            .expect_problem(404, "not_found");
    }
);

db_test!(the_same_key_inquires_once, async |ctx| {
    let lead = ctx.as_account("deputy.a1");
    let key = [("Idempotency-Key", "inquiry-1")];
    let first = lead
        .send(Method::POST, "/inquiries", Some(request()), &key)
        .await
        .expect(201);
    let again = lead
        .send(Method::POST, "/inquiries", Some(request()), &key)
        .await
        .expect(201);
    assert_eq!(first["id"], again["id"]);
});
