//! What is not received, and why.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(v2_to_whom_it_goes_must_fit, async |ctx| {
    let refused = async |fields: Value| {
        let body = idea(&ctx, fields).await;
        wrong(submit(&ctx, body).await)
    };
    for (fields, expected) in [
        (json!({"level": null}), "/level required"),
        (json!({"town_id": null}), "/town_id required"),
        (
            json!({"town_id": World::UNIT_X}),
            "/town_id resident_no_congress",
        ),
        (
            json!({"round_id": World::UNIT_X}),
            "/round_id not_a_project_round",
        ),
        (
            json!({"deputy_id": World::DEPUTY_A1}),
            "/deputy_id resident_other_kind",
        ),
        (json!({"county": "999999"}), "/county resident_no_county"),
        (json!({"phone": "12345"}), "/phone resident_phone"),
        (json!({"title": " 路 "}), "/title length"),
        (json!({"content": "修路"}), "/content length"),
        (json!({"kind": "message"}), "/deputy_id required"),
    ] {
        assert_eq!(refused(fields).await, [expected]);
    }
    let letter = async |fields: Value| {
        let body = letter(&ctx, fields).await;
        wrong(submit(&ctx, body).await)
    };
    let unknown = letter(json!({"deputy_id": World::UNIT_X})).await;
    assert_eq!(unknown, ["/deputy_id not_a_deputy"]);
    let elsewhere = letter(json!({"deputy_id": World::DEPUTY_A2})).await;
    assert_eq!(elsewhere, ["/deputy_id resident_no_letters"]);
    let large = json!({"content": "路".repeat(30_000)});
    let body = idea(&ctx, large).await;
    submit(&ctx, body)
        .await
        .expect_problem(413, "payload_too_large");
});

db_test!(v2_only_a_round_that_asks_takes_ideas, async |ctx| {
    let round = rounds::begun(&ctx).await;
    let to = |round: &Value| json!({"round_id": round["id"], "level": null, "town_id": null});
    let early = idea(&ctx, to(&round)).await;
    assert_eq!(
        wrong(submit(&ctx, early).await),
        ["/round_id not_a_project_round"]
    );
    let round = rounds::act(&ctx, &round, "solicitations", json!({})).await;
    idea_sent(&ctx, to(&round)).await;
    assert_eq!(newest(&ctx).await["round_id"], round["id"]);
    let form = shown(&page(&ctx, "/p/610981/ideas/new").await);
    assert!(form.contains(round["title"].as_str().unwrap()));
    let round = rounds::act(&ctx, &round, "endings", json!({"reason": "各村均已入户"})).await;
    let late = idea(&ctx, to(&round)).await;
    assert_eq!(
        wrong(submit(&ctx, late).await),
        ["/round_id project_round_closed"]
    );
    // What came in time is accepted while it is sorted.
    let shown = accepted(&ctx, &newest(&ctx).await).await;
    let target = format!("/project-ideas/{}", shown["idea_id"].as_str().unwrap());
    let made = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(
        (&made["round_id"], &made["channel"], &made["status"]),
        (&round["id"], &json!("resident"), &json!("new"))
    );
});

db_test!(v2_after_the_last_day_nothing_is_asked_for, async |ctx| {
    let round = rounds::opened(&ctx).await;
    ctx.clock.advance(TimeDelta::days(200));
    let body = json!({"round_id": round["id"], "level": null, "town_id": null});
    let late = idea(&ctx, body).await;
    assert_eq!(
        wrong(submit(&ctx, late).await),
        ["/round_id project_round_closed"]
    );
    let form = shown(&page(&ctx, "/p/610981/ideas/new").await);
    assert!(!form.contains(round["title"].as_str().unwrap()));
});
