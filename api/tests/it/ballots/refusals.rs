//! Other people's parts, other people's meetings, things that cannot be.

use super::steps::*;
use crate::support::World;
use diesel::prelude::*;
use luzhi::schema::meeting_people;
use serde_json::{Value, json};

db_test!(only_those_whose_part_it_is_act, async |ctx| {
    let hall = hall(&ctx, 4).await;
    let unit = ctx.as_account("unit.x");
    unit.post("/ballots", request(&hall, "hands"))
        .await
        .expect_problem(403, "forbidden");
    // The county reads what a town does; the town's office acts.
    let county = ctx.as_account("county");
    county
        .post("/ballots", request(&hall, "hands"))
        .await
        .expect_problem(422, "validation_failed");
    let ballot = draft(&ctx, request(&hall, "recorded")).await;
    county.get(&path(&ballot)).await.expect(200);
    let opening = format!("{}/openings", path(&ballot));
    county
        .post_at(&opening, 1, json!({}))
        .await
        .expect_problem(403, "ballot_not_your_turn");
    let deputy = hall.voters[0].client(&ctx);
    deputy
        .post_at(&opening, 1, json!({}))
        .await
        .expect_problem(403, "forbidden");
    for who in ["town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&ballot))
            .await
            .expect_problem(404, "not_found");
    }
    ctx.as_account("town.b")
        .post_at(&opening, 1, json!({}))
        .await
        .expect_problem(404, "not_found");
    let office = ctx.as_account("town.a");
    office
        .post_at(&opening, 7, json!({}))
        .await
        .expect_problem(412, "precondition_failed");
    office
        .post(&format!("{}/counts", path(&ballot)), json!({}))
        .await
        .expect_problem(409, "ballot_not_in_state");
    let cast = format!("{}/casts", path(&ballot));
    office.post_at(&opening, 1, json!({})).await.expect(200);
    deputy
        .post(&cast, json!({"choice": "against"}))
        .await
        .expect_problem(409, "ballot_not_by_method");
    office
        .delete(&path(&ballot), Some(2))
        .await
        .expect_problem(409, "ballot_not_in_state");
});

db_test!(what_is_in_draft_is_changed_and_thrown_away, async |ctx| {
    let hall = hall(&ctx, 2).await;
    let office = ctx.as_account("town.a");
    let ballot = draft(&ctx, request(&hall, "hands")).await;
    let fields = json!({"title": "关于镇财政预算的决议", "method": "recorded"});
    let changed = office.patch(&path(&ballot), 1, fields).await.expect(200);
    assert_eq!(
        (&changed["method"], &changed["version"]),
        (&json!("recorded"), &json!(2))
    );
    for fields in [
        json!({"threshold": "two_thirds"}),
        json!({"seats": 2}),
        json!({"item_id": World::UNIT_X}),
        json!({"sitting_id": World::UNIT_X}),
        json!({"title": " "}),
    ] {
        let answer = office.patch(&path(&ballot), 2, fields).await;
        answer.expect_problem(422, "validation_failed");
    }
    // Null takes away what may be missing; a vote by name needs its basis.
    let bare = json!({"basis": null});
    let answer = office.patch(&path(&ballot), 2, bare).await;
    answer.expect_problem(409, "ballot_basis_missing");
    let by_hands = json!({"method": "hands", "basis": null, "question": "是否同意？"});
    let changed = office.patch(&path(&ballot), 2, by_hands).await.expect(200);
    assert_eq!(
        (&changed["basis"], &changed["question"]),
        (&Value::Null, &json!("是否同意？"))
    );
    let bare = json!({"question": null, "item_id": null});
    let changed = office.patch(&path(&ballot), 3, bare).await.expect(200);
    assert_eq!(
        (&changed["question"], &changed["item_id"]),
        (&Value::Null, &Value::Null)
    );
    let listed = office
        .get("/ballots?status=draft&subject=decision&count=true")
        .await
        .expect(200);
    assert_eq!(listed["total"], 1);
    let other = format!("/ballots?meeting_id={}", World::UNIT_X);
    assert_eq!(office.get(&other).await.expect(200)["items"], json!([]));
    office
        .get("/ballots?sort=title")
        .await
        .expect_problem(400, "invalid_parameter");
    office.delete(&path(&ballot), Some(4)).await.expect(204);
    office
        .get(&path(&ballot))
        .await
        .expect_problem(404, "not_found");
});

db_test!(bad_input_is_refused_field_by_field, async |ctx| {
    let hall = hall(&ctx, 2).await;
    let office = ctx.as_account("town.a");
    for (fields, at) in [
        (json!({"meeting_id": World::UNIT_X}), "/meeting_id"),
        (json!({"sitting_id": World::UNIT_X}), "/sitting_id"),
        (json!({"item_id": World::UNIT_X}), "/item_id"),
        (json!({"office": "head"}), "/office"),
        (json!({"is_preliminary": true}), "/is_preliminary"),
        (json!({"threshold": "at_least_half"}), "/threshold"),
        (json!({"title": ""}), "/title"),
    ] {
        let answer = office
            .post("/ballots", with(request(&hall, "hands"), fields))
            .await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], at);
    }
    let ballot = draft(&ctx, request(&hall, "hands")).await;
    // Nobody is voted on.
    candidates(&ctx, &ballot, json!([]))
        .await
        .expect_problem(409, "ballot_not_by_method");
    let seat = |person: &str| json!({"person_id": person, "role": "teller", "has_no_kin": true});
    let own = hall.voters[0].person.as_str();
    let target = format!("{}/tellers", path(&ballot));
    for tellers in [json!([seat(&hall.meeting)]), json!([seat(own), seat(own)])] {
        let answer = office.put(&target, 1, json!({"tellers": tellers})).await;
        answer.expect_problem(422, "validation_failed");
    }
    let taken = with(request(&hall, "hands"), json!({"id": ballot["id"]}));
    office
        .post("/ballots", taken)
        .await
        .expect_problem(409, "already_exists");
});

db_test!(
    it_is_opened_in_an_open_sitting_for_people_who_may_vote,
    async |ctx| {
        let hall = hall(&ctx, 2).await;
        let later = with(request(&hall, "hands"), json!({"sitting_id": hall.later}));
        let ballot = draft(&ctx, later).await;
        step(&ctx, &ballot, "openings", json!({}))
            .await
            .expect_problem(409, "ballot_sitting_not_open");
        let here = json!({"sitting_id": hall.sitting});
        let office = ctx.as_account("town.a");
        office.patch(&path(&ballot), 1, here).await.expect(200);
        ctx.db
            .write_now(|tx| {
                tx.without_event("test data");
                diesel::update(meeting_people::table)
                    .set(meeting_people::has_vote.eq(false))
                    .execute(&mut **tx)?;
                Ok(())
            })
            .unwrap();
        step(&ctx, &ballot, "openings", json!({}))
            .await
            .expect_problem(409, "ballot_roll_empty");
    }
);

db_test!(
    a_sitting_and_its_item_wait_for_a_vote_that_goes_on,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let ballot = draft(&ctx, request(&hall, "recorded")).await;
        open(&ctx, &ballot).await;
        let meeting = format!("/meetings/{}", hall.meeting);
        let office = ctx.as_account("town.a");
        let closing = format!("{meeting}/sittings/{}/closings", hall.sitting);
        let now = office.get(&meeting).await.expect(200);
        let refused = office.post_at(&closing, version(&now), json!({})).await;
        let told = refused.expect_problem(409, "meeting_vote_open");
        assert_eq!(told["params"]["title"], ballot["title"]);
        close(&ctx, &ballot).await;
        let now = office.get(&meeting).await.expect(200);
        office
            .post_at(&closing, version(&now), json!({}))
            .await
            .expect(200);
        // And a vote cannot begin in a sitting that is over.
        let late = draft(&ctx, request(&hall, "hands")).await;
        tellers(&ctx, &late, &[hall.voters[1].person.as_str()]).await;
        step(&ctx, &late, "openings", json!({}))
            .await
            .expect_problem(409, "ballot_sitting_not_open");
    }
);
