//! Giving an account another role, and another organ with it.

use crate::support::world::{account_id, id};
use crate::support::{PASSWORD, World};
use serde_json::json;

db_test!(a_new_role_moves_the_account_to_its_organ, async |ctx| {
    let (security, clerk) = (ctx.as_account("security"), ctx.as_account("town.a"));
    let path = format!("/accounts/{}/role-changes", account_id("town.a"));
    let change = json!({"role": "county", "organ_id": World::OFFICE, "reason": "调到县里工作"});
    let changed = security.post_at(&path, 1, change).await.expect(200);
    assert_eq!(
        (&changed["role"], &changed["organ_id"], &changed["version"]),
        (&json!("county"), &json!(World::OFFICE), &json!(2))
    );
    let data = ctx.event_data("account.role_changed");
    assert_eq!(
        (&data["from"], &data["to"]),
        (&json!("township"), &json!("county"))
    );
    assert_eq!(
        (&data["from_organ_id"], &data["to_organ_id"]),
        (&json!(World::TOWN_A), &json!(World::OFFICE))
    );
    clerk.get("/me").await.expect_problem(401, "session_ended");
    let session = ctx.sign_in("town.a", PASSWORD).await.expect(200);
    assert_eq!(session["account"]["town_id"], json!(null));
});

db_test!(the_named_organ_must_fit_the_new_role, async |ctx| {
    let security = ctx.as_account("security");
    let path = format!("/accounts/{}/role-changes", account_id("town.a"));
    let mut change = json!({"role": "county", "organ_id": World::UNIT_X, "reason": "调到县里工作"});
    let problem = security
        .post_at(&path, 1, change.clone())
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(
        (
            &problem["errors"][0]["pointer"],
            &problem["errors"][0]["code"]
        ),
        (&json!("/organ_id"), &json!("organ_does_not_fit_role"))
    );
    // An organ of another county is one this county does not have.
    change["organ_id"] = json!(id(987_654));
    security
        .post_at(&path, 1, change.clone())
        .await
        .expect_problem(409, "reference_broken");
    change["role"] = json!("deputy");
    change["organ_id"] = json!(World::TOWN_A);
    security
        .post_at(&path, 1, change)
        .await
        .expect_problem(422, "role_needs_deputy");
    assert!(ctx.events("account").is_empty());
});

db_test!(a_role_is_not_changed_from_a_stale_page, async |ctx| {
    let security = ctx.as_account("security");
    let path = format!("/accounts/{}/role-changes", account_id("unit.x"));
    let village = json!({"role": "village", "organ_id": World::VILLAGE_A, "reason": "到社区任职"});
    security
        .post(&path, village.clone())
        .await
        .expect_problem(428, "precondition_required");
    security.post_at(&path, 1, village).await.expect(200);
    let town = json!({"role": "township", "organ_id": World::TOWN_A, "reason": "到镇里任职"});
    security
        .post_at(&path, 1, town)
        .await
        .expect_problem(412, "precondition_failed");
});

db_test!(who_changes_role_or_organ_leads_it_no_longer, async |ctx| {
    let security = ctx.as_account("security");
    let path = format!("/accounts/{}/leadership", account_id("head.x"));
    let body = json!({"is_leader": true});
    security.post_at(&path, 1, body).await.expect(200);
    let me = ctx.as_account("head.x").get("/me").await.expect(200);
    assert_eq!(me["is_leader"], true);
    let path = format!("/accounts/{}/role-changes", account_id("head.x"));
    let change = json!({"role": "county", "organ_id": World::OFFICE, "reason": "调到县里工作"});
    let changed = security.post_at(&path, 2, change).await.expect(200);
    assert_eq!(changed["is_leader"], false);
});
