//! A choice among projects brought to a state by the people whose steps lead there.

use crate::ballots::steps as ballots;
use crate::ballots::steps::Hall;
use crate::project_rounds::steps as rounds;
use crate::projects::steps as projects;
use crate::support::{Answer, Context};
use chrono::TimeDelta;
use serde_json::{Value, json};

pub fn path(selection: &Value) -> String {
    format!("/project-selections/{}", selection["id"].as_str().unwrap())
}

/// The voting method of a round of town A.
pub async fn begun(ctx: &Context, round: &Value, seats: i32) -> Value {
    begun_with(ctx, round, json!({"seats": seats})).await
}

pub async fn begun_with(ctx: &Context, round: &Value, fields: Value) -> Value {
    let mut body = json!({"round_id": round["id"]});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    let office = ctx.as_account("town.a");
    office.post("/project-selections", body).await.expect(201)
}

pub async fn seen(ctx: &Context, who: &str, selection: &Value) -> Value {
    ctx.as_account(who).get(&path(selection)).await.expect(200)
}

/// One step by somebody, based on the choice as it is now.
pub async fn step(ctx: &Context, who: &str, selection: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let now = seen(ctx, "town.a", selection).await;
    let target = format!("{}/{what}", path(selection));
    let version = now["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}

/// A session in which the method was adopted, and candidates of these names.
pub struct Scene {
    pub hall: Hall,
    pub projects: Vec<Value>,
    pub selection: Value,
}

/// So many candidates and seats; the method adopted by a session with seven deputies.
pub async fn scene(ctx: &Context, candidates: usize, fields: Value) -> Scene {
    let hall = ballots::hall(ctx, 4).await;
    let round = rounds::opened(ctx).await;
    let mut made = Vec::new();
    for n in 1..=candidates {
        let idea = projects::taken_idea(ctx, "deputy.a1", &round).await;
        let fields = json!({"idea_ids": [idea["id"]]});
        made.push(projects::shortlisted(ctx, &round, &format!("民生项目{n}"), fields).await);
    }
    let now = rounds::seen(ctx, "town.a", &round).await;
    rounds::act(ctx, &now, "endings", json!({"reason": "意见已经收齐"})).await;
    let selection = begun_with(ctx, &round, fields).await;
    let body = json!({"meeting_id": hall.meeting});
    let selection = step(ctx, "town.a", &selection, "adoptions", body)
        .await
        .expect(200);
    Scene {
        hall,
        projects: made,
        selection,
    }
}

/// The ballot of the candidates.
pub async fn put_to_the_vote(ctx: &Context, scene: &Scene) -> Answer {
    let body = json!({"meeting_id": scene.hall.meeting, "sitting_id": scene.hall.sitting});
    step(ctx, "town.a", &scene.selection, "votes", body).await
}

/// Opens a ballot, gives so many votes in favour in the order of the paper to those of seven deputies, counts.
pub async fn voted(ctx: &Context, hall: &Hall, ballot_id: &Value, in_favour: &[u32]) -> Value {
    let ballot = json!({"id": ballot_id});
    let people = [
        hall.voters[0].person.as_str(),
        hall.voters[1].person.as_str(),
    ];
    ballots::tellers(ctx, &ballot, &people).await;
    let opened = ballots::open(ctx, &ballot).await;
    ballots::close(ctx, &ballot).await;
    let options = opened["options"].as_array().unwrap();
    let persons: Vec<Value> = options
        .iter()
        .zip(in_favour)
        .map(|(option, votes)| {
            json!({"option_id": option["id"], "in_favour": votes, "against": 7 - votes})
        })
        .collect();
    let sheet = json!({"issued": 7, "returned": 7, "spoiled": 0, "persons": persons});
    for by in [None, Some(0)] {
        ballots::sheet(ctx, hall, &ballot, by, sheet.clone())
            .await
            .expect(200);
    }
    ballots::count(ctx, &ballot, json!({})).await.expect(200)
}

/// The same, announced in the session.
pub async fn told(ctx: &Context, hall: &Hall, ballot_id: &Value, in_favour: &[u32]) -> Value {
    voted(ctx, hall, ballot_id, in_favour).await;
    let ballot = json!({"id": ballot_id});
    ballots::step(ctx, &ballot, "announcements", json!({}))
        .await
        .expect(200)
}
