//! A secret vote on paper: who took one is noted, or not; the sheets agree with it.

use super::steps::*;
use serde_json::json;

db_test!(
    e6_papers_noted_on_the_roll_agree_with_the_sheets,
    async |ctx| {
        let hall = hall(&ctx, 4).await;
        let ballot = draft(&ctx, request(&hall, "secret_paper")).await;
        let people = [
            hall.voters[0].person.as_str(),
            hall.voters[1].person.as_str(),
        ];
        tellers(&ctx, &ballot, &people).await;
        open(&ctx, &ballot).await;
        let office = ctx.as_account("town.a");
        let target = format!("{}/papers", path(&ballot));
        let everybody: Vec<&str> = hall.voters[..6]
            .iter()
            .map(|one| one.person.as_str())
            .collect();
        let given = office
            .post(&target, json!({"person_ids": everybody}))
            .await
            .expect(200);
        assert_eq!(given["voted_count"], 6);
        office
            .post(&target, json!({"person_ids": [hall.meeting]}))
            .await
            .expect_problem(422, "validation_failed");
        close(&ctx, &ballot).await;
        let said = |issued: u32| {
            json!({"issued": issued, "returned": 5, "spoiled": 1,
        "choices": [{"choice": "in_favour", "count": 4}]})
        };
        for by in [Some(0), Some(1)] {
            sheet(&ctx, &hall, &ballot, by, said(5)).await.expect(200);
        }
        count(&ctx, &ballot, json!({}))
            .await
            .expect_problem(409, "ballot_not_reconciled");
        for by in [Some(0), Some(1)] {
            sheet(&ctx, &hall, &ballot, by, said(6)).await.expect(200);
        }
        let found = count(&ctx, &ballot, json!({})).await.expect(200);
        // Seven deputies: four are more than half of them.
        assert_eq!(found["result"]["is_passed"], true);
        assert_eq!(found["result"]["not_voted"], 1);
    }
);
