//! About a vote (E9), a choice among projects (V9), a decision (V10): in the words of the papers, once for each.

use super::steps::*;
use crate::ballots::steps as ballots;
use crate::decisions::steps as decisions;
use crate::decisions::voted::{announce, voted};
use crate::project_selections::steps as selections;
use crate::public_projects::steps as projects;
use crate::support::Context;
use serde_json::{Value, json};

async fn refused(ctx: &Context, who: &str, request: Value, (status, code): (u16, &str)) -> Value {
    let client = ctx.as_account(who);
    let answer = client.post("/announcements", request).await;
    answer.expect_problem(status, code)
}

db_test!(
    who_was_elected_is_announced_without_the_votes,
    async |ctx| {
        let (_, ballot) = elected(&ctx).await;
        let asked = about("ballot_id", &ballot["id"]);
        refused(
            &ctx,
            "town.a",
            asked.clone(),
            (409, "announcement_too_early"),
        )
        .await;
        let told = ballots::step(&ctx, &ballot, "announcements", json!({})).await;
        let told = told.expect(200);
        // A sibling town knows of no such vote.
        let unknown = refused(&ctx, "town.b", asked.clone(), (422, "validation_failed")).await;
        assert_eq!(unknown["errors"][0]["pointer"], "/ballot_id");
        let of_county = json!({"level": "county", "ballot_id": ballot["id"]});
        let unknown = refused(&ctx, "county", of_county, (422, "validation_failed")).await;
        assert_eq!(unknown["errors"][0]["pointer"], "/ballot_id");

        let one = begun(&ctx, asked.clone()).await;
        let (title, text) = (
            one["title"].as_str().unwrap(),
            one["content"].as_str().unwrap(),
        );
        let name = told["options"][0]["label"].as_str().unwrap();
        assert!(
            title.starts_with("关于") && title.contains("镇长选举结果的公告"),
            "{title}"
        );
        assert!(
            text.contains(&format!("{name}为")) && text.ends_with("现予公告。"),
            "{text}"
        );
        assert!(!text.contains("10") && !text.contains('票'), "{text}");
        assert!(one["issued_by"].as_str().unwrap().ends_with("会议主席团"));
        assert_eq!(one["occasion"]["title"], "选举镇长");
        assert_eq!(one["occasion"]["meeting_id"], ballot["meeting_id"]);
        // The printed paper says the same.
        refused(&ctx, "town.a", asked.clone(), (409, "announcement_taken")).await;
        let list = format!(
            "/announcements?ballot_id={}",
            ballot["id"].as_str().unwrap()
        );
        let office = ctx.as_account("town.a");
        let found = office.get(&list).await.expect(200);
        assert_eq!(found["items"][0]["id"], one["id"]);

        // Withdrawn it makes room for another, and does not come back beside it.
        let one = act(&ctx, &one, "publications", json!({})).await;
        let one = act(&ctx, &one, "withdrawals", json!({"reason": "另行公告"})).await;
        let other = begun(&ctx, asked).await;
        step(&ctx, "town.a", &one, "publications", json!({}))
            .await
            .expect_problem(409, "announcement_taken");
        office
            .delete(&path(&other), Some(version(&other)))
            .await
            .expect(204);
        act(&ctx, &one, "publications", json!({})).await;
    }
);

db_test!(
    what_was_passed_is_announced_and_what_failed_is_not,
    async |ctx| {
        let ballot = voted(&ctx, (1, 2)).await;
        announce(&ctx, &ballot).await;
        let asked = about("ballot_id", &ballot["id"]);
        refused(&ctx, "town.a", asked, (409, "announcement_nothing_to_tell")).await;
    }
);

db_test!(own_words_take_the_place_of_what_is_proposed, async |ctx| {
    let ballot = voted(&ctx, (3, 0)).await;
    announce(&ctx, &ballot).await;
    let mut asked = about("ballot_id", &ballot["id"]);
    asked["title"] = json!("城关镇人民代表大会公告");
    asked["issued_by"] = json!("城关镇人民代表大会");
    asked["id"] = json!("01920000-0000-7000-8000-0000000000aa");
    let one = begun(&ctx, asked.clone()).await;
    assert_eq!(one["id"], asked["id"]);
    assert_eq!(one["title"], "城关镇人民代表大会公告");
    assert_eq!(one["issued_by"], "城关镇人民代表大会");
    assert!(one["content"].as_str().unwrap().contains("表决通过"));
    let again = request_with(json!({"id": asked["id"]}));
    refused(&ctx, "town.a", again, (409, "already_exists")).await;
});

db_test!(v9_the_chosen_projects_are_announced, async |ctx| {
    let scene = projects::voted(&ctx).await;
    let asked = about("project_selection_id", &scene.selection["id"]);
    refused(
        &ctx,
        "town.a",
        asked.clone(),
        (409, "announcement_too_early"),
    )
    .await;
    projects::announce(&ctx, &scene).await;
    let both = json!({"level": "township", "project_selection_id": scene.selection["id"],
        "ballot_id": scene.selection["id"]});
    let both = refused(&ctx, "town.a", both, (422, "validation_failed")).await;
    assert_eq!(both["errors"][0]["code"], "announcement_one_occasion");
    let one = begun(&ctx, asked.clone()).await;
    assert_eq!(one["number"], "2");
    let text = one["content"].as_str().unwrap();
    for part in ["1．民生项目1", "2．民生项目2", "现予公告。"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("民生项目3"), "{text}");
    refused(&ctx, "town.a", asked, (409, "announcement_taken")).await;
    let seen = selections::seen(&ctx, "town.a", &scene.selection).await;
    assert_eq!(one["occasion"]["title"], seen["title"]);
});

db_test!(v10_a_decision_is_made_known, async |ctx| {
    let draft = decisions::recorded(&ctx).await;
    let asked = about("decision_id", &draft["id"]);
    refused(
        &ctx,
        "town.a",
        asked.clone(),
        (409, "announcement_too_early"),
    )
    .await;
    let body = decisions::adoption(&ctx);
    let adopted = decisions::act(&ctx, "town.a", &draft, "adoptions", body).await;
    let one = begun(&ctx, asked).await;
    let text = one["content"].as_str().unwrap();
    assert!(text.contains("现予公布。") && text.contains(adopted["content"].as_str().unwrap()));
    assert_eq!(one["decision_id"], adopted["id"]);
});

db_test!(sending_twice_makes_one, async |ctx| {
    let office = ctx.as_account("town.a");
    let mut found = Vec::new();
    for _ in 0..2 {
        let key = [("Idempotency-Key", "announce-once-1")];
        let answer = office
            .send(
                "POST".parse().unwrap(),
                "/announcements",
                Some(request()),
                &key,
            )
            .await;
        found.push(answer.expect(201)["id"].clone());
    }
    assert_eq!(found[0], found[1]);
});
