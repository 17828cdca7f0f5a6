//! The satisfaction vote of the next session (V12).

use crate::ballots::steps as ballots;
use crate::ballots::steps::Hall;
use crate::project_works::steps::*;
use crate::support::Context;
use serde_json::{Value, json};

/// A rating by hands that is announced; three deputies more than the world has.
pub async fn rated(ctx: &Context, hall: &Hall, said: [u32; 3]) -> Value {
    let ballot = drafted(ctx, hall).await;
    let counter = hall.voters[0].person.as_str();
    ballots::tellers(ctx, &ballot, &[counter]).await;
    ballots::open(ctx, &ballot).await;
    ballots::close(ctx, &ballot).await;
    let said = json!({"choices": [
        {"choice": "satisfied", "count": said[0]},
        {"choice": "basically_satisfied", "count": said[1]},
        {"choice": "dissatisfied", "count": said[2]}]});
    ballots::sheet(ctx, hall, &ballot, None, said.clone())
        .await
        .expect(200);
    ballots::sheet(ctx, hall, &ballot, Some(0), said)
        .await
        .expect(200);
    ballots::count(ctx, &ballot, json!({})).await.expect(200);
    ballots::step(ctx, &ballot, "announcements", json!({}))
        .await
        .expect(200);
    ballot
}

async fn drafted(ctx: &Context, hall: &Hall) -> Value {
    let rating = json!({"subject": "rating", "title": "对便民桥项目的满意度测评",
        "threshold": "at_least_half", "article": "本县满意度测评办法第六条"});
    let request = ballots::with(ballots::request(hall, "hands"), rating);
    ballots::draft(ctx, request).await
}

/// It is linked to a project.
pub async fn linked(ctx: &Context, work: &Value, ballot: &Value) -> crate::support::Answer {
    let now = seen(ctx, "town.a", work).await;
    step(
        ctx,
        "town.a",
        &now,
        "ratings",
        json!({"ballot_id": ballot["id"]}),
    )
    .await
}

db_test!(
    v12_less_than_half_content_is_rectified_and_rated_again,
    async |ctx| {
        let work = published(&ctx).await;
        let hall = ballots::hall(&ctx, 3).await;
        let other = ballots::draft(&ctx, ballots::request(&hall, "hands")).await;
        let refused = linked(&ctx, &work, &other).await;
        assert_eq!(pointer(refused), at("/ballot_id", "not_a_rating"));
        let first = rated(&ctx, &hall, [1, 1, 4]).await;
        let review = linked(&ctx, &work, &first).await.expect(200);
        let rating = &review["ratings"][0];
        assert_eq!(rating["grade"], "dissatisfied");
        assert_eq!(
            (&rating["satisfied"], &rating["base"]),
            (&json!(1), &json!(6))
        );
        assert_eq!(review["needs_rectification"], true);
        linked(&ctx, &work, &first)
            .await
            .expect_problem(409, "project_rating_taken");
        let second = drafted(&ctx, &hall).await;
        let review = linked(&ctx, &work, &second).await.expect(200);
        // Not announced yet: nothing is read of it, and no third one.
        assert_eq!(review["ratings"][1]["satisfied"], Value::Null);
        assert_eq!(review["needs_rectification"], true);
        let third = rated(&ctx, &hall, [3, 1, 1]).await;
        linked(&ctx, &work, &third)
            .await
            .expect_problem(409, "project_rated_already");
        // Not a draft: such cannot be annulled.
        let counter = hall.voters[0].person.as_str();
        ballots::tellers(&ctx, &second, &[counter]).await;
        ballots::open(&ctx, &second).await;
        ballots::step(
            &ctx,
            &second,
            "annulments",
            json!({"reason": "改在下次会议测评"}),
        )
        .await
        .expect(200);
        let review = linked(&ctx, &work, &third).await.expect(200);
        assert_eq!(review["needs_rectification"], false);
        let fourth = drafted(&ctx, &hall).await;
        linked(&ctx, &work, &fourth)
            .await
            .expect_problem(409, "project_rated_already");
    }
);

db_test!(v12_only_the_office_links_a_rating, async |ctx| {
    let work = published(&ctx).await;
    let hall = ballots::hall(&ctx, 3).await;
    let ballot = drafted(&ctx, &hall).await;
    let body = json!({"ballot_id": ballot["id"]});
    for (who, status, code) in [
        ("county", 403, "project_work_not_your_turn"),
        ("unit.x", 403, "forbidden"),
        ("deputy.a1", 403, "forbidden"),
        ("town.b", 404, "not_found"),
    ] {
        step(&ctx, who, &work, "ratings", body.clone())
            .await
            .expect_problem(status, code);
    }
});
