//! The process is killed while votes are cast in secret, at moments drawn by lot: what it acknowledged is there
//! exactly once, what it did not is cast once when asked again. `KILLS=200` kills it as often as that.

use super::hall::Voter;
use super::steps::*;
use crate::kill::server::{self, Server};
use crate::support::{Context, World};
use chrono::{TimeDelta, Utc};
use diesel::prelude::*;
use luzhi::platform::auth::{Role, Tokens};
use luzhi::platform::db::{Id, Timestamp};
use luzhi::platform::ids::new_id;
use luzhi::schema::{ballot_boxes, ballot_roll, sessions};
use rand::RngExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{HashSet, VecDeque};
use std::sync::Mutex;
use std::time::Duration;

/// How often it is killed, unless `KILLS` says otherwise.
const KILLS: u32 = 3;
/// Voters for each time, and the others.
const VOTERS: u128 = 8;
/// Who votes at the same time.
const AT_ONCE: usize = 4;
/// Within this time, in microseconds, it is killed: before the first vote, in the middle of several, after them.
const LIFE: u64 = 30_000;
/// How long tokens are good, in seconds: killing it often takes some time.
const A_DAY: i64 = 86_400;

/// Everybody is signed in at the real program, whose clock is the real one.
fn signed_in(ctx: &Context, hall: &Hall) -> Vec<String> {
    let now = Timestamp::new(Utc::now());
    let tokens = Tokens::new(ctx.platform.config().auth.secret.as_bytes(), A_DAY);
    let enter = |account: Id, id: Id| {
        ctx.db
            .write_now(|tx| {
                tx.without_event("test session");
                diesel::insert_into(sessions::table)
                    .values((
                        sessions::county_id.eq(World::COUNTY),
                        sessions::id.eq(id),
                        sessions::account_id.eq(account),
                        sessions::client.eq("app"),
                        sessions::created_at.eq(now),
                        sessions::last_seen_at.eq(now),
                        sessions::expires_at.eq(now + TimeDelta::days(1)),
                        sessions::user_agent.eq("test"),
                        sessions::ip.eq("127.0.0.1"),
                        sessions::refresh_hash.eq(vec![0_u8; 32]),
                        sessions::rotated_at.eq(now),
                    ))
                    .execute(&mut **tx)?;
                Ok(())
            })
            .unwrap();
    };
    let token = |voter: &Voter| {
        let id = new_id();
        enter(voter.account, id);
        let token = tokens.issue(voter.account, id, World::COUNTY, Role::Deputy, now);
        token.unwrap().token
    };
    hall.voters.iter().map(token).collect()
}

/// Hashes of the sealed ballots, and how many on the roll have voted.
fn state(ctx: &Context) -> (Vec<String>, usize) {
    ctx.db
        .read_now(|conn| {
            let sealed: Vec<String> = ballot_boxes::table
                .select(ballot_boxes::sealed)
                .load(conn)?;
            let voted = ballot_roll::table.filter(ballot_roll::channel.eq("electronic"));
            let hashes = sealed.iter().map(|one| hex::encode(Sha256::digest(one)));
            let voted: i64 = voted.count().get_result(conn)?;
            Ok((hashes.collect(), usize::try_from(voted).unwrap()))
        })
        .unwrap()
}

/// What the voters heard.
#[derive(Default)]
struct Heard {
    receipts: Vec<String>,
    /// Whoever was told that they had voted, and those who heard nothing.
    told_before: HashSet<String>,
    nothing: Vec<String>,
}

/// They vote, several at a time, until the program dies under them.
fn vote_and_die(
    server: &mut Server,
    target: &str,
    pending: &Mutex<VecDeque<String>>,
    heard: &Mutex<Heard>,
) {
    let port = server.port;
    let body = json!({"choice": "in_favour"});
    let life = Duration::from_micros(rand::rng().random_range(0..LIFE));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let next = pending.lock().unwrap().pop_front();
                    let Some(token) = next else { return };
                    let answer = server::post(port, target, Some(&token), "", &body);
                    let mut heard = heard.lock().unwrap();
                    match answer {
                        Ok(answer) => heard.note(token, answer.status, &answer.body),
                        Err(_) => return heard.nothing.push(token),
                    }
                }
            });
        }
        std::thread::sleep(life);
        server.kill();
    });
}

impl Heard {
    fn note(&mut self, token: String, status: u16, body: &Value) {
        match status {
            201 => self
                .receipts
                .push(body["receipt"].as_str().unwrap().to_owned()),
            409 => assert!(self.told_before.insert(token)),
            _ => panic!("{status} {body}"),
        }
    }
}

db_test!(
    a_kill_loses_no_vote_that_was_acknowledged_and_doubles_none,
    async |ctx| {
        let kills = std::env::var("KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
        let hall = hall(&ctx, VOTERS * u128::from(kills)).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        let target = format!("{}/casts", path(&ballot));
        let tokens = signed_in(&ctx, &hall);
        let all = tokens.len();
        let pending = Mutex::new(VecDeque::from(tokens));
        let heard = Mutex::new(Heard::default());
        let mut server = Server::start(&ctx);
        for _ in 0..kills {
            vote_and_die(&mut server, &target, &pending, &heard);
            // Ready again, so that whatever PostgreSQL was still committing for the dead process is done.
            server = Server::start(&ctx);
            let (hashes, voted) = state(&ctx);
            assert_eq!(hashes.len(), voted, "roll and boxes");
            let mut heard = heard.lock().unwrap();
            let is_there = |one: &String| hashes.contains(one);
            assert!(heard.receipts.iter().all(is_there), "a vote is lost");
            // Who heard nothing asks again, before the others.
            for token in std::mem::take(&mut heard.nothing) {
                pending.lock().unwrap().push_front(token);
            }
        }
        let mut heard = heard.into_inner().unwrap();
        let body = json!({"choice": "in_favour"});
        for token in pending.into_inner().unwrap() {
            let answer = server::post(server.port, &target, Some(&token), "", &body).unwrap();
            heard.note(token, answer.status, &answer.body);
        }
        server.kill();
        assert_eq!(heard.receipts.len() + heard.told_before.len(), all);
        let (hashes, voted) = state(&ctx);
        assert_eq!((hashes.len(), voted), (all, all));
        close(&ctx, &ballot).await;
        let found = count(&ctx, &ballot, codes(&hall, &codes_of, [0, 1]))
            .await
            .expect(200);
        assert_eq!(found["result"]["electronic"], all);
        assert_eq!(found["result"]["is_passed"], true);
    }
);
