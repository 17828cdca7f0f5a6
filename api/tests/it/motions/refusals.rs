//! Who may not, what is not there, what is wrong, what is done twice.

use super::steps::*;
use crate::support::World;
use actix_web::http::Method;
use serde_json::json;

db_test!(
    nothing_is_handed_in_without_cause_grounds_and_plan,
    async |ctx| {
        let (draft, _) = draft(&ctx).await;
        let lead = ctx.as_account("deputy.a1");
        let body = json!({"cause": "", "plan": "无"});
        let emptied = lead
            .patch(&path(&draft), version(&draft), body)
            .await
            .expect(200);
        // Too few have signed, too; but who signs, signs the whole text.
        assert_eq!(
            open_to(&ctx, "deputy.a1", &emptied, "submit").await,
            (false, json!("motion_parts_missing"))
        );
        let shown = lead.get(&path(&emptied)).await.expect(200);
        let acts = shown["actions"].as_array().unwrap();
        let submit = acts.iter().find(|one| one["key"] == "submit").unwrap();
        let reason = submit["reason"].as_str().unwrap();
        assert!(
            reason.contains("案由、方案") && !reason.contains("案据"),
            "{reason}"
        );
        let handing_in = ("submissions", json!({}));
        let refusal = (422, "motion_parts_missing");
        refused(&ctx, "deputy.a1", &emptied, handing_in.clone(), refusal).await;
        let office = ctx.as_account("town.a");
        let body = request_with(json!({"mover": "presidium", "cause": "", "plan": "无"}));
        let bare = office.post("/motions", body).await.expect(201);
        let problem = refused(&ctx, "town.a", &bare, handing_in, refusal).await;
        let wrong: Vec<_> = problem["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["pointer"].as_str().unwrap())
            .collect();
        assert_eq!(wrong, ["/cause", "/plan"]);
    }
);

db_test!(days_that_cannot_be_are_refused, async |ctx| {
    let motion = submitted(&ctx).await;
    for (day, code) in [
        ("2026-03-03", "future"),
        ("2026-03-01", "before_submission"),
    ] {
        let body = json!({"decision": "on_agenda", "decided_on": day});
        let problem = refused(
            &ctx,
            "town.a",
            &motion,
            ("decisions", body),
            (422, "validation_failed"),
        )
        .await;
        assert_eq!(problem["errors"][0]["code"], code);
    }
    let body = json!({"decision": "not_listed", "decided_on": ctx.clock.today()});
    let problem = refused(
        &ctx,
        "town.a",
        &motion,
        ("decisions", body),
        (422, "validation_failed"),
    )
    .await;
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    let body = json!({"decision": "on_agenda", "committee_name": "财经委", "decided_on": ctx.clock.today()});
    refused(
        &ctx,
        "town.a",
        &motion,
        ("decisions", body),
        (422, "validation_failed"),
    )
    .await;
});

db_test!(more_votes_than_deputies_are_refused, async |ctx| {
    let motion = listed(&ctx).await;
    let problem = refused(
        &ctx,
        "town.a",
        &motion,
        ("votes", votes(&ctx, 5, 1)),
        (422, "validation_failed"),
    )
    .await;
    assert_eq!(problem["errors"][0]["code"], "more_votes_than_deputies");
    let huge = json!({"voted_on": ctx.clock.today(), "in_favour": 4_294_967_295_u32, "against": 0, "abstained": 0});
    refused(
        &ctx,
        "town.a",
        &motion,
        ("votes", huge),
        (422, "validation_failed"),
    )
    .await;
    let done = act(&ctx, "town.a", &motion, "votes", votes(&ctx, 5, 0)).await;
    refused(
        &ctx,
        "town.a",
        &done,
        ("votes", votes(&ctx, 5, 0)),
        (409, "motion_not_in_state"),
    )
    .await;
});

db_test!(each_act_is_its_own_roles, async |ctx| {
    let motion = submitted(&ctx).await;
    let deciding = ("decisions", decision(&ctx, "on_agenda", None));
    refused(
        &ctx,
        "deputy.a1",
        &motion,
        deciding.clone(),
        (403, "forbidden"),
    )
    .await;
    // The county may read it, but it is the town's presidium that decides.
    refused(
        &ctx,
        "county",
        &motion,
        deciding.clone(),
        (403, "motion_not_your_turn"),
    )
    .await;
    refused(&ctx, "town.b", &motion, deciding, (404, "not_found")).await;
    let signing = ("signatures", json!({"answer": "confirmed"}));
    refused(&ctx, "town.a", &motion, signing.clone(), (403, "forbidden")).await;
    refused(
        &ctx,
        "deputy.a2",
        &motion,
        signing,
        (409, "motion_not_in_state"),
    )
    .await;
    let handing_in = ("submissions", json!({}));
    refused(
        &ctx,
        "deputy.a2",
        &motion,
        handing_in,
        (403, "motion_not_your_turn"),
    )
    .await;
});

db_test!(a_suspended_deputy_moves_and_signs_nothing, async |ctx| {
    let (draft, _) = draft(&ctx).await;
    let stop = json!({"reason": "criminal_custody", "effective_on": "2026-03-01"});
    let mandate = format!("/mandates/{}/suspensions", crate::support::world::id(41));
    ctx.as_account("county")
        .post_at(&mandate, 1, stop)
        .await
        .expect(201);
    let signing = ("signatures", json!({"answer": "confirmed"}));
    refused(
        &ctx,
        "deputy.a2",
        &draft,
        signing,
        (403, "congress_mandate_suspended"),
    )
    .await;
    let deputy = ctx.as_account("deputy.a2");
    deputy
        .post("/motions", request())
        .await
        .expect_problem(403, "congress_mandate_suspended");
    let body = request_with(json!({"level": "county"}));
    deputy
        .post("/motions", body)
        .await
        .expect_problem(403, "congress_mandate_ended");
});

db_test!(
    only_deputies_in_office_of_the_congress_are_asked,
    async |ctx| {
        let ids = [
            World::DEPUTY_A2,
            World::DEPUTY_B1,
            World::DEPUTY_A2,
            World::DEPUTY_A1,
        ];
        let body = request_with(json!({"invited_deputy_ids": ids}));
        let lead = ctx.as_account("deputy.a1");
        let problem = lead
            .post("/motions", body)
            .await
            .expect_problem(422, "validation_failed");
        let wrong: Vec<_> = problem["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| (e["pointer"].as_str().unwrap(), e["code"].as_str().unwrap()))
            .collect();
        assert_eq!(
            wrong,
            [
                ("/invited_deputy_ids/1", "not_a_cosigner"),
                ("/invited_deputy_ids/2", "duplicate"),
                ("/invited_deputy_ids/3", "not_a_cosigner"),
            ]
        );
    }
);

db_test!(
    a_draft_is_thrown_away_with_its_signatures_and_what_was_handed_in_is_not,
    async |ctx| {
        let motion = submitted(&ctx).await;
        let lead = ctx.as_account("deputy.a1");
        lead.delete(&path(&motion), Some(version(&motion)))
            .await
            .expect_problem(409, "motion_not_in_state");
        let draft = lead
            .post(
                "/motions",
                request_with(json!({"invited_deputy_ids": [World::DEPUTY_A2]})),
            )
            .await
            .expect(201);
        let other = ctx.as_account("deputy.a2");
        other
            .delete(&path(&draft), Some(version(&draft)))
            .await
            .expect_problem(403, "motion_not_your_turn");
        lead.delete(&path(&draft), Some(version(&draft)))
            .await
            .expect(204);
        lead.get(&path(&draft))
            .await
            .expect_problem(404, "not_found");
        let joined = other.get("/motions?view=joined").await.expect(200);
        assert_eq!(joined["items"].as_array().unwrap().len(), 1);
    }
);

db_test!(
    the_same_key_moves_it_once_and_an_old_version_is_refused,
    async |ctx| {
        let lead = ctx.as_account("deputy.a1");
        let id = crate::support::world::id(9_001);
        let body = request_with(json!({"id": id}));
        let key = [("Idempotency-Key", "motion-1")];
        let first = lead
            .send(Method::POST, "/motions", Some(body.clone()), &key)
            .await
            .expect(201);
        let again = lead
            .send(Method::POST, "/motions", Some(body.clone()), &key)
            .await
            .expect(201);
        assert_eq!(first["id"], again["id"]);
        lead.post("/motions", body)
            .await
            .expect_problem(409, "already_exists");
        let ids = json!({"deputy_ids": [World::DEPUTY_A2]});
        act(&ctx, "deputy.a1", &first, "signers", ids.clone()).await;
        refused(
            &ctx,
            "deputy.a1",
            &first,
            ("signers", ids),
            (412, "precondition_failed"),
        )
        .await;
    }
);
