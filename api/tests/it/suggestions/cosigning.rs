//! Asking deputies to sign along.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

async fn with_invitations(ctx: &crate::support::Context) -> Value {
    let request = request_with(json!({
        "submit": false, "invited_deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3],
    }));
    ctx.as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201)
}

fn statuses(suggestion: &Value) -> Vec<&str> {
    let cosigners = suggestion["cosigners"].as_array().unwrap();
    cosigners
        .iter()
        .map(|c| c["status"].as_str().unwrap())
        .collect()
}

db_test!(invited_deputies_answer_and_are_counted, async |ctx| {
    let draft = with_invitations(&ctx).await;
    assert_eq!(statuses(&draft), ["invited", "invited"]);
    let yes = json!({"answer": "confirmed"});
    let one = act(&ctx, "deputy.a2", &draft, "cosigner-answers", yes.clone()).await;
    assert_eq!(one["cosigner_count"], 1);
    let no = json!({"answer": "declined"});
    let two = act(&ctx, "deputy.a3", &one, "cosigner-answers", no).await;
    assert_eq!(statuses(&two), ["confirmed", "declined"]);
    let again = refused(
        &ctx,
        "deputy.a2",
        &two,
        "cosigner-answers",
        yes,
        409,
        "suggestion_not_in_state",
    );
    again.await;
    // Who declined may be asked again; who signed stays signed.
    let ids = json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3]});
    let three = act(&ctx, "deputy.a1", &two, "cosigners", ids).await;
    assert_eq!(statuses(&three), ["confirmed", "invited"]);
    assert_eq!(three["cosigner_count"], 1);
});

db_test!(who_signed_another_text_is_asked_again, async |ctx| {
    let draft = with_invitations(&ctx).await;
    let yes = json!({"answer": "confirmed"});
    let signed = act(&ctx, "deputy.a2", &draft, "cosigner-answers", yes).await;
    let body = json!({"title": "关于修复老街全部路灯的建议"});
    let lead = ctx.as_account("deputy.a1");
    let changed = lead
        .patch(&path(&draft), version(&signed), body)
        .await
        .expect(200);
    assert_eq!(statuses(&changed), ["invited", "invited"]);
    assert_eq!(changed["cosigner_count"], 0);
});

db_test!(a_cosigner_does_not_lead, async |ctx| {
    let draft = with_invitations(&ctx).await;
    let code = "suggestion_not_your_turn";
    refused(
        &ctx,
        "deputy.a2",
        &draft,
        "submissions",
        json!({}),
        403,
        code,
    )
    .await;
    let lead = json!({"answer": "confirmed"});
    refused(
        &ctx,
        "deputy.a1",
        &draft,
        "cosigner-answers",
        lead,
        403,
        code,
    )
    .await;
});
