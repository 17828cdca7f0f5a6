//! Bad luck: a wrong clock, lost codes, a failing disk, a voter who may no longer vote.

use super::steps::*;
use crate::support::World;
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use luzhi::platform::db::Id;
use luzhi::schema::{ballot_boxes, ballot_roll};
use serde_json::{Value, json};

db_test!(only_the_clock_of_the_service_counts, async |ctx| {
    let hall = hall(&ctx, 7).await;
    let (ballot, _) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
    let target = format!("{}/casts", path(&ballot));
    let post = || "POST".parse().unwrap();
    let client = hall.voters[0].client(&ctx);
    // A vote says no time, and none that is said beside it is believed.
    for said in ["at", "cast_at", "noted_at"] {
        let body = with(
            json!({"choice": "against"}),
            json!({said: "2031-01-01T00:00:00Z"}),
        );
        let answer = client.send(post(), &target, Some(body), &[]).await;
        answer.expect_problem(400, "malformed_request");
    }
    for (at, date) in [
        (0, "Tue, 01 Jan 1980 00:00:00 GMT"),
        (1, "Fri, 01 Jan 2038 00:00:00 GMT"),
    ] {
        let client = hall.voters[at].client(&ctx);
        let body = json!({"choice": "against"});
        let answer = client
            .send(post(), &target, Some(body), &[("Date", date)])
            .await;
        answer.expect(201);
    }
    // Until it is closed, whatever the phone thinks; afterwards no more.
    ctx.clock.advance(TimeDelta::minutes(5));
    close(&ctx, &ballot).await;
    let client = hall.voters[2].client(&ctx);
    let before = [("Date", "Mon, 02 Mar 2026 00:00:00 GMT")];
    let body = json!({"choice": "against"});
    client
        .send(post(), &target, Some(body), &before)
        .await
        .expect_problem(409, "ballot_not_in_state");
});

db_test!(
    when_two_codes_are_lost_it_is_declared_void_and_held_again,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        for at in 0..10 {
            cast(&ctx, &hall, &ballot, at, "in_favour")
                .await
                .expect(201);
        }
        close(&ctx, &ballot).await;
        // One code is left; two others are guessed.
        let guessed = ["00000-00000-00000-00000".to_owned(), codes_of[1].clone()];
        let answer = count(&ctx, &ballot, codes(&hall, &guessed, [0, 1])).await;
        let told = answer.expect_problem(422, "validation_failed");
        assert_eq!(told["errors"][0]["pointer"], "/codes/0/share_code");
        let reason = json!({"reason": "主席团决定：两名监票人遗失计票码，本次表决无效，重新表决"});
        let void = step(&ctx, &ballot, "annulments", reason.clone()).await;
        let void = void.expect(200);
        assert_eq!(void["annulled_reason"], reason["reason"]);
        assert_eq!(void["result"], Value::Null);
        assert_eq!(
            ctx.event_data("ballot.annulled")["reason"],
            reason["reason"]
        );
        // Whoever finds the codes again opens nothing any more.
        count(&ctx, &ballot, codes(&hall, &codes_of, [0, 1]))
            .await
            .expect_problem(409, "ballot_not_in_state");
        let office = ctx.as_account("town.a");
        let rounds = format!("{}/rounds", path(&ballot));
        let again = office.post(&rounds, json!({"round": "again"})).await;
        let again = again.expect(201);
        let people: Vec<&str> = hall.voters[..3]
            .iter()
            .map(|one| one.person.as_str())
            .collect();
        tellers(&ctx, &again, &people).await;
        let mut anew = Vec::new();
        for voter in &hall.voters[..3] {
            let target = format!("{}/codes", path(&again));
            let client = voter.client(&ctx);
            let made = client
                .send("POST".parse().unwrap(), &target, None, &[])
                .await;
            let code = made.expect(201)["share_code"].as_str().unwrap().to_owned();
            anew.push(code);
        }
        open(&ctx, &again).await;
        for at in 0..10 {
            cast(&ctx, &hall, &again, at, "against").await.expect(201);
        }
        close(&ctx, &again).await;
        // One of the three is lost this time: the other two are enough.
        let found = count(&ctx, &again, codes(&hall, &anew, [1, 2])).await;
        assert_eq!(found.expect(200)["result"]["is_passed"], false);
    }
);

db_test!(
    a_box_that_cannot_be_stored_leaves_the_roll_unmarked,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let (ballot, _) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        let run = |sql: &str| {
            ctx.db
                .write_now(|tx| {
                    tx.without_event("test data");
                    Ok(tx.batch_execute(sql)?)
                })
                .unwrap();
        };
        let state = || -> (i64, i64) {
            ctx.db
                .read_now(|conn| {
                    let voted = ballot_roll::table.filter(ballot_roll::channel.ne("none"));
                    Ok((
                        voted.count().get_result(conn)?,
                        ballot_boxes::table.count().get_result(conn)?,
                    ))
                })
                .unwrap()
        };
        run("ALTER TABLE ballot_boxes RENAME TO ballot_boxes_gone");
        let failed = cast(&ctx, &hall, &ballot, 0, "against").await;
        assert_eq!(failed.status, 500);
        run("ALTER TABLE ballot_boxes_gone RENAME TO ballot_boxes");
        assert_eq!(state(), (0, 0));
        cast(&ctx, &hall, &ballot, 0, "against").await.expect(201);
        assert_eq!(state(), (1, 1));
    }
);

db_test!(
    n4_who_is_suspended_in_the_middle_of_a_vote_votes_no_more,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let (sealed, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        let named = draft(&ctx, request(&hall, "recorded")).await;
        open(&ctx, &named).await;
        let place = |deputy: Id| hall.voters.iter().position(|one| one.deputy == deputy);
        let (voted, late) = (
            place(World::DEPUTY_A1).unwrap(),
            place(World::DEPUTY_A2).unwrap(),
        );
        cast(&ctx, &hall, &sealed, voted, "in_favour")
            .await
            .expect(201);
        // Of the first, who has voted, and of the second, who has not.
        for mandate in [40, 41] {
            let mandate = crate::support::world::id(mandate);
            let body = json!({"reason": "criminal_custody", "effective_on": "2026-03-02"});
            ctx.as_account("county")
                .post_at(&format!("/mandates/{mandate}/suspensions"), 1, body)
                .await
                .expect(201);
        }
        cast(&ctx, &hall, &sealed, late, "in_favour")
            .await
            .expect_problem(403, "congress_mandate_suspended");
        let by_name = hall.voters[late].client(&ctx);
        let target = format!("{}/votes", path(&named));
        by_name
            .post(&target, json!({"choice": "in_favour"}))
            .await
            .expect_problem(403, "congress_mandate_suspended");
        // The roll stays as it was frozen, and what was cast before counts.
        for at in (0..hall.voters.len()).filter(|at| ![voted, late].contains(at)) {
            cast(&ctx, &hall, &sealed, at, "in_favour")
                .await
                .expect(201);
        }
        close(&ctx, &sealed).await;
        let found = count(&ctx, &sealed, codes(&hall, &codes_of, [0, 1])).await;
        let result = &found.expect(200)["result"];
        let of = |key: &str| result[key].as_u64().unwrap();
        assert_eq!((of("roll"), of("electronic"), of("not_voted")), (10, 9, 1));
    }
);

db_test!(
    an_agenda_does_not_change_under_a_vote_that_goes_on,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let office = ctx.as_account("town.a");
        let meeting = format!("/meetings/{}", hall.meeting);
        let now = office.get(&meeting).await.expect(200);
        let item = now["agenda"][0]["id"].as_str().unwrap().to_owned();
        let here = json!({"item_id": item});
        let ballot = draft(&ctx, with(request(&hall, "recorded"), here)).await;
        open(&ctx, &ballot).await;
        let now = office.get(&meeting).await.expect(200);
        let drop = format!("{meeting}/items/{item}/drops");
        let body = json!({"reason": "大会决定暂不审议"});
        office
            .post_at(&drop, version(&now), body)
            .await
            .expect_problem(409, "meeting_vote_open");
        // Other items come and go; the vote goes on as it was opened.
        let other = json!({"title": "关于增加一项议程的说明", "kind": "other"});
        office
            .post_at(&format!("{meeting}/items"), version(&now), other)
            .await
            .expect(200);
        let voter = hall.voters[0].client(&ctx);
        let target = format!("{}/votes", path(&ballot));
        voter
            .post(&target, json!({"choice": "in_favour"}))
            .await
            .expect(200);
        let seen = seen(&ctx, "town.a", &ballot).await;
        assert_eq!(
            (&seen["item_id"], &seen["voted_count"]),
            (&json!(item), &json!(1))
        );
    }
);

db_test!(
    in_whatever_order_votes_come_the_result_is_the_same,
    async |ctx| {
        let hall = hall(&ctx, 17).await;
        let said = |at: usize| ["in_favour", "in_favour", "against", "abstained"][at % 4];
        let mut results = Vec::new();
        let forwards: Vec<usize> = (0..20).collect();
        let backwards: Vec<usize> = (0..20).rev().collect();
        let by_choice: Vec<usize> = (0..4).flat_map(|n| (n..20).step_by(4)).collect();
        for order in [forwards, backwards, by_choice] {
            let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
            for at in order {
                cast(&ctx, &hall, &ballot, at, said(at)).await.expect(201);
            }
            close(&ctx, &ballot).await;
            let target = format!("{}/receipts", path(&ballot));
            let office = ctx.as_account("town.a");
            let published = office.get(&target).await.expect(200);
            let hashes: Vec<String> = serde_json::from_value(published["hashes"].clone()).unwrap();
            assert!(hashes.is_sorted());
            let found = count(&ctx, &ballot, codes(&hall, &codes_of, [0, 2])).await;
            results.push(found.expect(200)["result"].clone());
        }
        assert_eq!(results[0]["electronic"], 20);
        assert!(results.iter().all(|one| *one == results[0]), "{results:?}");
    }
);
