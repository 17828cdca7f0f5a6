//! What account administration refuses.

use crate::support::World;
use crate::support::world::{account_id, id};
use serde_json::json;

db_test!(an_account_and_its_deputy_belong_together, async |ctx| {
    let admin = ctx.as_account("admin");
    let mut request = json!({"username": "deputy.new", "display_name": "新代表", "role": "deputy",
        "organ_id": World::TOWN_A});
    admin
        .post("/accounts", request.clone())
        .await
        .expect_problem(422, "role_needs_deputy");
    request["deputy_id"] = json!(World::DEPUTY_A1);
    admin
        .post("/accounts", request.clone())
        .await
        .expect_problem(409, "deputy_has_account");
    request["role"] = json!("township");
    admin
        .post("/accounts", request.clone())
        .await
        .expect_problem(422, "role_needs_deputy");
});

db_test!(an_account_needs_an_organ_of_the_county, async |ctx| {
    let request = json!({"username": "lost.clerk", "display_name": "无处", "role": "township",
        "organ_id": id(987_654)});
    let admin = ctx.as_account("admin");
    admin
        .post("/accounts", request)
        .await
        .expect_problem(409, "reference_broken");
    ctx.sign_in("lost.clerk", "whatever")
        .await
        .expect_problem(401, "invalid_credentials");
});

db_test!(nobody_administers_the_account_in_use, async |ctx| {
    let security = ctx.as_account("security");
    let own = format!("/accounts/{}", account_id("security"));
    security
        .post(&format!("{own}/password-resets"), json!({}))
        .await
        .expect_problem(409, "own_account");
});

db_test!(an_organ_must_fit_the_role, async |ctx| {
    let admin = ctx.as_account("admin");
    for (role, organ_id) in [
        ("township", World::UNIT_X),
        ("township", World::OFFICE),
        ("village", World::TOWN_A),
        ("undertaker", World::VILLAGE_A),
        ("county", World::VILLAGE_A),
    ] {
        let request = json!({"username": "wrong.place", "display_name": "错位", "role": role,
            "organ_id": organ_id});
        let problem = admin
            .post("/accounts", request)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(
            problem["errors"][0]["code"], "organ_does_not_fit_role",
            "{role}"
        );
    }
    let path = format!("/accounts/{}", account_id("town.a"));
    admin
        .patch(&path, 1, json!({"organ_id": World::UNIT_X}))
        .await
        .expect_problem(422, "validation_failed");
    let change = json!({"role": "county", "reason": "借调到县里"});
    let problem = ctx
        .as_account("security")
        .post_at(&format!("{path}/role-changes"), 1, change)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/role");
    assert_eq!(problem["errors"][0]["code"], "role_needs_other_organ");
});

db_test!(no_administrator_takes_over_another, async |ctx| {
    let security = ctx.as_account("security");
    for name in ["admin", "auditor"] {
        let path = format!("/accounts/{}", account_id(name));
        security
            .post(&format!("{path}/password-resets"), json!({}))
            .await
            .expect_problem(409, "administrator_account");
        let change = json!({"role": "county", "reason": "不再担任管理员"});
        security
            .post_at(&format!("{path}/role-changes"), 1, change)
            .await
            .expect_problem(409, "administrator_account");
        security
            .post(
                &format!("{path}/second-factor-resets"),
                json!({"reason": "手机丢失"}),
            )
            .await
            .expect_problem(409, "administrator_account");
    }
    let county = format!("/accounts/{}/role-changes", account_id("county"));
    let change = json!({"role": "admin", "reason": "改任管理员"});
    security
        .post_at(&county, 1, change)
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(
    the_system_administrator_shuts_no_administrator_out,
    async |ctx| {
        let admin = ctx.as_account("admin");
        for name in ["security", "auditor"] {
            let path = format!("/accounts/{}", account_id(name));
            for change in [
                json!({"is_active": false}),
                json!({"display_name": "某某"}),
                json!({"organ_id": World::COMMITTEE}),
            ] {
                admin
                    .patch(&path, 1, change)
                    .await
                    .expect_problem(409, "administrator_account");
            }
        }
    }
);
