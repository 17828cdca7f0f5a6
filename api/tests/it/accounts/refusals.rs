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
