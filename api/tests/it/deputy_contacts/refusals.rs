//! What cannot be assigned or added, and why.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use crate::support::world::id;
use serde_json::json;

db_test!(
    row_37_what_is_wrong_with_an_assignment_is_named,
    async |ctx| {
        seated(&ctx, World::DEPUTY_A2).await;
        let (a1, a2, b1) = (World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_B1);
        let of_other = "/members/0/deputy_ids/1";
        for (body, found) in [
            (
                lists(&[(a1, &[a2])]),
                "/members/0/member_id deputy_contact_no_member".to_owned(),
            ),
            (
                lists(&[(a2, &[a1]), (a2, &[])]),
                "/members/1/member_id duplicate".to_owned(),
            ),
            (
                lists(&[(a2, &[a1, a2])]),
                format!("{of_other} deputy_contact_oneself"),
            ),
            (
                lists(&[(a2, &[a1, b1])]),
                format!("{of_other} not_a_deputy"),
            ),
            (lists(&[(a2, &[a1, a1])]), format!("{of_other} duplicate")),
            (lists(&[]), "/members length".to_owned()),
        ] {
            let answer = sent(&ctx, "town.a", body).await;
            assert_eq!(wrong(answer), [found]);
        }
        let mut late = lists(&[(a2, &[a1])]);
        late["since"] = json!("2026-04-01");
        assert_eq!(wrong(sent(&ctx, "town.a", late).await), ["/since future"]);
        for who in ["county", "deputy.a2"] {
            let answer = sent(&ctx, who, lists(&[(a2, &[a1])])).await;
            answer.expect_problem(403, "forbidden");
        }
        let of_town_a = sent(&ctx, "town.b", lists(&[(a2, &[a1])])).await;
        let found = "/members/0/member_id deputy_contact_no_member";
        assert_eq!(wrong(of_town_a), [found]);
    }
);

db_test!(row_37_what_is_wrong_with_a_resident_is_named, async |ctx| {
    for (fields, found) in [
        (json!({"label": " "}), "/label length"),
        (json!({"phone": "123"}), "/phone length"),
        (json!({"since": "2026-03-03"}), "/since future"),
        (
            json!({"deputy_id": World::DEPUTY_A2}),
            "/deputy_id not_a_deputy",
        ),
    ] {
        let answer = asked(&ctx, "deputy.a1", fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    let nobody = asked(&ctx, "town.a", json!({})).await;
    assert_eq!(wrong(nobody), ["/deputy_id required"]);
    let other_level = asked(&ctx, "deputy.a2", json!({"level": "county"})).await;
    other_level.expect_problem(403, "congress_mandate_ended");
    let contact = added(&ctx, json!({})).await;
    changed(&ctx, "deputy.a1", &contact, json!({"label": "第二户"}))
        .await
        .expect(200);
    let old = changed(&ctx, "deputy.a1", &contact, json!({"label": "第三户"})).await;
    old.expect_problem(412, "precondition_failed");
    // Who is suspended does not act as a deputy (代表法61).
    let mandate = format!("/mandates/{}/suspensions", id(40));
    let why = json!({"reason": "criminal_custody", "effective_on": "2026-03-01"});
    let town = ctx.as_account("town.a");
    town.post_at(&mandate, 1, why).await.expect(201);
    let note = json!({"way": "met", "note": "上门"});
    let note = noted(&ctx, "deputy.a1", &contact, note).await;
    note.expect_problem(403, "congress_mandate_suspended");
    let new = asked(&ctx, "deputy.a1", json!({"label": "新一户"})).await;
    new.expect_problem(403, "congress_mandate_suspended");
});
