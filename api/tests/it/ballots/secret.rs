//! A secret vote by the system, from the tellers' codes to the published hashes.

use super::steps::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn sha(parts: &[&[u8]]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}

/// The root as anybody can compute it from the published hashes (RFC 6962).
fn root_of(hashes: &[String]) -> String {
    let leaf = |hash: &String| sha(&[&[0], &hex::decode(hash).unwrap()]);
    let mut level: Vec<Vec<u8>> = hashes.iter().map(leaf).collect();
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| match pair {
                [one, other] => sha(&[&[1], one, other]),
                [one] => one.clone(),
                _ => unreachable!(),
            })
            .collect();
    }
    hex::encode(level.first().cloned().unwrap_or_else(|| sha(&[])))
}

db_test!(
    n2_votes_are_opened_by_two_tellers_and_every_voter_finds_the_own,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        let mut receipts = Vec::new();
        for at in 0..9 {
            let choice = ["in_favour", "in_favour", "against"][at % 3];
            let answer = cast(&ctx, &hall, &ballot, at, choice).await.expect(201);
            receipts.push(answer["receipt"].as_str().unwrap().to_owned());
        }
        let closed = close(&ctx, &ballot).await;
        cast(&ctx, &hall, &ballot, 9, "against")
            .await
            .expect_problem(409, "ballot_not_in_state");
        let target = format!("{}/receipts", path(&ballot));
        let published = hall.voters[9].client(&ctx).get(&target).await.expect(200);
        let hashes: Vec<String> = serde_json::from_value(published["hashes"].clone()).unwrap();
        assert_eq!(hashes.len(), 9);
        assert!(hashes.is_sorted());
        assert!(receipts.iter().all(|one| hashes.contains(one)));
        assert_eq!(published["root"], root_of(&hashes));
        assert_eq!(closed["root"], published["root"]);
        // One teller alone never, nor a wrong code, nor twice the same.
        let none = count(&ctx, &ballot, json!({})).await;
        none.expect_problem(409, "ballot_codes_missing");
        let mut one = codes(&hall, &codes_of, [0, 1]);
        one["codes"].as_array_mut().unwrap().pop();
        count(&ctx, &ballot, one)
            .await
            .expect_problem(409, "ballot_codes_missing");
        let same = codes(&hall, &codes_of, [1, 1]);
        count(&ctx, &ballot, same)
            .await
            .expect_problem(422, "validation_failed");
        let mut wrong = codes(&hall, &codes_of, [0, 2]);
        wrong["codes"][1]["share_code"] = json!(codes_of[1]);
        let problem = count(&ctx, &ballot, wrong)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/codes/1/share_code");
        let typed = codes(
            &hall,
            &codes_of
                .iter()
                .map(|code| code.to_lowercase().replace('-', " "))
                .collect::<Vec<_>>(),
            [2, 0],
        );
        let counted = count(&ctx, &ballot, typed).await.expect(200);
        assert_eq!(counted["result"]["is_passed"], true);
        assert_eq!(counted["result"]["electronic"], 9);
        assert_eq!(counted["result"]["not_voted"], 1);
        let said = json!([{"choice": "in_favour", "count": 6}, {"choice": "against", "count": 3}]);
        let shown = counted["result"]["choices"].as_array().unwrap();
        assert!(
            said.as_array()
                .unwrap()
                .iter()
                .all(|one| shown.contains(one)),
            "{shown:?}"
        );
        // Counted once; the codes open nothing any more.
        count(&ctx, &ballot, codes(&hall, &codes_of, [0, 1]))
            .await
            .expect_problem(409, "ballot_not_in_state");
    }
);

db_test!(
    papers_and_votes_by_the_system_on_one_roll_come_to_zero,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        for at in 0..5 {
            cast(&ctx, &hall, &ballot, at, "in_favour")
                .await
                .expect(201);
        }
        let papers = format!("{}/papers", path(&ballot));
        let office = ctx.as_account("town.a");
        let give = |at: &[usize]| json!({"person_ids": at.iter().map(|at| hall.voters[*at].person.clone()).collect::<Vec<_>>()});
        office
            .post(&papers, give(&[5, 4]))
            .await
            .expect_problem(409, "ballot_already_voted");
        office.post(&papers, give(&[5, 6])).await.expect(200);
        cast(&ctx, &hall, &ballot, 6, "against")
            .await
            .expect_problem(409, "ballot_already_voted");
        close(&ctx, &ballot).await;
        let two = codes(&hall, &codes_of, [0, 1]);
        count(&ctx, &ballot, two.clone())
            .await
            .expect_problem(409, "ballot_sheets_missing");
        let said = |issued: u32| {
            json!({"issued": issued, "returned": 1, "spoiled": 0,
        "choices": [{"choice": "in_favour", "count": 1}]})
        };
        for by in [None, Some(1)] {
            sheet(&ctx, &hall, &ballot, by, said(1)).await.expect(200);
        }
        let problem = count(&ctx, &ballot, two.clone()).await;
        let problem = problem.expect_problem(409, "ballot_not_reconciled");
        assert_eq!(
            (&problem["params"]["ballots"], &problem["params"]["roll"]),
            (&json!(1), &json!(2))
        );
        for by in [None, Some(1)] {
            sheet(&ctx, &hall, &ballot, by, said(2)).await.expect(200);
        }
        let counted = count(&ctx, &ballot, two).await.expect(200);
        let result = &counted["result"];
        assert_eq!(result["is_passed"], true);
        let of = |key: &str| result[key].as_u64().unwrap();
        assert_eq!(
            of("roll"),
            of("electronic") + of("issued") + of("not_voted")
        );
        assert_eq!((of("electronic"), of("issued"), of("not_voted")), (5, 2, 3));
    }
);

db_test!(
    a_secret_vote_needs_a_basis_three_codes_and_enough_people,
    async |ctx| {
        let hall = hall(&ctx, 1).await;
        let bare = with(request(&hall, "secret_electronic"), json!({"basis": null}));
        let office = ctx.as_account("town.a");
        office
            .post("/ballots", bare)
            .await
            .expect_problem(409, "ballot_basis_missing");
        let ballot = draft(&ctx, request(&hall, "secret_electronic")).await;
        let people: Vec<&str> = hall.voters[..3]
            .iter()
            .map(|one| one.person.as_str())
            .collect();
        tellers(&ctx, &ballot, &people).await;
        // Four deputies are too few for a secret.
        let few = step(&ctx, &ballot, "openings", json!({})).await;
        few.expect_problem(409, "ballot_group_too_small");
        let value = json!({"value": 3, "valid_from": "2026-03-01", "basis": "本县议事规则"});
        ctx.as_account("county")
            .post("/parameters/ballot_minimum_group/values", value)
            .await
            .expect(201);
        let missing = step(&ctx, &ballot, "openings", json!({})).await;
        missing.expect_problem(409, "ballot_tellers_missing");
        let codes = format!("{}/codes", path(&ballot));
        let outsider = hall.voters[3].client(&ctx);
        let post = "POST".parse().unwrap();
        outsider
            .send(post, &codes, None, &[])
            .await
            .expect_problem(403, "ballot_not_your_turn");
    }
);

db_test!(a_vote_that_is_declared_void_is_never_read, async |ctx| {
    use diesel::prelude::*;
    use luzhi::schema::{ballot_boxes, ballot_opened, ballot_tellers};
    let hall = hall(&ctx, 4).await;
    let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
    cast(&ctx, &hall, &ballot, 0, "against").await.expect(201);
    let reason = json!({"reason": "主席团决定：会场网络中断，本次表决无效"});
    let void = step(&ctx, &ballot, "annulments", reason).await.expect(200);
    assert_eq!(void["result"], Value::Null);
    count(&ctx, &ballot, codes(&hall, &codes_of, [0, 1]))
        .await
        .expect_problem(409, "ballot_not_in_state");
    let left: (i64, i64, i64) = ctx
        .db
        .read_now(|conn| {
            let shares = ballot_tellers::table.filter(ballot_tellers::sealed_share.is_not_null());
            Ok((
                ballot_boxes::table.count().get_result(conn)?,
                ballot_opened::table.count().get_result(conn)?,
                shares.count().get_result(conn)?,
            ))
        })
        .unwrap();
    assert_eq!(left, (0, 0, 0));
});
