//! Rating in secret, on the phone and on paper.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Nothing of a result stands in an answer.
fn is_blank(appraisal: &Value) -> bool {
    let mut people = appraisal["deputies"].as_array().unwrap().iter();
    let is_blank = |one: &Value| one["outcome"].is_null() && one["results"] == json!([]);
    people.all(is_blank) && appraisal["creation"].is_null()
}

db_test!(
    each_rates_once_and_nobody_reads_running_results,
    async |ctx| {
        let (open, more) = begun(&ctx).await;
        let rater = ctx.as_account("deputy.a1");
        let after = rated(&rater, &open).await.expect(200);
        assert_eq!(
            (&after["has_rated"], &after["rated_count"]),
            (&json!(true), &json!(1))
        );
        assert!(is_blank(&after));
        rated(&rater, &open)
            .await
            .expect_problem(409, "deputy_appraisal_already_rated");
        // Whoever works for the office or the county sees who has rated, and nothing of what.
        let town = seen(&ctx, "town.a", &open).await.expect(200);
        assert!(is_blank(&town));
        let roll = town["raters"].as_array().unwrap();
        let silent = roll.iter().filter(|one| one["channel"] == "none").count();
        assert_eq!((roll.len(), silent), (7, 6));
        let county = seen(&ctx, "county", &open).await.expect(200);
        assert!(is_blank(&county) && county["raters"] == json!([]));
        // Rating leaves nothing in the log, and the version as it was.
        assert_eq!(
            ctx.events("deputy_appraisal"),
            ["deputy_appraisal.created", "deputy_appraisal.begun"]
        );
        assert_eq!(town["version"], open["version"]);
        let other = ctx.as_account("deputy.b1");
        let target = format!("{}/ratings", path(&open));
        let other = other.post(&target, json!({"marks": []})).await;
        other.expect_problem(404, "not_found");
        assert_eq!(more.len(), 4);
    }
);

db_test!(a_rating_names_everybody_but_oneself, async |ctx| {
    let (open, _) = begun(&ctx).await;
    let rater = ctx.as_account("deputy.a2");
    let target = format!("{}/ratings", path(&open));
    let whole = marks(&rater, &open).await;
    let with = |change: &dyn Fn(&mut Vec<Value>)| {
        let mut body = whole.clone();
        change(body["marks"].as_array_mut().unwrap());
        body
    };
    let own = json!({"deputy_id": World::DEPUTY_A2, "good": []});
    let strange = json!({"deputy_id": World::DEPUTY_B1, "good": []});
    for (body, found) in [
        (
            with(&|marks| marks[0] = own.clone()),
            "/marks/0/deputy_id appraisal_not_oneself",
        ),
        (
            with(&|marks| marks[0] = strange.clone()),
            "/marks/0/deputy_id appraisal_not_appraised",
        ),
        (
            with(&|marks| marks[1] = marks[0].clone()),
            "/marks/1/deputy_id duplicate",
        ),
        (
            with(&|marks| marks[2]["good"] = json!([0, 5])),
            "/marks/2/good appraisal_no_such_item",
        ),
        (
            with(&|marks| {
                marks.pop();
            }),
            "/marks appraisal_somebody_left_out",
        ),
    ] {
        assert_eq!(wrong(rater.post(&target, body).await), [found]);
    }
    // What was refused is not a rating.
    rater.post(&target, whole).await.expect(200);
    suspended(&ctx, 42).await;
    let third = rated(&ctx.as_account("deputy.a3"), &open).await;
    third.expect_problem(403, "congress_mandate_suspended");
});

db_test!(paper_is_entered_as_sums, async |ctx| {
    let (open, more) = begun(&ctx).await;
    rated(&ctx.as_account("deputy.a1"), &open).await.expect(200);
    let people: Vec<Value> = open["deputies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["deputy_id"].clone())
        .collect();
    let raters: Vec<Value> = people
        .iter()
        .filter(|id| **id != json!(World::DEPUTY_A1))
        .cloned()
        .collect();
    // Six papers; nobody's own is counted.
    let sheets = |id: &Value| if raters.contains(id) { 5 } else { 6 };
    let totals = |good: &dyn Fn(i64) -> Value| -> Vec<Value> {
        let of =
            |id: &Value| json!({"deputy_id": id, "sheets": sheets(id), "good": good(sheets(id))});
        people.iter().map(of).collect()
    };
    let all = totals(&|n| json!([n, n, n, n, n]));
    let mut too_many = all.clone();
    too_many[0]["sheets"] = json!(7);
    let with_phone = people.clone();
    for (body, found) in [
        (
            json!({"rater_ids": with_phone, "totals": all}),
            "appraisal_rated_by_phone",
        ),
        (
            json!({"rater_ids": [World::DEPUTY_B1], "totals": all}),
            "appraisal_not_a_rater",
        ),
        (
            json!({"rater_ids": raters, "totals": too_many}),
            "appraisal_more_than_papers",
        ),
        (
            json!({"rater_ids": raters, "totals": totals(&|n| json!([n, n, n]))}),
            "appraisal_one_for_each_item",
        ),
        (
            json!({"rater_ids": raters, "totals": totals(&|n| json!([n, n, n, n, n + 1]))}),
            "appraisal_more_than_sheets",
        ),
        (
            json!({"rater_ids": raters, "totals": []}),
            "appraisal_somebody_left_out",
        ),
    ] {
        let refused = wrong(act(&ctx, "town.a", &open, "papers", body).await);
        assert!(refused[0].ends_with(found), "{refused:?}");
    }
    let body = json!({"rater_ids": raters, "totals": totals(&|n| json!([n, n, n, n, 0]))});
    let open = act(&ctx, "town.a", &open, "papers", body).await.expect(200);
    assert_eq!(open["rated_count"], 7);
    // Entered again it replaces what was entered.
    let body = json!({"rater_ids": raters, "totals": all});
    let open = act(&ctx, "town.a", &open, "papers", body).await.expect(200);
    let closed = act(&ctx, "town.a", &open, "closings", json!({}))
        .await
        .expect(200);
    let second = of(&closed, "甲二");
    assert_eq!(
        (
            &second["outcome"],
            &second["results"][4]["good"],
            &second["results"][4]["total"]
        ),
        (&json!("five_good"), &json!(6), &json!(6))
    );
    let late = rated(&voters(&ctx, &more)[3], &open).await;
    late.expect_problem(409, "deputy_appraisal_not_in_state");
});

db_test!(it_is_closed_in_time_and_never_of_too_few, async |ctx| {
    let (open, more) = begun(&ctx).await;
    let all = voters(&ctx, &more);
    for client in &all[..5] {
        rated(client, &open).await.expect(200);
    }
    let early = act(&ctx, "town.a", &open, "closings", json!({})).await;
    early.expect_problem(409, "deputy_appraisal_not_yet");
    let told_before = told(&ctx, "deputy.a1").await;
    let open = act(&ctx, "town.a", &open, "reminders", json!({}))
        .await
        .expect(200);
    let twice = act(&ctx, "town.a", &open, "reminders", json!({})).await;
    twice.expect_problem(409, "deputy_appraisal_nobody_to_remind");
    assert_eq!(ctx.event_data("deputy_appraisal.reminded")["total"], 2);
    // Who has rated is not reminded.
    assert_eq!(told(&ctx, "deputy.a1").await, told_before);
    ctx.clock.advance(TimeDelta::days(11));
    // Those five were rated by the four others only.
    let few = act(&ctx, "town.a", &open, "closings", json!({})).await;
    few.expect_problem(409, "deputy_appraisal_too_few");
    // A session of its own: the ones from before have ended.
    let all = voters(&ctx, &more);
    rated(&all[5], &open).await.expect(200);
    act(&ctx, "town.a", &open, "closings", json!({}))
        .await
        .expect(200);
});
