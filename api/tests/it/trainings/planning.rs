//! The plan of a year, who is invited, what is changed and called off.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(a_training_is_planned_announced_and_changed, async |ctx| {
    let training = planned(&ctx, json!({})).await;
    assert_eq!(
        (
            &training["status"],
            &training["ends_on"],
            &training["counts"]["invited"]
        ),
        (&json!("planned"), &day(&ctx, 10), &json!(0))
    );
    let body = json!({"audience": "congress", "answer_by": day(&ctx, 7)});
    let training = act(&ctx, "town.a", &training, "invitations", body)
        .await
        .expect(200);
    assert_eq!(
        (&training["status"], &training["counts"]["invited"]),
        (&json!("announced"), &json!(3))
    );
    let answer = vec![("请答复能否参加培训".to_owned(), day(&ctx, 7))];
    assert_eq!(waiting(&ctx, "deputy.a1").await, answer);
    let attend = vec![("培训结束后，请登记到会和学时".to_owned(), day(&ctx, 10))];
    assert_eq!(waiting(&ctx, "town.a").await, attend);
    let notices = ctx
        .as_account("deputy.a1")
        .get("/notices")
        .await
        .expect(200);
    let text = notices["items"][0]["text"].as_str().unwrap().to_owned();
    assert!(text.contains("2026年3月12日"), "{text}");
    // Moved, it lasts as long as before, and whoever is invited is told.
    let body = json!({"begins_on": day(&ctx, 12), "place": Value::Null});
    let training = changed(&ctx, "town.a", &training, body).await.expect(200);
    assert_eq!(
        (&training["ends_on"], &training["place"]),
        (&day(&ctx, 12), &Value::Null)
    );
    let late = json!({"answer_by": day(&ctx, 13)});
    let late = changed(&ctx, "town.a", &training, late).await;
    assert_eq!(wrong(late), ["/answer_by training_answer_by_late"]);
    let nobody = json!({"audience": "congress"});
    let nobody = act(&ctx, "town.a", &training, "invitations", nobody).await;
    assert_eq!(wrong(nobody), ["/audience training_nobody_new"]);
    let why = json!({"reason": "与防汛工作冲突"});
    let training = act(&ctx, "town.a", &training, "cancellations", why)
        .await
        .expect(200);
    assert_eq!(training["cancel_reason"], "与防汛工作冲突");
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let again = act(
        &ctx,
        "town.a",
        &training,
        "cancellations",
        json!({"reason": "重复"}),
    )
    .await;
    again.expect_problem(409, "training_not_in_state");
    assert_eq!(
        ctx.events("training"),
        [
            "training.planned",
            "training.announced",
            "training.updated",
            "training.cancelled"
        ]
    );
});

db_test!(
    a_training_of_the_county_may_invite_deputies_of_towns,
    async |ctx| {
        let training = of_county(&ctx, json!({})).await;
        assert!(
            listed(&ctx, "town.a", "").await.is_empty(),
            "before it is told"
        );
        let body = json!({"audience": "townships"});
        let training = act(&ctx, "county", &training, "invitations", body)
            .await
            .expect(200);
        assert_eq!(training["counts"]["invited"], 4);
        // Each town sees it with its own deputies, each deputy with themselves.
        let names = async |who: &str| {
            let found = seen(&ctx, who, &training).await.expect(200);
            let people = found["deputies"].as_array().unwrap().iter();
            let mut names: Vec<String> = people
                .map(|one| one["name"].as_str().unwrap().to_owned())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names("town.b").await, ["乙一"]);
        assert_eq!(names("deputy.a2").await, ["甲二"]);
        assert_eq!(names("town.a").await.len(), 3);
        assert_eq!(listed(&ctx, "deputy.b1", "level=county").await.len(), 1);
        let by_town = act(
            &ctx,
            "town.a",
            &training,
            "cancellations",
            json!({"reason": "改期"}),
        )
        .await;
        by_town.expect_problem(403, "training_not_your_turn");
        let of_town = planned(&ctx, json!({})).await;
        let body = json!({"audience": "townships"});
        let refused = act(&ctx, "town.a", &of_town, "invitations", body).await;
        assert_eq!(wrong(refused), ["/audience training_not_of_county"]);
        seen(&ctx, "town.b", &of_town)
            .await
            .expect_problem(404, "not_found");
        seen(&ctx, "unit.x", &of_town)
            .await
            .expect_problem(403, "forbidden");
        assert_eq!(listed(&ctx, "county", "").await.len(), 2);
    }
);

db_test!(what_is_wrong_with_a_training_is_named, async |ctx| {
    for (fields, found) in [
        (json!({"title": " "}), "/title length"),
        (json!({"hours": 0}), "/hours range"),
        (
            json!({"begins_on": "2027-03-03"}),
            "/begins_on training_day_out_of_range",
        ),
        (
            json!({"ends_on": day(&ctx, 9)}),
            "/ends_on training_end_out_of_range",
        ),
    ] {
        assert_eq!(wrong(sent(&ctx, "town.a", fields).await), [found]);
    }
    let other = sent(&ctx, "county", json!({})).await;
    other.expect_problem(409, "congress_none");
    let training = planned(&ctx, json!({})).await;
    for (body, found) in [
        (json!({"audience": "chosen"}), "/deputy_ids required"),
        (
            json!({"audience": "chosen", "deputy_ids": [World::DEPUTY_B1]}),
            "/deputy_ids/0 not_a_deputy",
        ),
        (
            json!({"audience": "congress", "answer_by": day(&ctx, -1)}),
            "/answer_by past",
        ),
    ] {
        let answer = act(&ctx, "town.a", &training, "invitations", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let early = json!({"present": [{"deputy_id": World::DEPUTY_A1}]});
    let early = act(&ctx, "town.a", &training, "presences", early).await;
    early.expect_problem(409, "training_not_in_state");
});
