//! Signing together: five deputies of a township (Q1, 组织法22).

use super::steps::*;
use crate::support::{World, colleagues};
use luzhi::platform::auth::Role;
use serde_json::json;

db_test!(q1_the_fifth_signature_makes_it_submittable, async |ctx| {
    let (draft, more) = draft(&ctx).await;
    assert_eq!(draft["signature_count"]["signed"], 1);
    assert_eq!(draft["signature_count"]["missing"], 4);
    assert_eq!(draft["signature_count"]["article"], "地方组织法第二十二条");
    let yes = json!({"answer": "confirmed"});
    let two = act(&ctx, "deputy.a2", &draft, "signatures", yes.clone()).await;
    let three = act(&ctx, "deputy.a3", &two, "signatures", yes.clone()).await;
    let fourth = ctx.as_person(more[0].account, Role::Deputy);
    let four = act_as(&ctx, &fourth, &three, "signatures", yes.clone()).await;
    let missing = ("submissions", json!({}));
    let problem = refused(
        &ctx,
        "deputy.a1",
        &four,
        missing,
        (409, "motion_signatures_missing"),
    );
    assert_eq!(problem.await["params"]["missing"], 1);
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let fifth = ctx.as_person(more[1].account, Role::Deputy);
    let five = act_as(&ctx, &fifth, &four, "signatures", yes).await;
    assert_eq!(five["signature_count"]["missing"], 0);
    assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
    let done = act(&ctx, "deputy.a1", &five, "submissions", json!({})).await;
    assert_eq!(
        (&done["status"], &done["number"]),
        (&json!("submitted"), &json!("〔2026〕城关镇人议案第001号"))
    );
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
});

db_test!(
    invited_deputies_have_it_in_their_inbox_until_they_answer,
    async |ctx| {
        let (draft, _) = draft(&ctx).await;
        assert_eq!(waiting(&ctx, "deputy.a2").await.len(), 1);
        let no = json!({"answer": "declined"});
        let declined = act(&ctx, "deputy.a2", &draft, "signatures", no).await;
        assert!(waiting(&ctx, "deputy.a2").await.is_empty());
        // A change of mind, while it is not handed in.
        let yes = json!({"answer": "confirmed"});
        let signed = act(&ctx, "deputy.a2", &declined, "signatures", yes.clone()).await;
        assert_eq!(signed["signed_count"], 2);
        // Who declined may be asked again; who signed stays signed.
        let no = json!({"answer": "declined"});
        let declined = act(&ctx, "deputy.a3", &signed, "signatures", no).await;
        let ids = json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3]});
        let asked = act(&ctx, "deputy.a1", &declined, "signers", ids).await;
        assert_eq!(asked["signed_count"], 2);
        assert_eq!(waiting(&ctx, "deputy.a3").await.len(), 1);
    }
);

db_test!(a_signature_taken_back_closes_the_way_again, async |ctx| {
    let five = signed(&ctx).await;
    assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
    let no = json!({"answer": "declined"});
    let four = act(&ctx, "deputy.a3", &five, "signatures", no).await;
    assert_eq!(four["signature_count"]["missing"], 1);
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    assert_eq!(
        open_to(&ctx, "deputy.a1", &four, "submit").await,
        (false, json!("motion_signatures_missing"))
    );
});

db_test!(who_signed_another_text_is_asked_again, async |ctx| {
    let five = signed(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let body = json!({"plan": "建议由镇人民政府列入明年实施计划，建成便民桥一座。"});
    let changed = lead
        .patch(&path(&five), version(&five), body.clone())
        .await
        .expect(200);
    assert_eq!(changed["signed_count"], 1);
    assert_eq!(waiting(&ctx, "deputy.a2").await.len(), 1);
    // The same words again change nothing.
    let again = lead
        .patch(&path(&changed), version(&changed), body)
        .await
        .expect(200);
    assert_eq!(version(&again), version(&changed));
});

db_test!(
    the_signature_of_a_deputy_no_longer_in_office_does_not_count,
    async |ctx| {
        let five = signed(&ctx).await;
        let end = json!({"reason": "moved_away", "effective_on": "2026-03-01"});
        let mandate = format!("/mandates/{}/endings", crate::support::world::id(41));
        ctx.as_account("county")
            .post_at(&mandate, 1, end)
            .await
            .expect(201);
        let missing = ("submissions", json!({}));
        let refusal = (409, "motion_signatures_missing");
        refused(&ctx, "deputy.a1", &five, missing, refusal).await;
    }
);

db_test!(ten_deputies_of_a_county_sign, async |ctx| {
    let more = colleagues::of_county(&ctx, 9);
    let ids: Vec<_> = more.iter().map(|one| one.deputy).collect();
    let body = request_with(json!({"level": "county", "invited_deputy_ids": ids}));
    let lead = ctx.as_account("deputy.a1");
    let mut motion = lead.post("/motions", body).await.expect(201);
    assert_eq!(motion["signature_count"]["required"], 10);
    for one in &more[..8] {
        let client = ctx.as_person(one.account, Role::Deputy);
        motion = act_as(
            &ctx,
            &client,
            &motion,
            "signatures",
            json!({"answer": "confirmed"}),
        )
        .await;
    }
    assert_eq!(motion["signature_count"]["missing"], 1);
    let missing = ("submissions", json!({}));
    let refusal = (409, "motion_signatures_missing");
    refused(&ctx, "deputy.a1", &motion, missing, refusal).await;
    let tenth = ctx.as_person(more[8].account, Role::Deputy);
    let ten = act_as(
        &ctx,
        &tenth,
        &motion,
        "signatures",
        json!({"answer": "confirmed"}),
    )
    .await;
    let done = act(&ctx, "deputy.a1", &ten, "submissions", json!({})).await;
    assert_eq!(done["number"], "〔2026〕旬阳市议案第001号");
    // The county decides, not the town.
    ctx.as_account("town.a")
        .get(&path(&done))
        .await
        .expect_problem(404, "not_found");
    let body = json!({"decision": "referred", "committee_name": "财政经济委员会", "decided_on": ctx.clock.today()});
    let referred = act(&ctx, "county", &done, "decisions", body).await;
    let listing = ("decisions", decision(&ctx, "on_agenda", None));
    refused(
        &ctx,
        "county",
        &referred,
        listing,
        (409, "motion_report_missing"),
    )
    .await;
    let report = json!({"opinion": "list", "content": "建议列入本次会议议程。", "reported_on": ctx.clock.today()});
    let reported = act(
        &ctx,
        "county",
        &referred,
        "committee-reports",
        report.clone(),
    )
    .await;
    let twice = ("committee-reports", report);
    refused(
        &ctx,
        "county",
        &reported,
        twice,
        (409, "motion_already_reported"),
    )
    .await;
    let listed = act(
        &ctx,
        "county",
        &reported,
        "decisions",
        decision(&ctx, "on_agenda", None),
    )
    .await;
    assert_eq!(listed["status"], "on_agenda");
});
