//! Decided by a vote of a meeting: adopted by it, once it was announced, on its day.

use super::steps::*;
use crate::ballots;
use crate::ballots::steps::{close, count, draft, hall, open, sheet, step, tellers};
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A vote by hands in a session of town A, announced.
pub async fn voted(ctx: &Context, (yes, no): (u32, u32)) -> Value {
    let hall = hall(ctx, 0).await;
    let ballot = draft(ctx, ballots::steps::request(&hall, "hands")).await;
    tellers(ctx, &ballot, &[hall.voters[1].person.as_str()]).await;
    open(ctx, &ballot).await;
    close(ctx, &ballot).await;
    let counted = json!({"choices": [
        {"choice": "in_favour", "count": yes},
        {"choice": "against", "count": no},
        {"choice": "abstained", "count": 0},
    ]});
    for by in [None, Some(1)] {
        sheet(ctx, &hall, &ballot, by, counted.clone())
            .await
            .expect(200);
    }
    count(ctx, &ballot, json!({})).await.expect(200);
    ballot
}

pub async fn announce(ctx: &Context, ballot: &Value) {
    step(ctx, ballot, "announcements", json!({}))
        .await
        .expect(200);
}

pub fn of_vote(ballot: &Value) -> Value {
    let mut request = resolution();
    request["ballot_id"] = ballot["id"].clone();
    request
}

db_test!(
    m5_what_a_meeting_votes_on_is_adopted_by_that_vote_on_its_day,
    async |ctx| {
        let ballot = voted(&ctx, (3, 0)).await;
        let made = drafted(&ctx, of_vote(&ballot)).await;
        assert_eq!(made["origin"]["meeting_id"], ballot["meeting_id"]);
        assert_eq!(made["origin"]["is_passed"], Value::Null);
        let early = ("adoptions", adoption(&ctx));
        refused(&ctx, "town.a", &made, early, (409, "decision_not_passed")).await;
        announce(&ctx, &ballot).await;
        let of_the_vote = adoption(&ctx);
        ctx.clock.advance(TimeDelta::days(1));
        let late = ("adoptions", adoption(&ctx));
        let told = refused(&ctx, "town.a", &made, late, (422, "validation_failed")).await;
        let day = of_the_vote["adopted_on"].as_str().unwrap();
        let detail = told["errors"][0]["detail"].as_str().unwrap();
        assert!(detail.contains(day), "{detail}");
        let done = act(&ctx, "town.a", &made, "adoptions", of_the_vote).await;
        assert_eq!(done["status"], "adopted");
        assert_eq!(done["origin"]["is_passed"], true);
        // From the meeting and from the vote one comes to it.
        for filter in ["meeting_id", "ballot_id"] {
            let id = match filter {
                "meeting_id" => ballot["meeting_id"].as_str(),
                _ => ballot["id"].as_str(),
            };
            let target = format!("/decisions?{filter}={}", id.unwrap());
            let found = ctx.as_account("deputy.a1").get(&target).await.expect(200);
            assert_eq!(found["items"][0]["id"], done["id"]);
        }
        let office = ctx.as_account("town.a");
        let again = office.post("/decisions", of_vote(&ballot)).await;
        let again = again.expect_problem(422, "validation_failed");
        assert_eq!(again["errors"][0]["code"], "decision_vote_taken");
    }
);

db_test!(a_vote_that_failed_adopts_nothing, async |ctx| {
    let ballot = voted(&ctx, (1, 2)).await;
    announce(&ctx, &ballot).await;
    let made = drafted(&ctx, of_vote(&ballot)).await;
    assert_eq!(made["origin"]["is_passed"], false);
    let actions = made["actions"].as_array().unwrap();
    let adopt = actions.iter().find(|one| one["key"] == "adopt").unwrap();
    assert_eq!(
        (&adopt["allowed"], &adopt["code"]),
        (&json!(false), &json!("decision_not_passed"))
    );
    let act = ("adoptions", adoption(&ctx));
    refused(&ctx, "town.a", &made, act, (409, "decision_not_passed")).await;
    // Without the vote it is adopted as a body decides that votes elsewhere.
    let target = path(&made);
    let office = ctx.as_account("town.a");
    let without = office.patch(&target, version(&made), json!({"ballot_id": null}));
    let without = without.await.expect(200);
    assert_eq!(without["origin"]["ballot_id"], Value::Null);
    assert_eq!(without["origin"]["meeting_id"], ballot["meeting_id"]);
});

db_test!(votes_and_meetings_of_others_are_not_found, async |ctx| {
    let ballot = voted(&ctx, (3, 0)).await;
    let county = ctx.as_account("county");
    for field in ["ballot_id", "meeting_id"] {
        let id = match field {
            "ballot_id" => &ballot["id"],
            _ => &ballot["meeting_id"],
        };
        let mut request = resolution();
        request["level"] = json!("county");
        request[field] = id.clone();
        let answer = county.post("/decisions", request).await;
        let told = answer.expect_problem(422, "validation_failed");
        assert_eq!(told["errors"][0]["code"], "unknown");
        let pointer = format!("/{field}");
        assert_eq!(told["errors"][0]["pointer"], pointer);
    }
});

db_test!(
    e8_the_congress_decides_whether_a_chair_may_resign_and_the_seat_ends,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let members = format!("/organs/{}/presidium/members", World::TOWN_A);
        let chair = json!({"deputy_id": World::DEPUTY_A1, "post": "chair", "since": "2021-10-16"});
        let chair = office.post(&members, chair).await.expect(201);
        let ballot = voted(&ctx, (3, 0)).await;
        announce(&ctx, &ballot).await;
        let mut request = of_vote(&ballot);
        request["kind"] = json!("decision");
        request["title"] = json!("关于接受甲一辞去城关镇人民代表大会主席职务请求的决定");
        request["basis"] = json!("地方组织法第三十二条");
        let made = drafted(&ctx, request).await;
        let day = adoption(&ctx);
        let done = act(&ctx, "town.a", &made, "adoptions", day.clone()).await;
        assert_eq!(
            (&done["kind"], &done["origin"]["is_passed"]),
            (&json!("decision"), &json!(true))
        );
        let ended = json!({"until": day["adopted_on"], "reason": done["title"]});
        let seat = format!(
            "/presidium-members/{}/endings",
            chair["id"].as_str().unwrap()
        );
        office.post_at(&seat, 1, ended).await.expect(201);
        let presidium = format!("/organs/{}/presidium", World::TOWN_A);
        let left = office.get(&presidium).await.expect(200);
        let warnings = left["warnings"].as_array().unwrap();
        let told = |code: &str| warnings.iter().any(|one| one["code"] == code);
        assert!(!told("presidium_chair_holds_government_post"), "{left}");
        assert_eq!(left["members"][0]["until"], day["adopted_on"]);
    }
);
