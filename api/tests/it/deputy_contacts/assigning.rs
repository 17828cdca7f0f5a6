//! The office assigns deputies to members of the presidium.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(row_37_members_look_after_deputies, async |ctx| {
    let found = assigned(&ctx).await;
    assert_eq!(
        (
            &found["member_minimum"],
            &found["members_reached"],
            &found["members_total"],
            &found["without_member"]
        ),
        (&json!(10), &json!(0), &json!(1), &json!(1))
    );
    let line = &found["members"][0];
    assert_eq!(line["deputies"].as_array().unwrap().len(), 2);
    // Ten are many for a small town: it sets its own number.
    let value = json!({"organ_id": World::TOWN_A, "value": 2, "valid_from": "2026-01-01",
        "basis": "镇规则"});
    let target = "/parameters/presidium_member_contacts/values";
    ctx.as_account("town.a")
        .post(target, value)
        .await
        .expect(201);
    let found = matrix(&ctx, "town.a", "").await;
    assert_eq!(
        (&found["members_reached"], &found["member_basis"]),
        (&json!(1), &json!("镇规则"))
    );
    // Whoever is looked after reads by whom.
    let list = ctx.as_account("deputy.a1").get("/deputy-contacts").await;
    let list = list.expect(200);
    assert_eq!(list["items"][0]["keeper_name"], "甲二");
    ctx.follow();
    let notices = ctx.as_account("deputy.a3").get("/notices").await;
    let notices = notices.expect(200);
    assert!(notices["items"].to_string().contains("甲二 · 甲三"));
    let kinds = vec!["deputy_contact.assigned"; 2];
    assert_eq!(ctx.events("deputy_contact"), kinds);
});

db_test!(row_37_lists_are_replaced_with_a_reason, async |ctx| {
    assigned(&ctx).await;
    let fewer = || lists(&[(World::DEPUTY_A2, &[World::DEPUTY_A3])]);
    let silent = sent(&ctx, "town.a", fewer()).await;
    assert_eq!(wrong(silent), ["/reason required"]);
    let mut body = fewer();
    body["reason"] = json!("换届以后重新安排");
    let found = sent(&ctx, "town.a", body.clone()).await.expect(200);
    assert_eq!(found["members"][0]["deputies"][0]["name"], "甲三");
    assert_eq!(found["without_member"], 2);
    let same = sent(&ctx, "town.a", body).await;
    same.expect_problem(409, "deputy_contact_unchanged");
    let town = ctx.as_account("town.a");
    let ended = town.get("/deputy-contacts?ended=true").await.expect(200);
    assert_eq!(ended["items"][0]["deputy_name"], "甲一");
    let released = ctx.event_data("deputy_contact.released");
    assert_eq!(released["reason"], "换届以后重新安排");
    // A member notes what they talked about, and does not end what the office assigned.
    let open = town.get("/deputy-contacts?ended=false").await.expect(200);
    let contact = &open["items"][0];
    let note = json!({"way": "called", "note": "了解履职情况"});
    let contact = noted(&ctx, "deputy.a2", contact, note).await.expect(200);
    let by_member = ended_by(&ctx, "deputy.a2", &contact).await;
    by_member.expect_problem(403, "deputy_contact_not_your_turn");
    let by_county = ended_by(&ctx, "county", &contact).await;
    by_county.expect_problem(403, "deputy_contact_not_your_turn");
    let edited = changed(&ctx, "town.a", &contact, json!({"label": "甲三"})).await;
    edited.expect_problem(409, "deputy_contact_assigned");
    // Who is looked after reads when they spoke last, not what was noted.
    let read = seen(&ctx, "deputy.a3", &contact).await.expect(200);
    assert_eq!(
        (&read["last_on"], &read["notes"]),
        (&json!("2026-03-02"), &json!([]))
    );
    ended_by(&ctx, "town.a", &contact).await.expect(200);
    assert_eq!(matrix(&ctx, "town.a", "").await["without_member"], 3);
});

async fn ended_by(
    ctx: &crate::support::Context,
    who: &str,
    contact: &Value,
) -> crate::support::Answer {
    ended(ctx, who, contact, "另行安排").await
}
