//! What the office files for a deputy who handed it in on paper.

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(the_office_files_for_a_deputy_of_its_town, async |ctx| {
    let office = ctx.as_account("town.a");
    let without = office.post("/suggestions", request()).await;
    let problem = without.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/lead_deputy_id");
    let foreign = request_with(json!({"lead_deputy_id": World::DEPUTY_B1}));
    let foreign = office.post("/suggestions", foreign).await;
    foreign.expect_problem(422, "validation_failed");
    let body = request_with(json!({"lead_deputy_id": World::DEPUTY_A2, "submit": false}));
    let draft = office.post("/suggestions", body).await.expect(201);
    assert_eq!(draft["lead_deputy_name"], "甲二");
    let list = office.get("/suggestions").await.expect(200);
    assert_eq!(
        list["items"][0]["id"], draft["id"],
        "one's own draft is seen"
    );
    let county = ctx.as_account("county").get(&path(&draft)).await;
    county.expect_problem(404, "not_found");
    let submitted = act(&ctx, "town.a", &draft, "submissions", json!({})).await;
    let body = json!({"decision": "accepted"});
    let accepted = act(&ctx, "town.a", &submitted, "reviews", body).await;
    let body = json!({"unit_id": World::UNIT_X});
    let assigned = act(&ctx, "town.a", &accepted, "assignments", body).await;
    let handling = act(&ctx, "unit.x", &assigned, "receipts", json!({})).await;
    let contacted = act(&ctx, "unit.x", &handling, "contacts", contact(&ctx)).await;
    let replied = act(&ctx, "unit.x", &contacted, "replies", reply()).await;
    // The rating is the deputy's own word.
    let body = rating("satisfied", None);
    let refused = refused(
        &ctx,
        "town.a",
        &replied,
        "ratings",
        body.clone(),
        403,
        "forbidden",
    );
    refused.await;
    act(&ctx, "deputy.a2", &replied, "ratings", body).await;
});
