//! The items, who is appraised, who may see it.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn names(of: &Value) -> Vec<&str> {
    let all = of.as_array().unwrap().iter();
    all.map(|one| one["name"].as_str().unwrap()).collect()
}

db_test!(the_five_items_are_kept_with_the_appraisal, async |ctx| {
    let draft = prepared(&ctx, json!({"year": 2025})).await;
    let five = [
        "思想品德好",
        "遵纪守法好",
        "依法履职好",
        "为民办事好",
        "模范带头好",
    ];
    assert_eq!(names(&draft["items"]), five);
    assert_eq!(
        (
            &draft["title"],
            draft["deputies"].as_array().unwrap().len(),
            &draft["share_percent"]
        ),
        (&json!("2025年度五好代表评议"), 3, &Value::Null)
    );
    let words = |name: &str| json!({"name": name, "text": "本镇的说明"});
    let items = json!([words("学习好"), words("履职好"), words("作风好")]);
    let body = json!({"items": items, "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    let version = draft["version"].as_i64().unwrap();
    let town = ctx.as_account("town.a");
    let changed = town.patch(&path(&draft), version, body).await.expect(200);
    assert_eq!(
        (names(&changed["items"]), names(&changed["deputies"]).len()),
        (vec!["学习好", "履职好", "作风好"], 2)
    );
    // The next begins with the words of the one before, which it does not share.
    let next = prepared(&ctx, json!({"year": 2026})).await;
    assert_eq!(names(&next["items"]), ["学习好", "履职好", "作风好"]);
    let other = json!({"items": [words("甲项"), words("乙项"), words("丙项")]});
    town.patch(&path(&next), 1, other).await.expect(200);
    let before = seen(&ctx, "town.a", &draft).await.expect(200);
    assert_eq!(names(&before["items"]), ["学习好", "履职好", "作风好"]);
    let twice = json!({"items": [words("甲项"), words("乙项"), words("甲项")]});
    let twice = town.patch(&path(&next), 2, twice).await;
    assert_eq!(wrong(twice), ["/items/2/name duplicate"]);
    let again = sent(&ctx, "town.a", json!({"year": 2026})).await;
    again.expect_problem(409, "deputy_appraisal_year_taken");
    let why = json!({"reason": "与换届重合"});
    let next = seen(&ctx, "town.a", &next).await.expect(200);
    act(&ctx, "town.a", &next, "cancellations", why)
        .await
        .expect(200);
    prepared(&ctx, json!({"year": 2026})).await;
});

db_test!(d13_a_suspended_deputy_is_not_appraised, async |ctx| {
    suspended(&ctx, 41).await;
    let both = json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    let refused = sent(&ctx, "town.a", both).await;
    assert_eq!(wrong(refused), ["/deputy_ids/1 appraisal_not_in_office"]);
    let draft = prepared(&ctx, json!({})).await;
    assert_eq!(names(&draft["deputies"]).len(), 2);
    for (fields, found) in [
        (json!({"year": 2027}), "/year future"),
        (
            json!({"due_on": "2026-03-01"}),
            "/due_on appraisal_due_out_of_range",
        ),
        (
            json!({"deputy_ids": [World::DEPUTY_B1]}),
            "/deputy_ids/0 appraisal_not_in_office",
        ),
    ] {
        assert_eq!(wrong(sent(&ctx, "town.a", fields).await), [found]);
    }
    // Two rate nobody so that it stays secret.
    let few = act(&ctx, "town.a", &draft, "openings", json!({})).await;
    few.expect_problem(409, "deputy_appraisal_too_few");
});

db_test!(who_sees_and_holds_an_appraisal, async |ctx| {
    let draft = prepared(&ctx, json!({})).await;
    let unseen = seen(&ctx, "deputy.a1", &draft).await;
    unseen.expect_problem(404, "not_found");
    for who in ["town.b", "deputy.b1"] {
        let other = seen(&ctx, who, &draft).await;
        other.expect_problem(404, "not_found");
    }
    let unit = seen(&ctx, "unit.x", &draft).await;
    unit.expect_problem(403, "forbidden");
    seen(&ctx, "county", &draft).await.expect(200);
    let county = act(&ctx, "county", &draft, "openings", json!({})).await;
    county.expect_problem(403, "deputy_appraisal_not_your_turn");
    crate::support::colleagues::of_town_a(&ctx, 4);
    // Who came into office since may rate; they are not appraised.
    ctx.clock.advance(TimeDelta::days(11));
    let past = act(&ctx, "town.a", &draft, "openings", json!({})).await;
    assert_eq!(wrong(past), ["/due_on appraisal_due_out_of_range"]);
    let body = json!({"due_on": ctx.clock.today() + TimeDelta::days(5)});
    let open = act(&ctx, "town.a", &draft, "openings", body)
        .await
        .expect(200);
    assert_eq!(
        (&open["rater_count"], names(&open["deputies"]).len()),
        (&json!(7), 3)
    );
    assert_eq!(
        (
            &open["share_percent"],
            &open["minimum_group"],
            &open["status"]
        ),
        (&json!(80), &json!(5), &json!("open"))
    );
    let own = seen(&ctx, "deputy.a1", &draft).await.expect(200);
    assert_eq!(own["has_rated"], json!(false));
    assert!(own["raters"].as_array().unwrap().is_empty());
    assert_eq!(told(&ctx, "deputy.a1").await, 1);
    assert_eq!(told(&ctx, "deputy.b1").await, 0);
});
