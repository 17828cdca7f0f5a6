//! By hands and by name: two people count the same, everybody votes once, the majority is of all deputies.

use super::steps::*;
use serde_json::{Value, json};

fn hands(yes: u32, no: u32, abstained: u32) -> Value {
    json!({"choices": [
        {"choice": "in_favour", "count": yes},
        {"choice": "against", "count": no},
        {"choice": "abstained", "count": abstained},
    ]})
}

db_test!(m5_hands_are_counted_by_two_who_must_agree, async |ctx| {
    // Three deputies of the small county and seven more: ten.
    let hall = hall(&ctx, 7).await;
    let ballot = draft(&ctx, request(&hall, "hands")).await;
    let counter = hall.voters[1].person.as_str();
    tellers(&ctx, &ballot, &[counter]).await;
    let opened = open(&ctx, &ballot).await;
    assert_eq!(opened["roll_count"], 10);
    assert_eq!(opened["rule"]["base"], 10);
    assert_eq!(opened["rule"]["required"], 6);
    assert_eq!(opened["voted_count"], Value::Null);
    sheet(&ctx, &hall, &ballot, None, hands(6, 1, 0))
        .await
        .expect_problem(409, "ballot_not_in_state");
    close(&ctx, &ballot).await;
    let missing = count(&ctx, &ballot, json!({})).await;
    missing.expect_problem(409, "ballot_sheets_missing");
    sheet(&ctx, &hall, &ballot, None, hands(8, 3, 0))
        .await
        .expect_problem(422, "validation_failed");
    // The same person twice is one person.
    sheet(&ctx, &hall, &ballot, None, hands(5, 1, 0))
        .await
        .expect(200);
    let one = sheet(&ctx, &hall, &ballot, None, hands(6, 1, 0))
        .await
        .expect(200);
    assert_eq!(one["sheets_agree"], Value::Null);
    count(&ctx, &ballot, json!({}))
        .await
        .expect_problem(409, "ballot_sheets_missing");
    let two = sheet(&ctx, &hall, &ballot, Some(1), hands(5, 2, 0))
        .await
        .expect(200);
    assert_eq!(two["sheets_agree"], false);
    // Which lines to count again, never their numbers.
    let lines = json!([
        {"line": "choice", "choice": "in_favour", "name": null},
        {"line": "choice", "choice": "against", "name": null},
    ]);
    assert_eq!(two["sheet_differences"], lines);
    let voter = hall.voters[4].client(&ctx);
    let seen = voter.get(&path(&ballot)).await.expect(200);
    assert_eq!(seen["sheet_differences"], json!([]));
    count(&ctx, &ballot, json!({}))
        .await
        .expect_problem(409, "ballot_sheets_differ");
    sheet(&ctx, &hall, &ballot, Some(1), hands(6, 1, 0))
        .await
        .expect(200);
    let counted = count(&ctx, &ballot, json!({})).await.expect(200);
    assert_eq!(counted["result"]["is_passed"], true);
    assert_eq!(counted["result"]["not_voted"], 3);
    // Counted is not announced.
    let outsider = hall.voters[4].client(&ctx);
    let before = outsider.get(&path(&ballot)).await.expect(200);
    assert_eq!(
        (&before["result"], &before["verdict"]),
        (&Value::Null, &Value::Null)
    );
    step(&ctx, &ballot, "announcements", json!({}))
        .await
        .expect(200);
    let after = outsider.get(&path(&ballot)).await.expect(200);
    assert_eq!(after["result"]["is_passed"], true);
    assert_eq!(after["status"], "announced");
    let list = format!(
        "/ballots?meeting_id={}",
        after["meeting_id"].as_str().unwrap()
    );
    let list = outsider.get(&list).await.expect(200);
    let shown = json!({"kind": "passed", "names": []});
    assert_eq!(list["items"][0]["verdict"], shown);
    let told: Vec<&str> = after["result"]["explanation"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    // N4 and N2: what all deputies are, and what more than half of them is.
    assert!(told[0].contains("全体代表为10名"), "{told:?}");
    assert!(told.iter().any(|line| line.contains("需6票")), "{told:?}");
});

db_test!(
    n7_by_name_everybody_votes_once_and_who_is_silent_is_not_in_favour,
    async |ctx| {
        let hall = hall(&ctx, 3).await;
        let ballot = draft(&ctx, request(&hall, "recorded")).await;
        open(&ctx, &ballot).await;
        let target = format!("{}/votes", path(&ballot));
        for (at, choice) in [
            (0, "in_favour"),
            (1, "in_favour"),
            (2, "in_favour"),
            (3, "abstained"),
        ] {
            let body = json!({"choice": choice});
            let answer = hall.voters[at]
                .client(&ctx)
                .post(&target, body)
                .await
                .expect(200);
            assert_eq!(answer["own"]["choice"], choice);
            assert_eq!(answer["own"]["channel"], "electronic");
        }
        let again = json!({"choice": "against"});
        let client = hall.voters[0].client(&ctx);
        client
            .post(&target, again.clone())
            .await
            .expect_problem(409, "ballot_already_voted");
        let grade = json!({"choice": "satisfied"});
        let client = hall.voters[4].client(&ctx);
        client
            .post(&target, grade)
            .await
            .expect_problem(422, "validation_failed");
        ctx.as_account("town.a")
            .post(&target, again)
            .await
            .expect_problem(403, "forbidden");
        close(&ctx, &ballot).await;
        let counted = count(&ctx, &ballot, json!({})).await.expect(200);
        // Three of six are not more than half.
        assert_eq!(counted["result"]["is_passed"], false);
        assert_eq!(counted["result"]["required"], 4);
        assert_eq!(counted["result"]["not_voted"], 2);
        let roll = |who: Value| who["people"].as_array().unwrap().clone();
        let target = format!("{}/roll", path(&ballot));
        let office = ctx.as_account("town.a");
        let before = roll(office.get(&target).await.expect(200));
        assert!(
            before.iter().all(|one| one["choice"].is_null()),
            "{before:?}"
        );
        step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        let after = roll(office.get(&target).await.expect(200));
        let said: Vec<&Value> = after
            .iter()
            .filter(|one| one["choice"] == "in_favour")
            .collect();
        assert_eq!(said.len(), 3);
    }
);

db_test!(s7_a_rating_follows_the_local_rule_it_names, async |ctx| {
    let hall = hall(&ctx, 3).await;
    let rating = json!({"subject": "rating", "title": "对镇政府办理建议情况的满意度测评"});
    let bare = with(request(&hall, "hands"), rating.clone());
    let office = ctx.as_account("town.a");
    office
        .post("/ballots", bare.clone())
        .await
        .expect_problem(422, "validation_failed");
    let rule = json!({"threshold": "at_least_half", "article": "本县满意度测评办法第六条"});
    let ballot = draft(&ctx, with(bare, rule)).await;
    assert_eq!(ballot["choices"].as_array().unwrap().len(), 4);
    let counter = hall.voters[0].person.as_str();
    tellers(&ctx, &ballot, &[counter]).await;
    let opened = open(&ctx, &ballot).await;
    assert_eq!(opened["rule"]["required"], 3);
    close(&ctx, &ballot).await;
    let said = json!({"choices": [
        {"choice": "satisfied", "count": 2}, {"choice": "basically_satisfied", "count": 1},
        {"choice": "dissatisfied", "count": 2}]});
    sheet(&ctx, &hall, &ballot, None, said.clone())
        .await
        .expect(200);
    sheet(&ctx, &hall, &ballot, Some(0), said).await.expect(200);
    let counted = count(&ctx, &ballot, json!({})).await.expect(200);
    assert_eq!(counted["result"]["grade"], "basically_satisfied");
});

db_test!(
    a_result_is_never_edited_but_declared_void_and_held_again,
    async |ctx| {
        let hall = hall(&ctx, 3).await;
        let ballot = draft(&ctx, request(&hall, "recorded")).await;
        open(&ctx, &ballot).await;
        close(&ctx, &ballot).await;
        count(&ctx, &ballot, json!({})).await.expect(200);
        step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        let office = ctx.as_account("town.a");
        let now = seen(&ctx, "town.a", &ballot).await;
        office
            .patch(
                &path(&ballot),
                version(&now),
                json!({"title": "另一个题目"}),
            )
            .await
            .expect_problem(409, "ballot_not_in_state");
        let rounds = format!("{}/rounds", path(&ballot));
        office
            .post(&rounds, json!({"round": "again"}))
            .await
            .expect_problem(409, "ballot_no_such_round");
        let reason = json!({"reason": "主席团决定：表决器故障，结果无效，重新表决"});
        let void = step(&ctx, &ballot, "annulments", reason).await.expect(200);
        assert_eq!(void["status"], "annulled");
        assert_eq!(void["result"]["is_passed"], false);
        let again = office
            .post(&rounds, json!({"round": "again"}))
            .await
            .expect(201);
        assert_eq!(again["previous_id"], ballot["id"]);
        assert_eq!(
            (&again["status"], &again["round"]),
            (&json!("draft"), &json!("again"))
        );
        office
            .post(&rounds, json!({"round": "again"}))
            .await
            .expect_problem(409, "ballot_has_next_round");
        open(&ctx, &again).await;
        let kinds = ctx.events("ballot");
        let expected = [
            "ballot.created",
            "ballot.opened",
            "ballot.closed",
            "ballot.counted",
            "ballot.announced",
            "ballot.annulled",
            "ballot.created",
            "ballot.opened",
        ];
        assert_eq!(kinds, expected);
    }
);
