//! What the office files: on paper for deputies, and for the organs that move something (组织法22).

use super::steps::*;
use crate::attachments::{png, upload_to};
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

db_test!(
    signatures_on_paper_count_beside_those_given_online,
    async |ctx| {
        let (draft, more) = draft(&ctx).await;
        let lead = ctx.as_account("deputy.a1");
        let office = ctx.as_account("town.a");
        let yes = json!({"answer": "confirmed"});
        let draft = act(&ctx, "deputy.a2", &draft, "signatures", yes.clone()).await;
        // Nobody but the lead gives it to the office, which does not know of it before.
        let asking = ("paper-requests", json!({}));
        for (who, refusal) in [
            ("deputy.a2", (403, "motion_not_your_turn")),
            ("town.a", (404, "not_found")),
            ("town.b", (404, "not_found")),
            ("county", (404, "not_found")),
        ] {
            refused(&ctx, who, &draft, asking.clone(), refusal).await;
        }
        let asked = act(&ctx, "deputy.a1", &draft, "paper-requests", json!({})).await;
        assert!(asked["paper_asked_at"].is_string());
        let twice = (409, "motion_already_on_paper");
        refused(&ctx, "deputy.a1", &asked, asking, twice).await;
        // Now the office of this congress sees it, and no other.
        office.get(&path(&asked)).await.expect(200);
        for who in ["town.b", "county"] {
            let other = ctx.as_account(who);
            other
                .get(&path(&asked))
                .await
                .expect_problem(404, "not_found");
        }
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
        let list = office.get("/motions?view=to_do").await.expect(200);
        assert_eq!(list["items"][0]["id"], asked["id"]);
        // The scan comes first, and it hangs on this motion.
        let ids: Vec<_> = std::iter::once(World::DEPUTY_A3)
            .chain(more.iter().map(|one| one.deputy))
            .collect();
        for (scan, code) in [
            (json!(null), "required"),
            (json!(World::DEPUTY_A1), "not_attached"),
        ] {
            let body = json!({"deputy_ids": ids, "scan_id": scan});
            let paper = ("paper-signatures", body);
            let refusal = (422, "validation_failed");
            let problem = refused(&ctx, "town.a", &asked, paper, refusal).await;
            assert_eq!(problem["errors"][0]["pointer"], "/scan_id");
            assert_eq!(problem["errors"][0]["code"], code);
        }
        let subject = ("motion", asked["id"].as_str().unwrap());
        let scan = upload_to(&office, subject, "签名页.png", &png())
            .await
            .expect(201);
        // The office notes signatures and nothing else.
        let words = json!({"title": "关于另外一件事情的题目"});
        office
            .patch(&path(&asked), version(&asked), words)
            .await
            .expect_problem(403, "motion_not_your_turn");
        let body = json!({"deputy_ids": ids, "scan_id": scan["id"]});
        let signed = act(&ctx, "town.a", &asked, "paper-signatures", body).await;
        assert_eq!(signed["signature_count"]["missing"], 0);
        assert_eq!(signed["signature_count"]["signed"], 5);
        assert!(waiting(&ctx, "town.a").await.is_empty());
        assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
        // Who signed on paper is told, and may object until it is handed in.
        let a3 = ctx.as_account("deputy.a3");
        let told = a3.get("/notices").await.expect(200);
        let told: Vec<_> = told["items"].as_array().unwrap().iter().collect();
        assert!(
            told.iter()
                .any(|one| one["subject_id"] == signed["id"] && one["about"] == "signed_on_paper"),
            "{told:?}"
        );
        let no = json!({"answer": "declined"});
        let objected = act(&ctx, "deputy.a3", &signed, "signatures", no).await;
        assert_eq!(objected["signature_count"]["missing"], 1);
        assert!(waiting(&ctx, "deputy.a1").await.is_empty());
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
        let again = act(&ctx, "deputy.a3", &objected, "signatures", yes).await;
        assert!(waiting(&ctx, "town.a").await.is_empty());
        let done = act(&ctx, "deputy.a1", &again, "submissions", json!({})).await;
        assert_eq!(done["status"], "submitted");
        let story = lead
            .get(&format!("{}/timeline", path(&done)))
            .await
            .expect(200);
        let kinds: Vec<_> = story["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap())
            .collect();
        assert!(kinds.contains(&"motion.paper_asked") && kinds.contains(&"motion.signed_on_paper"));
    }
);
