//! What must not be known: results before they are announced, and ever how somebody voted in secret.

use super::steps::*;
use diesel::prelude::*;
use luzhi::schema::{
    ballot_boxes, ballot_keys, ballot_opened, ballot_roll, ballot_tellers, events, idempotency_keys,
};
use serde_json::{Value, json};

/// The words of choices in a text.
fn says_a_choice(text: &str) -> bool {
    ["in_favour", "against", "赞成", "反对"]
        .iter()
        .any(|word| text.contains(word))
}

db_test!(
    before_it_is_counted_nothing_tells_a_partial_result,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        for at in 0..6 {
            let choice = ["in_favour", "against"][at % 2];
            cast(&ctx, &hall, &ballot, at, choice).await.expect(201);
        }
        ctx.follow();
        for status in ["open", "closed"] {
            if status == "closed" {
                close(&ctx, &ballot).await;
            }
            for who in ["county", "town.a", "deputy.a1", "deputy.a2"] {
                let now = seen(&ctx, who, &ballot).await;
                assert_eq!(now["status"], status);
                assert_eq!(now["result"], Value::Null, "{who}");
                assert_eq!(now["voted_count"], 6);
                let client = ctx.as_account(who);
                let roll = client
                    .get(&format!("{}/roll", path(&ballot)))
                    .await
                    .expect(200);
                let people = roll["people"].as_array().unwrap();
                // Who has voted is visible, never how.
                assert_eq!(
                    people
                        .iter()
                        .filter(|one| one["channel"] == "electronic")
                        .count(),
                    6
                );
                assert!(people.iter().all(|one| one["choice"].is_null()));
                let meeting = ballot["meeting_id"].as_str().unwrap();
                let sitting = ballot["sitting_id"].as_str().unwrap();
                let board = format!("/meetings/{meeting}/sittings/{sitting}/board");
                let places = ["/ballots", "/inbox", "/notices", "/home", board.as_str()];
                for list in places {
                    let answer = client.get(list).await;
                    if answer.status == 200 {
                        let text = String::from_utf8(answer.raw).unwrap();
                        assert!(!says_a_choice(&text), "{who} {list}: {text}");
                    }
                }
            }
        }
        let auditor = ctx
            .as_account("auditor")
            .get("/events?limit=200")
            .await
            .expect(200);
        assert!(!says_a_choice(&auditor.to_string()), "{auditor}");
        let early = ctx.as_account("deputy.a1");
        count(&ctx, &ballot, codes(&hall, &codes_of, [0, 2]))
            .await
            .expect(200);
        // Counted, not announced: those who did not count know nothing yet.
        let outsider = hall.voters[8].client(&ctx);
        assert_eq!(
            outsider.get(&path(&ballot)).await.expect(200)["result"],
            Value::Null
        );
        drop(early);
    }
);

db_test!(
    receipts_are_published_at_closing_and_not_before,
    async |ctx| {
        let hall = hall(&ctx, 4).await;
        let (ballot, _) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        cast(&ctx, &hall, &ballot, 0, "against").await.expect(201);
        let target = format!("{}/receipts", path(&ballot));
        let office = ctx.as_account("town.a");
        office
            .get(&target)
            .await
            .expect_problem(409, "ballot_not_in_state");
        close(&ctx, &ballot).await;
        office.get(&target).await.expect(200);
    }
);

db_test!(
    a_secret_vote_leaves_no_trace_in_the_log_nor_an_answer_that_is_kept,
    async |ctx| {
        let hall = hall(&ctx, 4).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        let log = || -> (i64, i64) {
            ctx.db
                .read_now(|conn| {
                    Ok((
                        events::table.count().get_result(conn)?,
                        idempotency_keys::table.count().get_result(conn)?,
                    ))
                })
                .unwrap()
        };
        let before = log();
        let target = format!("{}/casts", path(&ballot));
        let key = [("Idempotency-Key", "a-key-of-a-phone")];
        let client = hall.voters[0].client(&ctx);
        let post = || "POST".parse().unwrap();
        let body = json!({"choice": "against"});
        let first = client.send(post(), &target, Some(body.clone()), &key).await;
        first.expect(201);
        let again = client.send(post(), &target, Some(body), &key).await;
        again.expect_problem(409, "ballot_already_voted");
        assert_eq!(log(), before);
        // No code of a teller is kept either.
        let kept: Vec<Vec<u8>> = ctx
            .db
            .read_now(|conn| {
                Ok(idempotency_keys::table
                    .select(idempotency_keys::body)
                    .load(conn)?)
            })
            .unwrap();
        for code in &codes_of {
            let is_in = |body: &Vec<u8>| String::from_utf8_lossy(body).contains(code.as_str());
            assert!(!kept.iter().any(is_in));
        }
    }
);

/// A row of anything, where it lies and which transaction wrote it.
#[derive(QueryableByName)]
struct Lies {
    #[diesel(sql_type = diesel::sql_types::Text)]
    what: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    writer: String,
}

db_test!(
    a_dump_after_counting_links_no_voter_to_a_choice,
    async |ctx| {
        let hall = hall(&ctx, 37).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        let said: Vec<&str> = (0..40)
            .map(|at| ["in_favour", "against"][usize::from(at >= 20)])
            .collect();
        for (at, choice) in said.iter().enumerate() {
            cast(&ctx, &hall, &ballot, at, choice).await.expect(201);
        }
        close(&ctx, &ballot).await;
        count(&ctx, &ballot, codes(&hall, &codes_of, [1, 2]))
            .await
            .expect(200);
        let (boxes, shares, opened, ids): (i64, i64, Vec<String>, Vec<luzhi::platform::db::Id>) =
            ctx.db
                .read_now(|conn| {
                    let shares =
                        ballot_tellers::table.filter(ballot_tellers::sealed_share.is_not_null());
                    Ok((
                        ballot_boxes::table.count().get_result(conn)?,
                        shares.count().get_result(conn)?,
                        ballot_opened::table
                            .select(ballot_opened::choice)
                            .load(conn)?,
                        ballot_opened::table.select(ballot_opened::id).load(conn)?,
                    ))
                })
                .unwrap();
        // Sealed ballots and parts of the key are gone; only the public half of it is left.
        assert_eq!((boxes, shares), (0, 0));
        let keys: Vec<String> = ctx
            .db
            .read_now(|conn| {
                Ok(ballot_keys::table
                    .select(ballot_keys::public_key)
                    .load(conn)?)
            })
            .unwrap();
        assert_eq!(keys.len(), 1);
        // Identifiers are random: none tells a time (version 7 would).
        assert!(ids.iter().all(|id| id.0.get_version_num() == 4));
        // In the order in which the rows lie: twenty and twenty were cast one after the other; mixed, they change
        // from one to the other about twenty times, and fewer than six times once in a million dumps.
        let changes = |of: &[String]| of.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert_eq!(opened.len(), 40);
        assert!(changes(&opened) >= 6, "{opened:?}");
        // All rows of the roll were written by one transaction, all opened ballots by another.
        let is_postgres = ctx.platform.config().database.url.starts_with("postgres");
        if is_postgres {
            let lies = |sql: &str| -> Vec<Lies> {
                ctx.db
                    .read_now(|conn| Ok(diesel::sql_query(sql.to_owned()).load(conn)?))
                    .unwrap()
            };
            let opened = lies(
                "SELECT choice AS what, xmin::text AS writer FROM ballot_opened ORDER BY ctid",
            );
            let order: Vec<String> = opened.iter().map(|row| row.what.clone()).collect();
            assert!(changes(&order) >= 6, "{order:?}");
            let roll =
                lies("SELECT name AS what, xmin::text AS writer FROM ballot_roll ORDER BY ctid");
            for rows in [&opened, &roll] {
                assert!(rows.windows(2).all(|pair| pair[0].writer == pair[1].writer));
            }
            assert_ne!(opened[0].writer, roll[0].writer);
            let names: Vec<&str> = roll.iter().map(|row| row.what.as_str()).collect();
            let cast_order: Vec<String> = ctx
                .db
                .read_now(|conn| {
                    Ok(ballot_roll::table
                        .order(ballot_roll::position.asc())
                        .select(ballot_roll::name)
                        .load(conn)?)
                })
                .unwrap();
            assert_ne!(names, cast_order);
        }
    }
);
