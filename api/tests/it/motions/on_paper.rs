//! What the office files: on paper for deputies, and for the organs that move something (组织法22).

use super::steps::*;
use crate::support::{World, colleagues};
use serde_json::json;

db_test!(
    the_office_files_from_paper_and_confirms_each_signature,
    async |ctx| {
        let more = colleagues::of_town_a(&ctx, 2);
        let office = ctx.as_account("town.a");
        let without = office
            .post("/motions", request())
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(without["errors"][0]["pointer"], "/lead_deputy_id");
        let foreign = request_with(json!({"lead_deputy_id": World::DEPUTY_B1}));
        office
            .post("/motions", foreign)
            .await
            .expect_problem(422, "validation_failed");
        let body = request_with(json!({"lead_deputy_id": World::DEPUTY_A1}));
        let draft = office.post("/motions", body).await.expect(201);
        let ids = [
            World::DEPUTY_A2,
            World::DEPUTY_A3,
            more[0].deputy,
            more[1].deputy,
        ];
        let online = json!({"deputy_ids": [World::DEPUTY_A2]});
        let asked = act(&ctx, "town.a", &draft, "signers", online).await;
        assert_eq!(waiting(&ctx, "deputy.a2").await.len(), 1);
        let paper = json!({"deputy_ids": ids});
        let signed = act(&ctx, "town.a", &asked, "paper-signatures", paper).await;
        assert_eq!(signed["signed_count"], 5);
        assert_eq!(signed["signatures"][1]["on_paper_by"], "town.a");
        assert!(waiting(&ctx, "deputy.a2").await.is_empty());
        let done = act(&ctx, "town.a", &signed, "submissions", json!({})).await;
        assert_eq!(done["status"], "submitted");
        // The lead finds it among their own, and may not confirm anything on paper.
        let own = ctx
            .as_account("deputy.a1")
            .get("/motions?view=mine")
            .await
            .expect(200);
        assert_eq!(own["items"][0]["id"], done["id"]);
        assert_eq!(
            open_to(&ctx, "deputy.a1", &done, "sign_on_paper").await,
            (false, json!("motion_not_your_turn"))
        );
    }
);

db_test!(the_government_moves_without_signatures, async |ctx| {
    let office = ctx.as_account("town.a");
    let body = request_with(json!({"mover": "government"}));
    let draft = office.post("/motions", body).await.expect(201);
    assert!(draft["signature_count"].is_null());
    let signers = ("signers", json!({"deputy_ids": [World::DEPUTY_A2]}));
    refused(
        &ctx,
        "town.a",
        &draft,
        signers,
        (409, "motion_not_by_deputies"),
    )
    .await;
    let done = act(&ctx, "town.a", &draft, "submissions", json!({})).await;
    let converting = ("decisions", decision(&ctx, "converted", Some("不列入")));
    refused(
        &ctx,
        "town.a",
        &done,
        converting,
        (409, "motion_not_by_deputies"),
    )
    .await;
    let referring = json!({"decision": "referred", "committee_name": "财经委", "decided_on": ctx.clock.today()});
    refused(
        &ctx,
        "town.a",
        &done,
        ("decisions", referring),
        (409, "motion_no_committee"),
    )
    .await;
    // A township has no standing committee that could move anything.
    let body = request_with(json!({"mover": "standing_committee"}));
    office
        .post("/motions", body)
        .await
        .expect_problem(422, "validation_failed");
    let body = request_with(json!({"mover": "government"}));
    let deputy = ctx.as_account("deputy.a1");
    deputy
        .post("/motions", body)
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(
    a_special_committee_of_the_county_moves_by_its_name,
    async |ctx| {
        let county = ctx.as_account("county");
        let body = request_with(json!({"level": "county", "mover": "special_committee"}));
        county
            .post("/motions", body)
            .await
            .expect_problem(422, "validation_failed");
        let body = request_with(
            json!({"level": "county", "mover": "special_committee", "mover_name": "财政经济委员会"}),
        );
        let draft = county.post("/motions", body).await.expect(201);
        assert_eq!(draft["mover_name"], "财政经济委员会");
        // It moves nothing in a congress of a town.
        let body = request_with(json!({"mover": "presidium"}));
        county
            .post("/motions", body)
            .await
            .expect_problem(409, "congress_none");
    }
);
