//! Elections (E1 to E7, E10) and dismissals (Q4): on paper only, with nominations as the statute asks.

use super::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

fn election(hall: &Hall, office: &str, seats: u32, surplus: u32) -> Value {
    with(
        request(hall, "secret_paper"),
        json!({"subject": "election", "title": "选举镇人民代表大会副主席", "office": office,
            "seats": seats, "surplus": surplus, "only_deputies": true}),
    )
}

fn by_presidium(deputy: impl serde::Serialize) -> Value {
    json!({"deputy_id": deputy, "nominated_by": "presidium"})
}

fn joint(deputy: impl serde::Serialize, signers: &[Value]) -> Value {
    json!({"deputy_id": deputy, "nominated_by": "deputies", "nominator_ids": signers})
}

fn deputies(hall: &Hall, places: std::ops::Range<usize>) -> Vec<Value> {
    hall.voters[places]
        .iter()
        .map(|one| json!(one.deputy))
        .collect()
}

/// A sheet with these votes in favour, in the order of the paper.
fn votes(ballot: &Value, papers: (u32, u32, u32), in_favour: &[u32]) -> Value {
    let options = ballot["options"].as_array().unwrap();
    let persons: Vec<Value> = options
        .iter()
        .zip(in_favour)
        .map(|(option, votes)| json!({"option_id": option["id"], "in_favour": votes}))
        .collect();
    let (issued, returned, spoiled) = papers;
    json!({"issued": issued, "returned": returned, "spoiled": spoiled, "persons": persons})
}

/// Handed in by the office and by the first who counts, then counted.
async fn counted(ctx: &Context, hall: &Hall, ballot: &Value, sheet_of: Value) -> Value {
    close(ctx, ballot).await;
    sheet(ctx, hall, ballot, None, sheet_of.clone())
        .await
        .expect(200);
    sheet(ctx, hall, ballot, Some(8), sheet_of)
        .await
        .expect(200);
    count(ctx, ballot, json!({})).await.expect(200)
}

async fn with_tellers(ctx: &Context, hall: &Hall, ballot: &Value) {
    let people = [
        hall.voters[8].person.as_str(),
        hall.voters[9].person.as_str(),
    ];
    tellers(ctx, ballot, &people).await;
}

db_test!(e4_persons_are_elected_with_paper_only, async |ctx| {
    let hall = hall(&ctx, 3).await;
    let office = ctx.as_account("town.a");
    for method in ["hands", "recorded", "secret_electronic"] {
        let request = with(election(&hall, "head", 1, 1), json!({"method": method}));
        let answer = office.post("/ballots", request).await;
        let problem = answer.expect_problem(409, "ballot_persons_on_paper");
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            detail.contains("第二十八条") && detail.contains("第四十条"),
            "{detail}"
        );
    }
    let ballot = draft(&ctx, election(&hall, "head", 1, 1)).await;
    office
        .patch(&path(&ballot), 1, json!({"method": "hands"}))
        .await
        .expect_problem(409, "ballot_persons_on_paper");
    // E3, and the majority of all deputies (M5), are not for the election method to change.
    for fields in [
        json!({"surplus": 2}),
        json!({"office": "deputy", "surplus": 0}),
        json!({"threshold": "two_thirds"}),
        json!({"office": null}),
    ] {
        let request = with(election(&hall, "head", 1, 1), fields);
        let answer = office.post("/ballots", request).await;
        answer.expect_problem(422, "validation_failed");
    }
});

db_test!(e2_e3_who_stands_is_judged_at_opening, async |ctx| {
    let hall = hall(&ctx, 12).await;
    let ballot = draft(&ctx, election(&hall, "deputy", 1, 1)).await;
    let refused = async |code: &str| {
        let answer = step(&ctx, &ballot, "openings", json!({})).await;
        answer.expect_problem(409, code)
    };
    let (one, two) = (World::DEPUTY_A1, World::DEPUTY_A2);
    candidates(&ctx, &ballot, json!([by_presidium(one)]))
        .await
        .expect(200);
    refused("ballot_too_few_candidates").await;
    let nine = deputies(&hall, 2..11);
    candidates(&ctx, &ballot, json!([by_presidium(one), joint(two, &nine)]))
        .await
        .expect(200);
    let few = refused("ballot_too_few_signers").await;
    assert_eq!(
        (&few["params"]["signed"], &few["params"]["required"]),
        (&json!(9), &json!(10))
    );
    candidates(&ctx, &ballot, json!([by_presidium(one), by_presidium(two)]))
        .await
        .expect(200);
    refused("ballot_nominated_over_seats").await;
    let ten = deputies(&hall, 2..12);
    let third = json!(hall.voters[13].deputy);
    let both = json!([joint(one, &ten), joint(&third, &ten)]);
    candidates(&ctx, &ballot, both).await.expect(200);
    refused("ballot_nominated_over_seats").await;
    let many = json!([
        by_presidium(one),
        joint(two, &ten),
        joint(&third, &deputies(&hall, 3..13))
    ]);
    candidates(&ctx, &ballot, many).await.expect(200);
    refused("ballot_nominated_over_seats").await;
    let good = json!([by_presidium(one), joint(two, &ten)]);
    candidates(&ctx, &ballot, good).await.expect(200);
    // E10: those who oversee and count.
    refused("ballot_tellers_missing").await;
    with_tellers(&ctx, &hall, &ballot).await;
    let opened = open(&ctx, &ballot).await;
    assert_eq!(
        opened["options"][1]["nominator_ids"]
            .as_array()
            .unwrap()
            .len(),
        10
    );
});

db_test!(
    e10_no_candidate_and_no_relative_of_one_counts,
    async |ctx| {
        let hall = hall(&ctx, 9).await;
        let ballot = draft(&ctx, election(&hall, "head", 1, 1)).await;
        candidates(&ctx, &ballot, json!([by_presidium(World::DEPUTY_A1)]))
            .await
            .expect(200);
        let candidate = hall.person_of(World::DEPUTY_A1);
        let office = ctx.as_account("town.a");
        let target = format!("{}/tellers", path(&ballot));
        for (person, has_no_kin) in [(candidate, true), (hall.voters[8].person.clone(), false)] {
            let seat = json!({"person_id": person, "role": "teller", "has_no_kin": has_no_kin});
            let answer = office.put(&target, 2, json!({"tellers": [seat]})).await;
            answer.expect_problem(422, "validation_failed");
        }
    }
);

db_test!(
    e5_e6_an_election_with_a_tie_is_voted_on_again,
    async |ctx| {
        let hall = hall(&ctx, 17).await;
        let ballot = draft(&ctx, election(&hall, "vacancy", 2, 2)).await;
        let three = deputies(&hall, 0..3);
        let ten = deputies(&hall, 3..13);
        let stand = json!([
            by_presidium(&three[0]),
            by_presidium(&three[1]),
            joint(&three[2], &ten)
        ]);
        candidates(&ctx, &ballot, stand).await.expect(200);
        with_tellers(&ctx, &hall, &ballot).await;
        let opened = open(&ctx, &ballot).await;
        assert_eq!(opened["rule"]["required"], 11);
        // Impossible sheets are refused as they are handed in.
        close(&ctx, &ballot).await;
        for (papers, in_favour) in [
            ((21, 20, 0), [1, 1, 1]),
            ((20, 19, 20), [0, 0, 0]),
            ((20, 20, 1), [20, 1, 1]),
            ((20, 20, 0), [14, 14, 13]),
        ] {
            let answer = sheet(
                &ctx,
                &hall,
                &ballot,
                None,
                votes(&opened, papers, &in_favour),
            )
            .await;
            answer.expect_problem(422, "validation_failed");
        }
        let good = votes(&opened, (20, 20, 1), &[14, 12, 12]);
        sheet(&ctx, &hall, &ballot, None, good.clone())
            .await
            .expect(200);
        sheet(&ctx, &hall, &ballot, Some(8), good).await.expect(200);
        let found = count(&ctx, &ballot, json!({})).await.expect(200);
        let persons = found["result"]["persons"].as_array().unwrap().clone();
        let flags: Vec<_> = persons
            .iter()
            .map(|one| (one["is_chosen"] == true, one["is_tied"] == true))
            .collect();
        assert_eq!(flags, [(true, false), (false, true), (false, true)]);
        assert_eq!(found["verdict"], Value::Null, "not announced yet");
        let answer = step(&ctx, &ballot, "announcements", json!({})).await;
        let announced = answer.expect(200);
        // Of three for two seats one is elected; the others are equal.
        let names = json!([persons[0]["name"]]);
        let told = json!({"kind": "elected", "names": names});
        assert_eq!(announced["verdict"], told);
        let office = ctx.as_account("town.a");
        let rounds = format!("{}/rounds", path(&ballot));
        office
            .post(&rounds, json!({"round": "remaining"}))
            .await
            .expect_problem(409, "ballot_no_such_round");
        let runoff = office
            .post(&rounds, json!({"round": "runoff"}))
            .await
            .expect(201);
        assert_eq!(runoff["options"].as_array().unwrap().len(), 2);
        assert_eq!(runoff["rule"]["seats"], 1);
        candidates(&ctx, &runoff, json!([by_presidium(&three[0])]))
            .await
            .expect_problem(422, "validation_failed");
        with_tellers(&ctx, &hall, &runoff).await;
        open(&ctx, &runoff).await;
        let found = counted(&ctx, &hall, &runoff, votes(&runoff, (20, 18, 0), &[9, 8])).await;
        assert_eq!(found["result"]["required"], Value::Null);
        assert_eq!(found["result"]["persons"][0]["is_chosen"], true);
        assert_eq!(found["result"]["open_seats"], 0);
    }
);

db_test!(
    e6_more_papers_back_than_given_out_are_void_and_it_is_held_again,
    async |ctx| {
        let hall = hall(&ctx, 9).await;
        let ballot = draft(&ctx, election(&hall, "head", 1, 1)).await;
        candidates(&ctx, &ballot, json!([by_presidium(World::DEPUTY_A1)]))
            .await
            .expect(200);
        with_tellers(&ctx, &hall, &ballot).await;
        let opened = open(&ctx, &ballot).await;
        let found = counted(&ctx, &hall, &ballot, votes(&opened, (11, 12, 0), &[12])).await;
        assert_eq!(found["result"]["is_void"], true);
        assert_eq!(found["result"]["persons"], json!([]));
        step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        let office = ctx.as_account("town.a");
        let rounds = format!("{}/rounds", path(&ballot));
        let again = office
            .post(&rounds, json!({"round": "again"}))
            .await
            .expect(201);
        assert_eq!(again["options"][0]["deputy_id"], json!(World::DEPUTY_A1));
        with_tellers(&ctx, &hall, &again).await;
        open(&ctx, &again).await;
        let found = counted(&ctx, &hall, &again, votes(&again, (12, 12, 1), &[6])).await;
        // Twelve deputies: seven are needed. The seat stays open (另行选举).
        assert_eq!(found["result"]["open_seats"], 1);
        assert_eq!(found["result"]["persons"][0]["is_chosen"], false);
        step(&ctx, &again, "announcements", json!({}))
            .await
            .expect(200);
        let rounds = format!("{}/rounds", path(&again));
        let remaining = office
            .post(&rounds, json!({"round": "remaining"}))
            .await
            .expect(201);
        assert_eq!(remaining["rule"]["seats"], 1);
    }
);

db_test!(
    e3_too_many_nominated_are_chosen_by_a_preliminary_ballot,
    async |ctx| {
        let hall = hall(&ctx, 29).await;
        let ten = |begin: usize| deputies(&hall, begin..begin + 10);
        let own = deputies(&hall, 0..3);
        let stand = json!([
            by_presidium(&own[0]),
            joint(&own[1], &ten(10)),
            joint(&own[2], &ten(20))
        ]);
        let ballot = draft(&ctx, election(&hall, "head", 1, 1)).await;
        candidates(&ctx, &ballot, stand.clone()).await.expect(200);
        with_tellers(&ctx, &hall, &ballot).await;
        step(&ctx, &ballot, "openings", json!({}))
            .await
            .expect_problem(409, "ballot_needs_preliminary");
        let first = with(
            election(&hall, "head", 1, 1),
            json!({"is_preliminary": true}),
        );
        let first = draft(&ctx, first).await;
        candidates(&ctx, &first, stand).await.expect(200);
        with_tellers(&ctx, &hall, &first).await;
        let opened = open(&ctx, &first).await;
        let found = counted(
            &ctx,
            &hall,
            &first,
            votes(&opened, (32, 32, 0), &[5, 15, 12]),
        )
        .await;
        let chosen = found["result"]["persons"].as_array().unwrap().iter();
        assert_eq!(chosen.filter(|one| one["is_chosen"] == true).count(), 2);
        step(&ctx, &first, "announcements", json!({}))
            .await
            .expect(200);
        let office = ctx.as_account("town.a");
        let rounds = format!("{}/rounds", path(&first));
        let itself = office
            .post(&rounds, json!({"round": "first"}))
            .await
            .expect(201);
        assert_eq!(itself["options"].as_array().unwrap().len(), 2);
        with_tellers(&ctx, &hall, &itself).await;
        open(&ctx, &itself).await;
    }
);

db_test!(
    q4_a_dismissal_is_moved_by_a_fifth_and_decided_by_a_majority_of_all,
    async |ctx| {
        let hall = hall(&ctx, 9).await;
        let request = with(
            request(&hall, "secret_paper"),
            json!({"subject": "dismissal", "title": "罢免镇人民代表大会副主席职务"}),
        );
        let ballot = draft(&ctx, request).await;
        step(&ctx, &ballot, "openings", json!({}))
            .await
            .expect_problem(409, "ballot_too_few_candidates");
        // Twelve deputies: a fifth is 2.4, so three.
        let moved = |n: usize| json!([joint(World::DEPUTY_A1, &deputies(&hall, 8..8 + n))]);
        candidates(&ctx, &ballot, moved(2)).await.expect(200);
        with_tellers(&ctx, &hall, &ballot).await;
        step(&ctx, &ballot, "openings", json!({}))
            .await
            .expect_problem(409, "ballot_too_few_signers");
        candidates(&ctx, &ballot, moved(3)).await.expect(200);
        open(&ctx, &ballot).await;
        let said = json!({"issued": 12, "returned": 11, "spoiled": 1, "choices": [
        {"choice": "in_favour", "count": 6}, {"choice": "against", "count": 4}]});
        let found = counted(&ctx, &hall, &ballot, said).await;
        assert_eq!(found["result"]["required"], 7);
        assert_eq!(found["result"]["is_passed"], false);
    }
);

db_test!(
    e1_a_chair_is_elected_from_the_deputies_and_a_head_of_government_from_all,
    async |ctx| {
        let hall = hall(&ctx, 9).await;
        let outsider = json!([{"name": "王建国", "nominated_by": "presidium"}]);
        let chair = draft(&ctx, election(&hall, "head", 1, 1)).await;
        let problem = candidates(&ctx, &chair, outsider.clone()).await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/candidates/0/deputy_id");
        let head = with(
            election(&hall, "head", 1, 1),
            json!({"title": "选举镇长", "only_deputies": false}),
        );
        let head = draft(&ctx, head).await;
        candidates(&ctx, &head, outsider).await.expect(200);
        with_tellers(&ctx, &hall, &head).await;
        let opened = open(&ctx, &head).await;
        // E4: somebody written in is counted like a candidate, and may be elected.
        let mut said = votes(&opened, (12, 12, 0), &[5]);
        let written = json!({"name": "李卫民", "in_favour": 7});
        said["persons"].as_array_mut().unwrap().push(written);
        let found = counted(&ctx, &hall, &head, said).await;
        let elected = &found["result"]["persons"][0];
        assert_eq!(
            (&elected["name"], &elected["is_chosen"]),
            (&json!("李卫民"), &json!(true))
        );
    }
);

db_test!(
    e7_a_vacancy_may_have_as_many_candidates_as_seats,
    async |ctx| {
        let hall = hall(&ctx, 9).await;
        let ballot = draft(&ctx, election(&hall, "vacancy", 1, 0)).await;
        candidates(&ctx, &ballot, json!([by_presidium(World::DEPUTY_A1)]))
            .await
            .expect(200);
        with_tellers(&ctx, &hall, &ballot).await;
        open(&ctx, &ballot).await;
    }
);

db_test!(
    e9_candidates_are_put_into_the_order_of_strokes,
    async |ctx| {
        let hall = hall(&ctx, 0).await;
        let asked = json!({"title": "选举副镇长", "only_deputies": false});
        let ballot = draft(&ctx, with(election(&hall, "deputy", 3, 1), asked)).await;
        let stands: Vec<Value> = ["魏建国", "丁一凡", "王芳", "丁宁"]
            .iter()
            .map(|name| json!({"name": name, "nominated_by": "presidium"}))
            .collect();
        let labels = |found: &Value| -> Vec<String> {
            let options = found["options"].as_array().unwrap().iter();
            options
                .map(|one| one["label"].as_str().unwrap().to_owned())
                .collect()
        };
        let as_given = candidates(&ctx, &ballot, json!(stands)).await.expect(200);
        assert_eq!(labels(&as_given), ["魏建国", "丁一凡", "王芳", "丁宁"]);
        let target = format!("{}/options", path(&ballot));
        let body = json!({"candidates": stands, "by_strokes": true});
        let office = ctx.as_account("town.a");
        let sorted = office
            .put(&target, version(&as_given), body)
            .await
            .expect(200);
        assert_eq!(labels(&sorted), ["丁宁", "丁一凡", "王芳", "魏建国"]);
        assert_eq!(
            labels(&seen(&ctx, "town.a", &ballot).await),
            labels(&sorted)
        );
    }
);
